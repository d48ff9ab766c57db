import { createAssistant } from '../../assistant/assistant.ts';
import type { AssistantSetting } from '../../assistant/context.ts';
import type { FindEntry, HubEntry } from '../../hub/hub.ts';
import { lazyValue } from '../../shared/lazyValue.ts';
import type { CurrentIndex } from './currentIndex.ts';
import type { AskedHub, FindableHub } from './hub.ts';

/** What answers are made of besides the hub. */
interface Asking
  extends Pick<AssistantSetting, 'today' | 'kinds' | 'fileOf' | 'permalinkOf' | 'others'>,
    Pick<AskedHub, 'notes' | 'root'> {
  /** Opens the search index of the pages. */
  readonly openIndex: () => Promise<CurrentIndex>;
  /** Reads the file of an entry. */
  readonly textOf: (entry: HubEntry) => Promise<string | undefined>;
}

/** Makes a hub that can be asked. */
export function toAsked({ hub, find, pageOf, ask, brackets }: FindableHub, asking: Asking): AskedHub {
  const { openIndex, textOf, notes, root, ...setting } = asking;
  // What few questions need is loaded for the first of them.
  const write = lazyValue(() => createWriteConcept(find, setting));
  const assistant = createAssistant(hub, {
    ...setting,
    find,
    pageOf,
    ask,
    async search({ text, limit = 10, filters }) {
      const { index, notes: about } = await openIndex();
      return { ...(await index.ask(text, limit, filters)), notes: about };
    },
    async readPage(entry) {
      const text = await textOf(entry);
      if (text === undefined) return undefined;
      return (await write())(entry, text);
    },
  });
  return { assistant, brackets, notes, ...(root === undefined ? {} : { root }) };
}

/** Makes the function that writes an entry as a concept. Other pages are named by their ids, which `read` takes; links in the text stay as they were written. */
async function createWriteConcept(find: FindEntry, { permalinkOf }: Pick<Asking, 'permalinkOf'>) {
  const [{ createConcepts }, { toMarkdown }] = await Promise.all([
    import('../../okf/concept.ts'),
    import('../../okf/conceptText.ts'),
  ]);
  const toConcept = createConcepts(find, {
    resource: (entry) => permalinkOf?.(entry),
    to: ({ id }) => id,
    inText: (_, href) => href,
  });
  return (entry: HubEntry, text: string) => {
    const { frontMatter, body } = toConcept(entry, text);
    return toMarkdown({ frontMatter, body });
  };
}

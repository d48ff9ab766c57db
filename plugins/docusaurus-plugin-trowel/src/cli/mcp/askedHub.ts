import { createAssistant } from '../../assistant/assistant.ts';
import type { AssistantSetting } from '../../assistant/context.ts';
import type { HubEntry } from '../../hub/hub.ts';
import { createConcepts } from '../../okf/concept.ts';
import { toMarkdown } from '../../okf/conceptText.ts';
import { lazyValue } from '../../shared/lazyValue.ts';
import { openIndex } from '../search/ask.ts';
import type { AskedHub } from './hub.ts';
import type { FindableHub } from './keptHub.ts';

/** What answers are made of besides the hub. */
interface Asking
  extends Pick<AssistantSetting, 'today' | 'kinds' | 'fileOf' | 'permalinkOf'>,
    Pick<AskedHub, 'notes' | 'root'> {
  /** What the search index is made of. */
  readonly indexed: Parameters<typeof openIndex>[0];
  /** Reads the file of an entry. */
  readonly textOf: (entry: HubEntry) => Promise<string | undefined>;
}

/** Makes a hub that can be asked. */
export function toAsked({ hub, pages, ask, brackets }: FindableHub, asking: Asking): AskedHub {
  const { indexed, textOf, notes, root, ...setting } = asking;
  const index = lazyValue(() => openIndex(indexed, {}));
  const byId = lazyValue(() => new Map(hub.entries.map((entry) => [entry.id, entry])));
  // Other pages are named by their ids, which `read` takes; links in the text stay as they were written.
  const toConcept = lazyValue(() =>
    createConcepts((id) => byId().get(id), {
      resource: (entry) => setting.permalinkOf?.(entry),
      to: ({ id }) => id,
      inText: (_, href) => href,
    }),
  );
  const assistant = createAssistant(hub, {
    ...setting,
    pages,
    ask,
    search: async ({ text, limit = 10, filters }) => (await index()).ask(text, limit, filters),
    async readPage(entry) {
      const text = await textOf(entry);
      if (text === undefined) return undefined;
      const { frontMatter, body } = toConcept()(entry, text);
      return toMarkdown({ frontMatter, body });
    },
  });
  return { assistant, brackets, notes, ...(root === undefined ? {} : { root }) };
}

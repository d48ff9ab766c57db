import path from 'node:path';
import { createAssistant } from '../../assistant/assistant.ts';
import { isWithin } from '../../code/repository.ts';
import { readHubFile } from '../../config/hubFile.ts';
import { lazyValue } from '../../shared/lazyValue.ts';
import { type ContentOptions, findContent } from '../folder.ts';
import type { Io } from '../io.ts';
import { type FoundContent, openContent } from '../load.ts';
import { openIndex } from '../search/ask.ts';
import { readWhy } from '../why/pages.ts';
import type { AskedHub, HubSource } from './hub.ts';

/** How long a hub counts as unchanged after a look at its files, in milliseconds: calls that come together share one look. */
const freshness = 1000;

/** The folder of a hub, as somebody in the current folder writes it. */
interface LocalPlace extends ContentOptions {
  /** The folder that it is written from. */
  readonly home: string;
}

/** Makes the source of the hub in a folder. It is read when it is first asked for, and again when its files have changed. */
export function createLocalHub({ home, ...options }: LocalPlace, io: Pick<Io, 'cwd' | 'env' | 'today'>): HubSource {
  let content: { readonly found: FoundContent; readonly file: string | undefined } | undefined;
  let known: { readonly digest: string; readonly today: string; readonly hub: AskedHub } | undefined;
  let looking: Promise<AskedHub> | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;

  /** Finds the files as they are now. The reader stays, with the pages that it has read. */
  const find = async (): Promise<FoundContent> => {
    const root = path.resolve(home, options.content ?? '');
    const file = readHubFile(root);
    if (content && content.file === file) return { ...content.found, ...(await findContent(options, home)) };
    content = { found: await openContent(options, { cwd: home, env: io.env }), file };
    return content.found;
  };
  const look = async (): Promise<AskedHub> => {
    const found = await find();
    const snapshot = await found.reader.look(found.files);
    const [digest, { today }] = [snapshot.digest(), io];
    if (known?.digest !== digest || known.today !== today)
      known = { digest, today, hub: await openHub(found, { today, cwd: io.cwd }) };
    lookedAt = performance.now();
    return known.hub;
  };
  return {
    find,
    async open() {
      if (known && performance.now() - lookedAt < freshness) return known.hub;
      looking ??= look().finally(() => {
        looking = undefined;
      });
      return looking;
    },
  };
}

async function openHub(
  content: FoundContent,
  { today, cwd }: { readonly today: string; readonly cwd: string },
): Promise<AskedHub> {
  const { buildHub } = await import('../../hub/build.ts');
  const snapshot = await content.reader.look(content.files);
  const hub = buildHub(await snapshot.read());
  const { brackets } = await readWhy(content);
  const index = lazyValue(() => openIndex(content, {}));
  const assistant = createAssistant(hub, {
    today,
    kinds: content.kinds,
    fileOf: ({ source }) => toFile(path.join(content.root, source), cwd),
    search: async ({ text, limit = 10, filters }) => (await index()).ask(text, limit, filters),
  });
  return { assistant, brackets, notes: [], root: content.root };
}

/** Returns a file's path as somebody in a folder opens it. */
function toFile(file: string, cwd: string): string {
  return (isWithin(cwd, file) ? path.relative(cwd, file) : file).split(path.sep).join('/');
}

import { openCache } from '../../cache/cache.ts';
import { codeVersion } from '../../cache/codeVersion.ts';
import { parseSections } from '../../content/outline.ts';
import { parsePage } from '../../content/pageParser.ts';
import { bodyOf } from '../../content/pageParts.ts';
import { buildHub } from '../../hub/build.ts';
import { readContent } from '../../hubs/copyContent.ts';
import { HubError } from '../../hubs/hubError.ts';
import type { Net } from '../../hubs/net.ts';
import type { OtherPage } from '../../hubs/otherEntries.ts';
import { unpackCopy } from '../../hubs/packedCopy.ts';
import { lazyValue } from '../../shared/lazyValue.ts';
import { type Io, UsageError } from '../io.ts';
import { createPublishedCopies, type PublishedCopy } from '../publishedCopy.ts';
import { openIndex } from '../search/ask.ts';
import { toAsked } from './askedHub.ts';
import { toFindable } from './findableHub.ts';
import type { AskableHub, AskedHub } from './hub.ts';
import { unpackHub } from './keptHub.ts';

interface World {
  readonly folder: string | undefined;
  readonly net: Net;
  readonly now?: () => number;
}

/** How long a copy counts as the newest, in milliseconds. */
const freshness = 600_000;
/** How long an answer waits for a hub that has been asked before, in milliseconds. Then the copy that is here answers. */
const patience = 2000;

/** Makes the source of a published hub: its bundle, which is kept and asked without the network from then on. */
export function createPublishedHub(written: string, io: Pick<Io, 'today' | 'cwd' | 'env'>, world: World): AskableHub {
  const { newest } = createPublishedCopies({
    ...{ now: Date.now, root: io.cwd, env: io.env, freshness, patience },
    ...world,
    from: written,
  });
  let known: { readonly key: string; readonly hub: AskedHub } | undefined;
  const open = async () => {
    const copy = await newest();
    const { today } = io;
    const key = [copy.digest, today, copy.note ?? ''].join('\n');
    if (known?.key !== key)
      known = { key, hub: await openHub(copy, { today, folder: world.folder, address: written }) };
    return known.hub;
  };
  return { open, find: newest };
}

interface Opening {
  readonly today: string;
  readonly folder: string | undefined;
  readonly address: string;
}

async function openHub(
  { digest, packed, note }: PublishedCopy,
  { today, folder, address }: Opening,
): Promise<AskedHub> {
  const cache = openCache({
    folder,
    scope: ['asked hub', address],
    version: folder === undefined ? '' : codeVersion(),
  });
  const content = lazyValue(() => readPages(packed, address));
  const bySource = lazyValue(() => new Map(content().map((page) => [page.source, page])));
  const pages = lazyValue(() => content().map((page) => parsePage(page)));
  const bytes = await cache.read('assistant', digest);
  const made = bytes ? undefined : toFindable(buildHub(pages()));
  if (made) await cache.write('assistant', digest, made.pack());
  const found = bytes
    ? unpackHub(bytes, (source) => parseSections(bodyOf(bySource().get(source)?.text ?? '')).sections)
    : (made as NonNullable<typeof made>);
  return toAsked(found, {
    today,
    permalinkOf: ({ source }) => bySource().get(source)?.address,
    openIndex: lazyValue(async () => ({
      index: await openIndex(
        {
          files: [],
          cache,
          isRoot: false,
          reader: {
            look: async () => ({ digest: () => digest, read: async () => pages() }),
            read: async () => pages(),
          },
        },
        {},
      ),
      notes: [],
    })),
    textOf: async ({ source }) => bySource().get(source)?.text,
    notes: note === undefined ? [] : [note],
  });
}

function readPages(packed: Uint8Array, address: string): readonly OtherPage[] {
  try {
    return readContent(unpackCopy(packed)).pages;
  } catch (error) {
    throw error instanceof HubError
      ? new UsageError(`The bundle of ${address} cannot be read. ${error.message}`)
      : error;
  }
}

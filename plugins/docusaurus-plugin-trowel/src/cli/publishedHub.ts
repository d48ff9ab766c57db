import { openCache } from '../cache/cache.ts';
import { findCacheFolder } from '../cache/cacheFolder.ts';
import { isReadable } from '../content/encoding.ts';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import type { Hub } from '../hub/hub.ts';
import type { Copy } from '../hubs/copy.ts';
import { readContent } from '../hubs/copyContent.ts';
import { fetchCopy, openNet } from '../hubs/fetchCopy.ts';
import { HubError } from '../hubs/hubError.ts';
import { packCopy, unpackCopy } from '../hubs/packedCopy.ts';
import { toHubPlace } from '../shared/hubSource.ts';
import type { GoverningPage, PageRef } from '../why/types.ts';
import { type Io, toLine, UsageError } from './io.ts';

/** A hub that was read from elsewhere, as it is now. */
export interface PublishedHub {
  readonly hub: Hub;
  /** The address of its site, where it has one. */
  readonly address?: string;
  /** What to know about it: that it could not be reached, and a copy was used. */
  readonly notes: readonly string[];
  /** Returns where a page is read: its address, or else its id. */
  readonly whereOf: (page: Pick<PageRef, 'id' | 'source'>) => string;
}

/** The version of the format of kept copies. */
const version = '1';

/**
 * Reads the hub at an address or in a git repository. Its last copy is kept, and used when the hub cannot be reached. Throws a `UsageError`
 * when there is neither, and for what is no address.
 */
export async function readPublishedHub(from: string, io: Pick<Io, 'cwd' | 'env'>): Promise<PublishedHub> {
  const place = toHubPlace(from);
  if (place.type === 'wrong') throw new UsageError(`\`--hub\` ${place.why}`);
  if (place.type === 'folder')
    throw new UsageError(`\`--hub ${toLine(from)}\` is no address; for a hub in a folder: --content ${toLine(from)}`);
  const { copy, notes } = await fetchOrKeep(from, io);
  try {
    const { pages, kinds, notes: faults = [], address } = readContent(copy);
    const readable = pages.filter(({ text }) => isReadable(text));
    const addresses = new Map(readable.map((page) => [page.source, page.address]));
    return {
      hub: buildHub(readable.map((page) => parsePage(page, { kinds }))),
      notes: [...notes, ...faults],
      address: place.type === 'address' ? place.url : address,
      whereOf: ({ id, source }) => addresses.get(source) ?? id,
    };
  } catch (error) {
    throw toUsageError(error);
  }
}

/** Names the pages of an answer by where they are read, since nobody here has their files. */
export function withAddresses(page: GoverningPage, { whereOf }: Pick<PublishedHub, 'whereOf'>): GoverningPage {
  const located = <Ref extends PageRef>(ref: Ref): Ref => ({ ...ref, source: whereOf(ref) });
  return {
    ...located(page),
    constraints: page.constraints.map(located),
    supersededBy: page.supersededBy && located(page.supersededBy),
  };
}

async function fetchOrKeep(
  from: string,
  { cwd, env }: Pick<Io, 'cwd' | 'env'>,
): Promise<{ readonly copy: Copy; readonly notes: readonly string[] }> {
  const cache = openCache({ folder: findCacheFolder(cwd, env), scope: ['asked hub', from], version });
  try {
    const copy = await fetchCopy({ id: 'hub', from }, { root: cwd, env, net: openNet });
    await cache.write('copy', from, packCopy(copy));
    return { copy, notes: [] };
  } catch (error) {
    const kept = error instanceof HubError ? await cache.read('copy', from) : undefined;
    if (!kept) throw toUsageError(error);
    const why = (error as Error).message;
    return { copy: unpackCopy(kept), notes: [`The last copy of ${from} was used. ${why}`] };
  }
}

function toUsageError(error: unknown): unknown {
  return error instanceof HubError ? new UsageError(`${error.message}`, { cause: error }) : error;
}

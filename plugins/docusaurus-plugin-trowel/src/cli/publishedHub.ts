import { findCacheFolder } from '../cache/cacheFolder.ts';
import { isReadable } from '../content/encoding.ts';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import type { Hub } from '../hub/hub.ts';
import { readContent } from '../hubs/copyContent.ts';
import { openNet } from '../hubs/fetchCopy.ts';
import { HubError } from '../hubs/hubError.ts';
import { unpackCopy } from '../hubs/packedCopy.ts';
import { toHubPlace } from '../shared/hubSource.ts';
import type { GoverningPage, PageRef } from '../why/types.ts';
import { type Io, UsageError } from './io.ts';
import { createPublishedCopies } from './publishedCopy.ts';

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

/**
 * Reads the hub at an address or in a git repository. Its last copy is kept, and used when the hub cannot be reached. Throws a `UsageError`
 * when there is neither, and for what is no address.
 */
export async function readPublishedHub(from: string, io: Pick<Io, 'cwd' | 'env'>): Promise<PublishedHub> {
  const { cwd, env } = io;
  const folder = findCacheFolder(cwd, env);
  const newest = createPublishedCopies({ from, folder, root: cwd, env, net: openNet, now: Date.now });
  const { packed, note } = await newest();
  const place = toHubPlace(from);
  try {
    const { pages, kinds, notes: faults = [], address } = readContent(unpackCopy(packed));
    const readable = pages.filter(({ text }) => isReadable(text));
    const addresses = new Map(readable.map((page) => [page.source, page.address]));
    return {
      hub: buildHub(readable.map((page) => parsePage(page, { kinds }))),
      notes: [...(note === undefined ? [] : [note]), ...faults],
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

function toUsageError(error: unknown): unknown {
  return error instanceof HubError ? new UsageError(`${error.message}`, { cause: error }) : error;
}

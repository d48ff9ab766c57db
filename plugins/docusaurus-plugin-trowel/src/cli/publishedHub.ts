import { findCacheFolder } from '../cache/cacheFolder.ts';
import { isReadable } from '../content/encoding.ts';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import type { Hub } from '../hub/hub.ts';
import { readContent } from '../hubs/copyContent.ts';
import { openNet } from '../hubs/fetchCopy.ts';
import { HubError } from '../hubs/hubError.ts';
import { unpackCopy } from '../hubs/packedCopy.ts';
import { type HubPlace, toHubPlace } from '../shared/hubSource.ts';
import type { GoverningPage, PageRef } from '../why/types.ts';
import { type Io, UsageError } from './io.ts';
import { createPublishedCopies, type PublishedCopy } from './publishedCopy.ts';

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

/** A hub elsewhere, whose last copy is kept. */
export interface PublishedHubs {
  /** Reads it as it is now, or its last copy when it cannot be reached. Throws a `UsageError` when there is neither. */
  readonly newest: () => Promise<PublishedHub>;
  /** Reads its last copy, without the network. */
  readonly kept: () => Promise<PublishedHub | undefined>;
}

/** Opens the hub at an address or in a git repository. Throws a `UsageError` for what is no address. */
export function openPublishedHub(from: string, { cwd, env }: Pick<Io, 'cwd' | 'env'>): PublishedHubs {
  const folder = findCacheFolder(cwd, env);
  const copies = createPublishedCopies({ from, folder, root: cwd, env, net: openNet, now: Date.now });
  const place = toHubPlace(from);
  let last: { readonly digest: string; readonly hub: PublishedHub } | undefined;
  const read = ({ digest, packed, note }: PublishedCopy): PublishedHub => {
    const hub = last?.digest === digest ? last.hub : readCopy(packed, place);
    last = { digest, hub };
    return note === undefined ? hub : { ...hub, notes: [note, ...hub.notes] };
  };
  return {
    newest: async () => read(await copies.newest()),
    async kept() {
      const copy = await copies.kept();
      return copy && read(copy);
    },
  };
}

/** Reads the hub at an address or in a git repository, once. */
export async function readPublishedHub(from: string, io: Pick<Io, 'cwd' | 'env'>): Promise<PublishedHub> {
  return openPublishedHub(from, io).newest();
}

function readCopy(packed: Uint8Array, place: HubPlace): PublishedHub {
  try {
    const { pages, kinds, notes = [], address } = readContent(unpackCopy(packed));
    const readable = pages.filter(({ text }) => isReadable(text));
    const addresses = new Map(readable.map((page) => [page.source, page.address]));
    return {
      hub: buildHub(readable.map((page) => parsePage(page, { kinds }))),
      notes,
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

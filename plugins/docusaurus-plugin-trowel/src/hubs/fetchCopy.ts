import { lookup } from 'node:dns/promises';
import path from 'node:path';
import { type HubSource, toHubPlace } from '../shared/hubSource.ts';
import { copyAddress } from './addressCopy.ts';
import type { Copy } from './copy.ts';
import { copyFolder } from './folderCopy.ts';
import { copyRepository } from './gitCopy.ts';
import { HubError } from './hubError.ts';
import type { Net } from './net.ts';

/** What reaching other hubs needs of the world. */
export interface Reach {
  /** The hub's root, to which folders are relative. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly net: Net;
}

/** The network of this machine. */
export const openNet: Net = {
  fetch: (...args) => fetch(...args),
  lookup: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
};

/** No network at all. */
export const noNet: Net = {
  fetch: () => Promise.reject(new HubError('Nothing is fetched here.')),
  lookup: () => Promise.reject(new HubError('Nothing is fetched here.')),
};

/** A copy, and the commit that it is of when it comes from git. */
export interface FetchedCopy extends Copy {
  readonly commit?: string;
}

/** Reads another hub where it is now, or as it was at a commit. Throws a `HubError`. */
export async function fetchCopy({ from }: HubSource, { root, env, net }: Reach, commit?: string): Promise<FetchedCopy> {
  const place = toHubPlace(from);
  switch (place.type) {
    case 'address':
      return copyAddress(place.url, net);
    case 'git':
      return copyRepository({ url: place.url, commit, env });
    case 'folder':
      return copyFolder(path.resolve(root, place.path));
    default:
      throw new HubError(`\`from\` in trowel.json ${place.why}`);
  }
}

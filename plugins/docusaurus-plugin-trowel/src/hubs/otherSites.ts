import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type HubSource, toHubPlace } from '../shared/hubSource.ts';
import { toPageAddress } from '../shared/pageAddress.ts';
import { parseLock } from './lockFile.ts';
import { lockFileName } from './lockText.ts';

/** The option of the reader that says which links lead to entries of other hubs. Empty for a hub that reads none. */
export function findOtherSites(
  root: string,
  sources: readonly HubSource[],
): { readonly otherSites?: readonly string[] } {
  if (sources.length === 0) return {};
  const { hubs } = readLock(root);
  const otherSites = sources.flatMap(({ id, from }) => {
    const place = toHubPlace(from);
    const known = hubs[id]?.address ?? (place.type === 'address' ? place.url : undefined);
    return toPageAddress(known) === undefined ? [] : [known as string];
  });
  return otherSites.length === 0 ? {} : { otherSites };
}

/** Reads the lock file. What is wrong with it is told by whoever reads the hubs. */
function readLock(root: string): Pick<ReturnType<typeof parseLock>, 'hubs'> {
  try {
    return parseLock(readFileSync(path.join(root, lockFileName), 'utf8'));
  } catch {
    return { hubs: {} };
  }
}

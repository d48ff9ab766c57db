import type { Location } from 'vscode-languageserver';
import type { GoverningPage } from '../../why/types.ts';
import type { OpenFile } from './feature.ts';
import type { Work } from './workspace.ts';

/** How many places are returned at most. */
export const mostPlaces = 1000;

/** Finds the code that pages govern, in all repositories of the workspace that their hub speaks of: by markers, then by patterns. */
export async function findCodeOf(
  pages: readonly Pick<GoverningPage, 'id'>[],
  { known, peers }: Pick<OpenFile, 'known' | 'peers'>,
  work: Work,
): Promise<Location[]> {
  const ids = new Set(pages.map(({ id }) => id));
  const roots = new Map(peers.flatMap((peer) => (peer.repository ? [[peer.repository.root, peer.repository]] : [])));
  const found: Location[] = [];
  for (const repository of roots.values()) {
    if (work.token.isCancellationRequested) break;
    found.push(...(await repository.findCode({ ids, known, ...work })));
  }
  return found.slice(0, mostPlaces);
}

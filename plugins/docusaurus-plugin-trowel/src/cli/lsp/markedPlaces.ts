import type { CancellationToken, Location } from 'vscode-languageserver';
import { toLineFeeds } from '../../editor/changedRegions.ts';
import { findPlacedMarkers } from '../../why/marker.ts';
import { nameRangeOf } from './codeDiagnostics.ts';
import type { OpenFile } from './feature.ts';
import { findMarked } from './governedFile.ts';

/** A place in code where a marker names a page, and the name as it is written. */
export interface MarkedPlace extends Location {
  readonly name: string;
}

/** Finds the markers that name a page, in all repositories of the workspace: in open files as they are typed, else on disk. */
export async function findMarkedPlaces(
  id: string,
  { known, peers, openFiles }: Pick<OpenFile, 'known' | 'peers' | 'openFiles'>,
  token: CancellationToken,
): Promise<MarkedPlace[]> {
  const open = openFiles().filter(({ file }) => !/\.mdx?$/i.test(file));
  const inOpen = peers.flatMap((workspace) =>
    open
      .filter(({ file }) => workspace.placeOf(file) !== undefined)
      .flatMap(({ uri, text }) =>
        findPlacedMarkers(toLineFeeds(text))
          .filter((marker) => findMarked(marker, { known, workspace }).some((page) => page.id === id))
          .map((marker): MarkedPlace => ({ uri, range: nameRangeOf(marker), name: marker.name })),
      ),
  );
  const repositories = new Map(peers.flatMap(({ repository }) => (repository ? [[repository.root, repository]] : [])));
  const question = { ids: new Set([id]), known, token };
  const found = await Promise.all([...repositories.values()].map((repository) => repository.findMarked(question)));
  const typed = new Set(open.map(({ file }) => file));
  const onDisk = found.flat().filter(({ file }) => !typed.has(file));
  return [...inOpen, ...onDisk.map(({ uri, range, name }) => ({ uri, range, name }))];
}

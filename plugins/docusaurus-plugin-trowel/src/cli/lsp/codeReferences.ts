import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { CancellationToken, Location } from 'vscode-languageserver';
import { readMarkersBy } from '../../code/markers.ts';
import type { Repository } from '../../code/repository.ts';
import { listTrackedFiles } from '../../code/trackedFiles.ts';
import { createGlobIndex } from '../../why/globIndex.ts';
import { findPlacedMarkers } from '../../why/marker.ts';
import type { GoverningPage } from '../../why/types.ts';
import { nameRangeOf } from './codeDiagnostics.ts';
import type { OpenFile } from './feature.ts';
import { findMarked } from './governedFile.ts';
import type { Workspace } from './workspace.ts';

/** How many places are returned at most. */
const mostPlaces = 1000;
/** After how many files others have their turn, and cancelling is looked at. */
const perTurn = 1000;

type Asked = Pick<OpenFile, 'known' | 'peers'>;

/** Finds the code that pages govern, in all repositories of the workspace that their hub speaks of: by markers, then by patterns. */
export async function findCodeOf(
  pages: readonly Pick<GoverningPage, 'id'>[],
  open: Asked,
  token: CancellationToken,
): Promise<Location[]> {
  const ids = new Set(pages.map(({ id }) => id));
  const roots = new Map(open.peers.flatMap((peer) => (peer.repository ? [[peer.repository.root, peer]] : [])));
  const found: Location[] = [];
  for (const peer of roots.values()) {
    if (token.isCancellationRequested) break;
    found.push(...(await findIn(ids, { peer, known: open.known, token })));
  }
  return found.slice(0, mostPlaces);
}

interface Search extends Pick<OpenFile, 'known'> {
  readonly peer: Workspace;
  readonly token: CancellationToken;
}

async function findIn(ids: ReadonlySet<string>, { peer, known, token }: Search): Promise<Location[]> {
  const repository = peer.repository as Repository;
  const stop = new AbortController();
  const listening = token.onCancellationRequested(() => stop.abort('The request was cancelled.'));
  try {
    const tracked = await listTrackedFiles(repository);
    const read = await readMarkersBy(findPlacedMarkers, { repository, tracked, signal: stop.signal });
    const toUri = (place: string) => pathToFileURL(path.join(repository.root, place)).href;
    const marked = [...read.markers].flatMap(([place, inFile]) =>
      inFile
        .filter((marker) => findMarked(marker, { known, workspace: peer }).some(({ id }) => ids.has(id)))
        .map((marker): Location => ({ uri: toUri(place), range: nameRangeOf(marker) })),
    );
    const pages = known.hub.why.pages.filter(({ id }) => ids.has(id));
    const findHits = createGlobIndex(pages.map(({ governs = [] }) => governs));
    const whole: Location[] = [];
    const start = { line: 0, character: 0 };
    for (const [at, { path: place }] of tracked.entries()) {
      if (at % perTurn === 0) await setImmediate();
      if (token.isCancellationRequested || marked.length + whole.length >= mostPlaces) break;
      if (findHits({ path: place }, peer.origin, known.names).length > 0)
        whole.push({ uri: toUri(place), range: { start, end: start } });
    }
    return [...marked, ...whole];
  } catch (error) {
    if (token.isCancellationRequested) return [];
    throw error;
  } finally {
    listening.dispose();
  }
}

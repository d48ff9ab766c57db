import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { CancellationToken, Location } from 'vscode-languageserver';
import { readMarkersBy } from '../../code/markers.ts';
import type { Repository } from '../../code/repository.ts';
import { listTrackedFiles, type TrackedFile } from '../../code/trackedFiles.ts';
import { createGlobIndex } from '../../why/globIndex.ts';
import { findPlacedMarkers } from '../../why/marker.ts';
import { nameRangeOf } from './codeDiagnostics.ts';
import { mostPlaces } from './codeReferences.ts';
import { findMarked } from './governedFile.ts';
import type { CodeQuestion, FoundMarker } from './workspace.ts';

/** After how many files others have their turn, and cancelling is looked at. */
const perTurn = 1000;

/** Searches the tracked files of a repository for the markers that name pages. */
export function findMarkedIn(
  repository: Repository,
  origin: string | undefined,
  { ids, known, token }: CodeQuestion,
): Promise<FoundMarker[]> {
  return withSignal(token, async (signal) =>
    readMarked(await listTrackedFiles(repository), { repository, origin, signal }, { ids, known }),
  );
}

/** Gives work the signal of a request: it is aborted when the request is cancelled. */
async function withSignal<Found>(
  token: CancellationToken,
  work: (signal: AbortSignal) => Promise<Found>,
): Promise<Found> {
  const stop = new AbortController();
  const listening = token.onCancellationRequested(() => stop.abort('The request was cancelled.'));
  try {
    return await work(stop.signal);
  } finally {
    listening.dispose();
  }
}

interface Searched {
  readonly repository: Repository;
  readonly origin: string | undefined;
  readonly signal: AbortSignal;
}

async function readMarked(
  tracked: readonly TrackedFile[],
  { repository, origin, signal }: Searched,
  { ids, known }: Pick<CodeQuestion, 'ids' | 'known'>,
): Promise<FoundMarker[]> {
  const read = await readMarkersBy(findPlacedMarkers, { repository, tracked, signal });
  return [...read.markers].flatMap(([place, inFile]) => {
    const file = path.join(repository.root, place);
    return inFile
      .filter((marker) => findMarked(marker, { known, workspace: { origin } }).some(({ id }) => ids.has(id)))
      .map((marker) => ({ file, uri: pathToFileURL(file).href, range: nameRangeOf(marker), name: marker.name }));
  });
}

/** Searches the tracked files of a repository for the code that pages govern. */
export function findCodeIn(
  repository: Repository,
  origin: string | undefined,
  { ids, known, token, report = () => {} }: CodeQuestion,
): Promise<Location[]> {
  return withSignal(token, async (signal) => {
    report('Searching for markers');
    const tracked = await listTrackedFiles(repository);
    const toUri = (place: string) => pathToFileURL(path.join(repository.root, place)).href;
    const found = await readMarked(tracked, { repository, origin, signal }, { ids, known });
    const marked = found.map(({ uri, range }): Location => ({ uri, range }));
    report(`Comparing the paths of ${tracked.length} files`);
    const pages = known.hub.why.pages.filter(({ id }) => ids.has(id));
    const findHits = createGlobIndex(pages.map(({ governs = [] }) => governs));
    const whole: Location[] = [];
    const start = { line: 0, character: 0 };
    for (const [at, { path: place }] of tracked.entries()) {
      if (at % perTurn === 0) await setImmediate();
      signal.throwIfAborted();
      if (marked.length + whole.length >= mostPlaces) break;
      if (findHits({ path: place }, origin, known.names).length > 0)
        whole.push({ uri: toUri(place), range: { start, end: start } });
    }
    return [...marked, ...whole];
  });
}

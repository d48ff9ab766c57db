import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { findMarkers, markerSigns } from '../why/marker.ts';
import type { Marker } from '../why/types.ts';
import { RepositoryError, splitZero } from './git.ts';
import { isWithin } from './isWithin.ts';
import type { Repository } from './repository.ts';
import type { TrackedFile } from './trackedFiles.ts';

/** Longer files are not read. */
const maxBytes = 2_000_000;
/** How many bytes are searched for a zero byte, as in git itself. */
const binaryBytes = 8000;
/** Markdown files, which write about markers but have none. */
export const markdownName = /\.mdx?$/i;
/** How many markers of a file are read. */
export const maxMarkers = 1000;
/** The marker whose loss in a binary file is worth a note: it can be nothing else. */
const ownSign = '@why';
/** With more files, git searches them first, which is faster than opening each. */
const fewFiles = 2000;
/** How many files are open at a time: enough to keep the disk busy, below any limit on open files. */
const concurrency = 64;

/** Markers by path, and notes about files that were not read. */
export interface FoundMarkers<Found extends Marker = Marker> {
  readonly markers: ReadonlyMap<string, readonly Found[]>;
  readonly notes: readonly string[];
}

/** Reads the markers in tracked files, as they are on disk. Skips links, Markdown, and binary and huge files. */
export async function readMarkers(repository: Repository, tracked: readonly TrackedFile[]): Promise<FoundMarkers> {
  return readMarkersBy(findMarkers, { repository, tracked });
}

/** Reads them as a function finds them in a text. Once the signal is given, it reads no further. */
export async function readMarkersBy<Found extends Marker>(
  find: (text: string) => readonly Found[],
  {
    repository,
    tracked,
    signal,
  }: { readonly repository: Repository; readonly tracked: readonly TrackedFile[]; readonly signal?: AbortSignal },
): Promise<FoundMarkers<Found>> {
  const files = tracked.filter(({ type, path }) => type === 'file' && !markdownName.test(path)).map(({ path }) => path);
  const wanted = files.length > fewFiles ? await findCandidates(repository, files, signal) : files;
  const markers = new Map<string, readonly Found[]>();
  const notes: string[] = [];
  const isInside = createIsInside(repository.root);
  for (let start = 0; start < wanted.length && signal?.aborted !== true; start += concurrency) {
    const files = wanted.slice(start, start + concurrency);
    const contents = await Promise.all(files.map((file) => readContent(repository.root, file, isInside)));
    for (const [at, content] of contents.entries()) {
      const file = files[at] as string;
      const found = content.type === 'text' ? find(content.text) : [];
      if (found.length > 0) markers.set(file, found.slice(0, maxMarkers));
      if (found.length > maxMarkers)
        notes.push(`${file} has ${found.length} markers: only the first ${maxMarkers} are read.`);
      if (content.type === 'skipped') notes.push(`${file} ${content.reason}: markers in it are not read.`);
    }
  }
  return { markers, notes };
}

/** Finds the files that contain the start of a marker, including binary ones. */
async function findCandidates({ git }: Repository, files: readonly string[], signal?: AbortSignal): Promise<string[]> {
  const { code, stdout, stderr } = await git(
    [
      'grep',
      '--no-color',
      '--text',
      '--files-with-matches',
      '-z',
      '--fixed-strings',
      '--no-recurse-submodules',
      '--no-textconv',
      ...markerSigns.flatMap((sign) => ['-e', sign]),
    ],
    { seconds: 60, signal },
  );
  // The exit code 1 means that there are none.
  if (code > 1) throw new RepositoryError(`\`git grep\` failed: ${stderr.split('\n')[0] ?? ''}`);
  const holding = new Set(splitZero(stdout));
  return files.filter((file) => holding.has(file));
}

/** The content of a file, or why there is none. */
type FileContent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'skipped'; readonly reason: string }
  /** Deleted, or replaced by something else than a file. */
  | { readonly type: 'none' };

async function readContent(
  root: string,
  file: string,
  isInside: (folder: string) => Promise<boolean>,
): Promise<FileContent> {
  const place = path.join(root, file);
  if (!(await isInside(path.dirname(place)))) return { type: 'none' };
  // Does not block: a tracked file can have become a pipe.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const handle = await open(place, flags).catch(() => undefined);
  if (!handle) return { type: 'none' };
  try {
    const found = await handle.stat();
    if (!found.isFile()) return { type: 'none' };
    if (found.size > maxBytes) return { type: 'skipped', reason: `has ${(found.size / 1e6).toFixed(1)} MB` };
    const bytes = await handle.readFile();
    if (bytes.subarray(0, binaryBytes).includes(0))
      return bytes.includes(ownSign) ? { type: 'skipped', reason: 'is binary' } : { type: 'none' };
    return { type: 'text', text: bytes.toString('utf8') };
  } catch {
    return { type: 'none' };
  } finally {
    await handle.close();
  }
}

/** Makes the function that returns whether a folder is in the repository, and not behind a link. Checks each folder once. */
function createIsInside(root: string): (folder: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  return (folder) => {
    const answer =
      known.get(folder) ??
      realpath(folder)
        .then((real) => isWithin(root, real))
        .catch(() => false);
    known.set(folder, answer);
    return answer;
  };
}

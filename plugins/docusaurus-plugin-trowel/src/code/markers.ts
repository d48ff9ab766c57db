import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { findMarkers } from '../why/marker.ts';
import type { Marker } from '../why/types.ts';
import { RepositoryError, splitZero } from './git.ts';
import { isWithin, type Repository } from './repository.ts';
import type { Tracked } from './tracked.ts';

/** Longer files are no code that people write comments in. */
const maxBytes = 2_000_000;
/** As much as git itself looks at. */
const binaryBytes = 8000;
/** Markdown speaks of markers, and has none. */
export const prose = /\.mdx?$/i;
/** Nobody writes more into one file; each is looked up. */
export const maxMarkers = 1000;
/** What every marker begins with. */
const sign = '@why';
/** Above this, git looks through the files first: it is faster than opening each. */
const fewFiles = 2000;
/** As many as are opened at a time: enough to keep the disk busy, few enough for any limit on open files. */
const together = 64;

/** Markers by path, and what could not be looked into, each as a sentence. */
export interface MarkersFound {
  readonly markers: ReadonlyMap<string, readonly Marker[]>;
  readonly notes: readonly string[];
}

/** Reads the markers in tracked files, as they are on disk. Links are not followed; binary and huge files and Markdown are passed over. */
export async function readMarkers(repository: Repository, tracked: readonly Tracked[]): Promise<MarkersFound> {
  const files = tracked.filter(({ type, path }) => type === 'file' && !prose.test(path)).map(({ path }) => path);
  const wanted = files.length > fewFiles ? await findCandidates(repository, files) : files;
  const markers = new Map<string, readonly Marker[]>();
  const notes: string[] = [];
  const isInside = createIsInside(repository.root);
  for (let start = 0; start < wanted.length; start += together) {
    const files = wanted.slice(start, start + together);
    const contents = await Promise.all(files.map((file) => readCode(repository.root, file, isInside)));
    for (const [at, content] of contents.entries()) {
      const file = files[at] as string;
      const found = content.type === 'text' && content.text.includes(sign) ? findMarkers(content.text) : [];
      if (found.length > 0) markers.set(file, found.slice(0, maxMarkers));
      if (found.length > maxMarkers)
        notes.push(`${file} has ${found.length} markers: only the first ${maxMarkers} are read.`);
      if (content.type === 'skipped') notes.push(`${file} ${content.because}: markers in it are not read.`);
    }
  }
  return { markers, notes };
}

/** Of many files those that hold the sign at all, binary ones too. */
async function findCandidates({ git }: Repository, files: readonly string[]): Promise<string[]> {
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
      '-e',
      sign,
    ],
    { seconds: 60 },
  );
  // 1 says that there are none.
  if (code > 1) throw new RepositoryError(`\`git grep\` failed: ${stderr.split('\n')[0] ?? ''}`);
  const holding = new Set(splitZero(stdout));
  return files.filter((file) => holding.has(file));
}

type Code =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'skipped'; readonly because: string }
  /** Deleted, or put in the place of what git keeps: there is nothing to say about it. */
  | { readonly type: 'none' };

async function readCode(root: string, file: string, isInside: (folder: string) => Promise<boolean>): Promise<Code> {
  const place = path.join(root, file);
  if (!(await isInside(path.dirname(place)))) return { type: 'none' };
  // Not blocking: what git knows as a file may have become a pipe.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const handle = await open(place, flags).catch(() => undefined);
  if (!handle) return { type: 'none' };
  try {
    const found = await handle.stat();
    if (!found.isFile()) return { type: 'none' };
    if (found.size > maxBytes) return { type: 'skipped', because: `has ${(found.size / 1e6).toFixed(1)} MB` };
    const bytes = await handle.readFile();
    if (bytes.subarray(0, binaryBytes).includes(0))
      return bytes.includes(sign) ? { type: 'skipped', because: 'is binary' } : { type: 'none' };
    return { type: 'text', text: bytes.toString('utf8') };
  } catch {
    return { type: 'none' };
  } finally {
    await handle.close();
  }
}

/** Whether a folder is really in the repository, and not behind a link; asked once for each. */
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

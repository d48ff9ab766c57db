import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Place } from '../why/types.ts';
import { RepositoryError } from './git.ts';
import { readMarkers } from './markers.ts';
import { isWithin, type Repository } from './repository.ts';
import { listTracked, type Tracked } from './tracked.ts';

/** Places in code that were asked about, and what should be said beside the answer. */
export interface Asked {
  readonly places: readonly Place[];
  /** Sentences for the person who asked. */
  readonly notes: readonly string[];
}

export interface AskedPaths {
  /** Paths as written: relative to `cwd`, absolute, folders; with `:line` or `:from-to`. */
  readonly words: readonly string[];
  readonly cwd: string;
  /** Absent where the current folder is in none: paths are then taken from that folder. */
  readonly repository?: Repository;
}

/** A path that was asked about. */
interface Target {
  readonly written: string;
  /** From the root, with `/`; empty for the root itself. */
  readonly path: string;
  readonly lines?: Place['lines'];
  readonly isThere: boolean;
}

/**
 * The places that paths mean: a folder means all files that git keeps below it. What does not exist is a place too, for
 * it may be deleted, or be elsewhere. Throws a `RepositoryError` for a path out of the repository.
 */
export async function findAsked({ words, cwd, repository }: AskedPaths): Promise<Asked> {
  const root = repository?.root ?? (await realpath(cwd));
  const targets = await Promise.all(
    words.map((written) => toTarget({ written, cwd, root, isRepository: repository !== undefined })),
  );
  if (!repository) return { places: targets.map(({ path, lines }) => ({ path: path || '.', lines })), notes: [] };
  const whole = targets.some(({ path }) => path === '');
  const asked = [...new Set(targets.filter(({ isThere }) => isThere).map(({ path }) => path))];
  const tracked = asked.length > 0 ? await listTracked(repository, whole ? undefined : asked) : [];
  const { markers, notes } = await readMarkers(repository, tracked);
  const places = new Map<string, Place>();
  const add = (file: string, lines: Place['lines'], elsewhere?: true) => {
    const known = places.get(file);
    // Asked about twice: once as a whole counts as a whole.
    const both = known?.lines && lines ? [...known.lines, ...lines] : known ? undefined : lines;
    places.set(file, { path: file, lines: both, markers: markers.get(file), ...(elsewhere ? { elsewhere } : {}) });
  };
  const isKept = new Set(tracked.map(({ path }) => path));
  const missing: string[] = [];
  for (const target of targets) {
    const below = target.isThere && !isKept.has(target.path) ? findBelow(tracked, target.path) : [];
    for (const file of below) add(file, undefined);
    if (below.length > 0) continue;
    add(target.path || '.', target.lines, target.isThere ? undefined : true);
    if (!isKept.has(target.path)) missing.push(describeMissing(target));
  }
  return { places: [...places.values()], notes: [...missing, ...notes] };
}

function findBelow(tracked: readonly Tracked[], folder: string): string[] {
  return tracked.filter(({ path }) => folder === '' || path.startsWith(`${folder}/`)).map(({ path }) => path);
}

function describeMissing({ written, isThere }: Target): string {
  return isThere
    ? `${written} is not kept by git: only patterns of paths were looked at, no markers.`
    : `${written} does not exist here: only patterns of paths were looked at.`;
}

interface Written {
  readonly written: string;
  readonly cwd: string;
  readonly root: string;
  readonly isRepository: boolean;
}

async function toTarget({ written, cwd, root, isRepository }: Written): Promise<Target> {
  const { file, lines } = await splitLines(written, cwd);
  const named = await resolveReal(path.resolve(await realpath(cwd), file));
  // The repository itself may be named by a link to it.
  const place = isWithin(root, named.path)
    ? named
    : { ...named, path: await realpath(named.path).catch(() => named.path) };
  if (!isWithin(root, place.path)) {
    const where = isRepository ? 'the repository' : 'the current folder, which is in no git repository';
    throw new RepositoryError(`\`${written}\` is outside ${where} (${root}).`);
  }
  return { written, path: path.relative(root, place.path).split(path.sep).join('/'), lines, isThere: place.isThere };
}

/** `file:12`, `file:12:5` and `file:12-20`, unless a file has that name. */
async function splitLines(written: string, cwd: string): Promise<{ file: string; lines?: Place['lines'] }> {
  const [, file, from, to] = /^(.+?):(\d{1,7})(?:-(\d{1,7})|:\d+)?$/s.exec(written) ?? [];
  if (file === undefined || (await isThere(path.resolve(cwd, written)))) return { file: written };
  const [first, last] = [Number(from), Number(to ?? from)];
  return { file, lines: [[Math.min(first, last), Math.max(first, last)]] };
}

/**
 * A path without the links of its folders; what it names itself is left as it is, for git keeps links as links. What
 * does not exist is put behind the last folder that does.
 */
async function resolveReal(place: string): Promise<{ path: string; isThere: boolean }> {
  const names = [path.basename(place)];
  for (let folder = path.dirname(place); ; folder = path.dirname(folder)) {
    const real = await realpath(folder).catch(() => undefined);
    if (real !== undefined) {
      const found = path.join(real, ...names);
      return { path: found, isThere: names.length === 1 && (await isThere(found)) };
    }
    if (folder === path.dirname(folder)) return { path: place, isThere: false };
    names.unshift(path.basename(folder));
  }
}

async function isThere(place: string): Promise<boolean> {
  return (await lstat(place).catch(() => undefined)) !== undefined;
}

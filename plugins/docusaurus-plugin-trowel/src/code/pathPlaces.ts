import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Place } from '../why/types.ts';
import { RepositoryError } from './git.ts';
import { isWithin } from './isWithin.ts';
import { readMarkers } from './markers.ts';
import type { Repository } from './repository.ts';
import { listTrackedFiles, type TrackedFile } from './trackedFiles.ts';

/** The places of a question, and notes about it. */
export interface FoundPlaces {
  readonly places: readonly Place[];
  /** Sentences to show beside the answer. */
  readonly notes: readonly string[];
  /** The change itself, when one was asked about and its lines are known. */
  readonly diff?: string;
}

/** File paths and folders, as somebody typed them. */
export interface PathQuestion {
  /** Relative to `cwd` or absolute, perhaps with `:line` or `:from-to`. */
  readonly words: readonly string[];
  readonly cwd: string;
  /** Absent when `cwd` is in no repository. Places are then relative to `cwd`. */
  readonly repository?: Repository;
}

/** A typed path, resolved. */
interface Target {
  readonly written: string;
  /** From the root, with `/`. Empty for the root itself. */
  readonly path: string;
  readonly lines?: Place['lines'];
  readonly exists: boolean;
}

/**
 * Finds the places that typed paths mean. A folder means all tracked files below it. A path that does not exist is a
 * place too, since it can be deleted or in another repository. Throws a `RepositoryError` for a path outside the repository.
 */
export async function findPathPlaces({ words, cwd, repository }: PathQuestion): Promise<FoundPlaces> {
  const root = repository?.root ?? (await realpath(cwd));
  const targets = await Promise.all(
    words.map((written) => toTarget({ written, cwd, root, isRepository: repository !== undefined })),
  );
  if (!repository) return { places: targets.map(({ path, lines }) => ({ path: path || '.', lines })), notes: [] };
  const whole = targets.some(({ path }) => path === '');
  const existing = [...new Set(targets.filter(({ exists }) => exists).map(({ path }) => path))];
  const tracked = existing.length > 0 ? await listTrackedFiles(repository, whole ? undefined : existing) : [];
  const { markers, notes } = await readMarkers(repository, tracked);
  const places = new Map<string, Place>();
  const add = (file: string, lines: Place['lines'], elsewhere?: true) => {
    const known = places.get(file);
    // A file named once without lines is meant as a whole.
    const both = known?.lines && lines ? [...known.lines, ...lines] : known ? undefined : lines;
    places.set(file, { path: file, lines: both, markers: markers.get(file), ...(elsewhere ? { elsewhere } : {}) });
  };
  const trackedPaths = new Set(tracked.map(({ path }) => path));
  const missing: string[] = [];
  for (const target of targets) {
    const below = target.exists && !trackedPaths.has(target.path) ? findBelow(tracked, target.path) : [];
    for (const file of below) add(file, undefined);
    if (below.length > 0) continue;
    add(target.path || '.', target.lines, target.exists ? undefined : true);
    if (!trackedPaths.has(target.path)) missing.push(describeMissing(target));
  }
  return { places: [...places.values()], notes: [...missing, ...notes] };
}

function findBelow(tracked: readonly TrackedFile[], folder: string): string[] {
  return tracked.filter(({ path }) => folder === '' || path.startsWith(`${folder}/`)).map(({ path }) => path);
}

function describeMissing({ written, exists }: Target): string {
  return exists
    ? `${written} is not kept by git: only patterns of paths were looked at, no markers.`
    : `${written} does not exist here: only patterns of paths were looked at.`;
}

interface TypedPath {
  readonly written: string;
  readonly cwd: string;
  readonly root: string;
  readonly isRepository: boolean;
}

async function toTarget({ written, cwd, root, isRepository }: TypedPath): Promise<Target> {
  const { file, lines } = await splitLines(written, cwd);
  const named = await resolveReal(path.resolve(await realpath(cwd), file));
  // The path can lead through a link to the repository.
  const place = isWithin(root, named.path)
    ? named
    : { ...named, path: await realpath(named.path).catch(() => named.path) };
  if (!isWithin(root, place.path)) {
    const where = isRepository ? 'the repository' : 'the current folder, which is in no git repository';
    throw new RepositoryError(`\`${written}\` is outside ${where} (${root}).`);
  }
  return { written, path: path.relative(root, place.path).split(path.sep).join('/'), lines, exists: place.exists };
}

/** Splits `file:12`, `file:12:5` and `file:12-20` into file and lines, unless a file has that name. */
async function splitLines(written: string, cwd: string): Promise<{ file: string; lines?: Place['lines'] }> {
  const [, file, from, to] = /^(.+?):(\d{1,7})(?:-(\d{1,7})|:\d+)?$/s.exec(written) ?? [];
  if (file === undefined || (await exists(path.resolve(cwd, written)))) return { file: written };
  const [first, last] = [Number(from), Number(to ?? from)];
  return { file, lines: [[Math.min(first, last), Math.max(first, last)]] };
}

/**
 * Resolves the links among a path's folders. Keeps a link at the end, since git tracks links as links. Of a path that
 * does not exist, resolves the folders that do.
 */
async function resolveReal(place: string): Promise<{ path: string; exists: boolean }> {
  const names = [path.basename(place)];
  for (let folder = path.dirname(place); ; folder = path.dirname(folder)) {
    const real = await realpath(folder).catch(() => undefined);
    if (real !== undefined) {
      const found = path.join(real, ...names);
      return { path: found, exists: names.length === 1 && (await exists(found)) };
    }
    if (folder === path.dirname(folder)) return { path: place, exists: false };
    names.unshift(path.basename(folder));
  }
}

async function exists(place: string): Promise<boolean> {
  return (await lstat(place).catch(() => undefined)) !== undefined;
}

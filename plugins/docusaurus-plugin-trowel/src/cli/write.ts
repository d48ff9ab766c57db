import { lstat, mkdir, readFile, realpath, rename, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './io.ts';

/** A file to be written by a command, and what must be there before. */
export interface FileChange {
  /** Path below the root, with `/`. */
  readonly file: string;
  readonly text: string | Uint8Array;
  /** What the file must hold now; a new file has none. */
  readonly before?: string | Uint8Array;
}

/**
 * Writes files below a folder, all of them or none, and each whole: next to its place first, then by one rename; when one
 * fails, those before it are put back. Refuses, before anything is written, what would leave the folder (by `..` or by a
 * link) and what is not as it was when it was read. Throws a `UsageError`.
 */
export async function writeChanges(root: string, changes: readonly FileChange[]): Promise<void> {
  for (const change of changes) await checkChange(root, change);
  const staged: string[] = [];
  const done: FileChange[] = [];
  try {
    for (const { file, text } of changes) {
      const target = path.join(root, file);
      await mkdir(path.dirname(target), { recursive: true });
      // `wx`: what somebody else put there is not ours to overwrite.
      await writeFile(besideOf(target), text, { flag: 'wx' });
      staged.push(besideOf(target));
    }
    for (const change of changes) {
      const target = path.join(root, change.file);
      if (change.before === undefined && (await kindOf(target)) !== 'none') throw taken(change.file);
      await rename(besideOf(target), target);
      done.push(change);
    }
  } catch (error) {
    for (const change of done.reverse()) await putBack(root, change);
    await Promise.all(staged.map((beside) => unlink(beside).catch(() => undefined)));
    throw error;
  }
}

/** Where a file is written before it takes its place. */
function besideOf(target: string): string {
  return `${target}.${process.pid}.new`;
}

async function putBack(root: string, { file, before }: FileChange): Promise<void> {
  const target = path.join(root, file);
  if (before === undefined) return unlink(target);
  await writeFile(besideOf(target), before, { flag: 'wx' });
  await rename(besideOf(target), target);
}

/**
 * Reads a file of the hub that is to be changed, as it is: with its byte order mark and line ends. Throws a `UsageError`
 * for what is not UTF-8, of which writing it back would lose something.
 */
export async function readForChange(root: string, file: string): Promise<string> {
  const bytes = await readFile(path.join(root, file));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file} is not UTF-8; save it as UTF-8, and run the command again.`);
  }
}

async function checkChange(root: string, { file, before }: FileChange): Promise<void> {
  const target = path.resolve(root, file);
  await checkInside(root, file);
  const kind = await kindOf(target);
  if (before === undefined) {
    if (kind !== 'none') throw taken(file);
    return;
  }
  if (kind !== 'file')
    throw new UsageError(`${file} is ${kind === 'none' ? 'gone' : 'no plain file'}; it was not written.`);
  if (!(await readFile(target)).equals(Buffer.from(before)))
    throw new UsageError(`${file} has changed meanwhile; it was not written. Run the command again.`);
}

/** Throws when a path leads out of the folder, on paper or through a link of one of its folders. */
async function checkInside(root: string, file: string): Promise<void> {
  const target = path.resolve(root, file);
  const outside = new UsageError(`${file} is outside ${root}; nothing is written there.`);
  if (!isInside(root, target)) throw outside;
  const real = await realpath(root);
  for (let folder = path.dirname(target); isInside(root, folder) || folder === root; folder = path.dirname(folder)) {
    const found = await realpath(folder).catch(() => undefined);
    if (found === undefined) continue;
    if (found !== real && !isInside(real, found)) throw outside;
    return;
  }
}

function isInside(root: string, target: string): boolean {
  const relative = path.relative(root, target);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

async function kindOf(target: string): Promise<'file' | 'other' | 'none'> {
  const found = await lstat(target).catch(() => undefined);
  if (!found) return 'none';
  return found.isFile() ? 'file' : 'other';
}

function taken(file: string): UsageError {
  return new UsageError(`${file} is there already and is not overwritten; move it away, or choose another name.`);
}

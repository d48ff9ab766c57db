// Our own: write-file-atomic replaces one file. Commands write several, all or none, and only those that are still as they were read.

import { chmod, lstat, mkdir, readFile, realpath, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from '../code/isWithin.ts';
import { writeBeside } from '../files/wholeFile.ts';
import { type Io, UsageError } from './io.ts';

/** A file that a command writes, and what it must hold before. */
export interface FileChange {
  /** Path below the root, with `/`. */
  readonly file: string;
  /** What it is to hold; undefined when it is to be deleted. */
  readonly text: string | Uint8Array | undefined;
  /** What the file must hold now; absent for a new file. */
  readonly before?: string | Uint8Array;
}

/**
 * Writes files below a folder, all of them or none. Each is written beside its place and then renamed; when one fails,
 * those before it are restored. Permissions are kept. Throws a `UsageError`, before anything is written, for a path that
 * leads out of the folder (by `..` or a link) and for a file that has changed since it was read.
 */
export async function writeChanges(root: string, changes: readonly FileChange[]): Promise<void> {
  for (const change of changes) await checkChange(root, change);
  const staged: (string | undefined)[] = [];
  const done: FileChange[] = [];
  let current = '';
  try {
    for (const { file, text, before } of changes) {
      current = file;
      const target = path.join(root, file);
      if (text !== undefined) await mkdir(path.dirname(target), { recursive: true });
      staged.push(text === undefined ? undefined : await stage(target, text, before !== undefined));
    }
    for (const [at, change] of changes.entries()) {
      current = change.file;
      const target = path.join(root, change.file);
      if (change.before === undefined && (await kindOf(target)) !== 'none') throw taken(change.file);
      const beside = staged[at];
      await (beside === undefined ? unlink(target) : rename(beside, target));
      done.push(change);
    }
  } catch (error) {
    for (const change of done.reverse()) await putBack(root, change);
    await Promise.all(staged.map((beside) => beside && unlink(beside).catch(() => undefined)));
    throw toUsageError(error, `${current} cannot be written`);
  }
}

/** Writes files as `writeChanges` does; Ctrl-C in the middle waits for the end. */
export async function writeUndisturbed(
  { undisturbed }: Pick<Io, 'undisturbed'>,
  root: string,
  changes: readonly FileChange[],
): Promise<void> {
  const work = () => writeChanges(root, changes);
  await (undisturbed?.(work) ?? work());
}

/** Writes a file beside the place that it will take, with the permissions of the file there, and returns its path. */
async function stage(target: string, text: string | Uint8Array, isThere: boolean): Promise<string> {
  const beside = await writeBeside(target, text);
  if (isThere) await chmod(beside, (await lstat(target)).mode & 0o7777);
  return beside;
}

async function putBack(root: string, { file, before }: FileChange): Promise<void> {
  const target = path.join(root, file);
  if (before === undefined) return unlink(target);
  const isThere = (await kindOf(target)) === 'file';
  await rename(await stage(target, before, isThere), target);
}

/** Turns an error of the file system into a message that says what to put right. */
function toUsageError(error: unknown, what: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const reason = reasons[error.code] ?? error.message.replace(/,.*$/s, '');
  return new UsageError(`${what}: ${reason}. Nothing was changed.`);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no right to it',
  EPERM: 'you have no right to it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EEXIST: 'one of its folders is a file',
  ENOTDIR: 'one of its folders is a file',
};

/**
 * Reads a file of the hub that is to be changed, with its byte order mark and line ends. Throws a `UsageError` for a file
 * that is not UTF-8: writing it back would lose something.
 */
export async function readForChange(root: string, file: string): Promise<string> {
  const bytes = await readFile(path.join(root, file)).catch((error: unknown) => {
    throw toUsageError(error, `${file} cannot be read`);
  });
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
    throw new UsageError(
      `${file} is ${kind === 'none' ? 'gone' : 'not a plain file'}; it was not written. Run the command again.`,
    );
  if (!(await readFile(target)).equals(Buffer.from(before)))
    throw new UsageError(`${file} has changed meanwhile; it was not written. Run the command again.`);
}

/** Throws when a path leads out of the folder, as written or through a link. */
async function checkInside(root: string, file: string): Promise<void> {
  const target = path.resolve(root, file);
  const outside = new UsageError(`${file} is outside ${root}; nothing is written there.`);
  if (!isWithin(root, target) || target === path.resolve(root)) throw outside;
  const real = await realpath(root);
  for (let folder = path.dirname(target); isWithin(root, folder); folder = path.dirname(folder)) {
    const found = await realpath(folder).catch(() => undefined);
    if (found === undefined) continue;
    if (!isWithin(real, found)) throw outside;
    return;
  }
}

async function kindOf(target: string): Promise<'file' | 'other' | 'none'> {
  const found = await lstat(target).catch(() => undefined);
  if (!found) return 'none';
  return found.isFile() ? 'file' : 'other';
}

function taken(file: string): UsageError {
  return new UsageError(`${file} is there already and is not overwritten; move it away, or choose another name.`);
}

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from './hub.ts';

/** Why nothing can be written to a folder and what to do instead, or nothing: it must not exist, or be empty. */
export async function findObstacle(folder: string, cwd: string): Promise<string | undefined> {
  if (folder === cwd) return 'The hub gets a folder of its own; give the name of a new one.';
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => error.code);
  if (names === 'ENOENT') return undefined;
  if (names === 'ENOTDIR') return `${folder} is a file; give the name of a new folder.`;
  if (!Array.isArray(names)) return `${folder} cannot be read (${names}); give the name of a new folder.`;
  return names.length === 0 ? undefined : `${folder} is not empty; give the name of a new folder.`;
}

/** Writes a folder whole or not at all: into one beside it, which then takes its name. */
export async function writeFolder(folder: string, files: Files): Promise<void> {
  const beside = path.join(path.dirname(folder), `.create-trowel-hub-${randomUUID()}`);
  try {
    for (const [file, bytes] of files) {
      const target = path.join(beside, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, bytes);
    }
    await rmdir(folder).catch(ignoreMissing);
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

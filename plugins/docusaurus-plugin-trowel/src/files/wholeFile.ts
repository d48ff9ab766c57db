import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

type Content = Parameters<typeof writeFile>[1];

const extension = '.new';

/**
 * Writes a file beside the place that it will take by a rename, and returns its path. The folder must exist. When it throws, it
 * leaves nothing behind.
 */
export async function writeBeside(place: string, content: Content, mode?: number): Promise<string> {
  // A name that no other process uses, and that no killed one can have left behind.
  const beside = `${place}.${randomUUID()}${extension}`;
  try {
    // `wx` fails when there is such a file, so that a link is never followed.
    await writeFile(beside, content, { flag: 'wx', mode });
    return beside;
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Replaces a file at once, so that another process reads the old content or the new one. Makes the folders that it needs. */
export async function replaceFile(file: string, content: Content, mode?: number): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const beside = await writeBeside(file, content, mode);
  try {
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Replaces a file unless it has this content already, since the bundler builds touched files again. */
export async function updateFile(file: string, content: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== content) await replaceFile(file, content);
}

/** Returns whether a file is one that another process is writing, or was writing when it ended. */
export function isUnfinished(file: string): boolean {
  return file.endsWith(extension);
}

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from './code.ts';

/** Writes files into a folder, many at a time. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  const folders = new Set<string>();
  let waiting: Promise<void>[] = [];
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    const parent = path.dirname(file);
    if (!folders.has(parent)) await mkdir(parent, { recursive: true });
    folders.add(parent);
    waiting.push(writeFile(file, text));
    if (waiting.length < 64) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
}

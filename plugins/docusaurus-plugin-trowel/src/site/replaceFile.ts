import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file in one go: whoever reads it meanwhile, the bundler too, gets the old one or the new one, whole. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, content);
  await rename(`${file}.new`, file);
}

/** Writes a file unless it holds this already; a file that is not touched is not built again. */
export async function updateFile(file: string, content: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== content) await replaceFile(file, content);
}

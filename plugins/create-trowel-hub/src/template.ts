import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from './hub.ts';

/** npm leaves files like `.npmrc` out of a package, and obeys a `.gitignore` in it: in the template they have other names. */
const dot = 'dot-';

/** The path in the template of a file of the hub. */
export function toTemplatePath(file: string): string {
  return file.replaceAll(/(^|\/)\./g, `$1${dot}`);
}

/** The path in the hub of a file of the template. */
export function fromTemplatePath(file: string): string {
  return file.replaceAll(new RegExp(`(^|/)${dot}`, 'g'), '$1.');
}

/** Reads the template's files, by their paths in the hub. */
export async function readTemplate(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, Uint8Array]> => {
        const name = path.relative(folder, file).split(path.sep).join('/');
        return [fromTemplatePath(name), await readFile(file)];
      }),
    ),
  );
}

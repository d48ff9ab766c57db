import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { didYouMean } from '../content/spellingSuggestion.ts';
import { toLine, UsageError } from './io.ts';

/** Makes the error for a folder that does not exist, with the name that was probably meant. */
export async function missingFolder(written: string, cwd: string): Promise<UsageError> {
  const parent = path.dirname(path.resolve(cwd, written));
  const found = await readdir(parent, { withFileTypes: true }).catch(() => []);
  const names = found.flatMap((one) => (one.isDirectory() ? path.join(path.dirname(written), one.name) : []));
  return new UsageError(`There is no folder \`${toLine(written)}\`.${didYouMean(path.join(written), names)}`);
}

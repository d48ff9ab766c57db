import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hubFileName } from './hubFile.ts';

/** Reads the text of a hub's file; there need not be one. */
export function readHubFile(root: string): string | undefined {
  try {
    return readFileSync(path.join(root, hubFileName), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The file in a hub's root that says what the site and the terminal both must know. */
export const hubFileName = 'trowel.json';

/** Reads the text of a hub's file; there need not be one. */
export function readHubFile(root: string): string | undefined {
  try {
    return readFileSync(path.join(root, hubFileName), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

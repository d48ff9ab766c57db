import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OpenFile } from './feature.ts';

/** Returns the address by which an editor opens the file of a page. */
export function uriOfPage({ known }: Pick<OpenFile, 'known'>, source: string): string {
  return pathToFileURL(path.join(known.root, source)).href;
}

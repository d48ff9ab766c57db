import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageRef } from '../../why/types.ts';
import type { OpenFile } from './feature.ts';

/** Returns the address by which an editor opens the file of a page. */
export function uriOfPage({ known }: Pick<OpenFile, 'known'>, source: string): string {
  return pathToFileURL(path.join(known.root, source)).href;
}

type Addressed = Pick<PageRef, 'id' | 'source' | 'permalink'>;

/** Returns the address that opens a page: of its file, or where it is published; nothing where neither is known. */
export function addressOf(open: Pick<OpenFile, 'known'>, page: Addressed): string | undefined {
  if (pageFileOf(open, page) !== undefined) return uriOfPage(open, page.source);
  return [page.permalink, page.source].find((address) => address !== undefined && /^https?:\/\//i.test(address));
}

/** Returns the file of a page; nothing for a page of another hub or of a published one, which has none here. */
export function pageFileOf(
  { known }: Pick<OpenFile, 'known'>,
  { source }: Pick<PageRef, 'source'>,
): string | undefined {
  return known.root !== '' && known.sources.has(source) ? path.join(known.root, source) : undefined;
}

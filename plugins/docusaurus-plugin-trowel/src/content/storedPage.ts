import { addLazyParts, omit } from '../shared/lazyParts.ts';
import type { Entry } from './entry.ts';
import type { ParsedPage } from './pageParser.ts';

/** A page as it leaves its process or thread: without its sections, which are as long as its file and seldom needed. */
export interface StoredPage extends Pick<ParsedPage, 'problems'> {
  readonly entry: Omit<Entry, 'sections'>;
}

/** Makes what is stored of a page. */
export function toStored({ entry, problems }: ParsedPage): StoredPage {
  return { entry: omit(entry, 'sections'), problems };
}

/** Restores a page. `sections` reads its sections, when somebody asks for them. */
export function restorePage({ entry, problems }: StoredPage, sections: () => Entry['sections']): ParsedPage {
  return { entry: addLazyParts(entry, { sections }), problems };
}

import type { SearchDocument } from './search.ts';

/** Says whether a page is a guide of the handbook, about the hub or about work in general. All other pages are the hub's own records. */
export function isHandbook({ kind, source }: Pick<SearchDocument, 'kind' | 'source'>): boolean {
  return kind === 'guide' && source.split('/').includes('handbook');
}

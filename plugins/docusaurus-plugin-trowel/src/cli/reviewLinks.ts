import path from 'node:path';
import type { HubEntry } from '../hub/hub.ts';
import { toMarkdownText } from '../shared/markdownText.ts';
import type { LoadedProgramme } from './loadProgramme.ts';

/** Writes the link to a page, by its id. */
export type Link = (id: string) => string;

/** The year that a review is about, and how it links pages. */
export interface ReviewContext {
  readonly year: number;
  readonly link: Link;
}

/** Makes the function that links a page from the review. Docs cannot link to the file of a story, so its title stands alone. */
export function createLink(entries: readonly HubEntry[], from: string): Link {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (id) => {
    const entry = byId.get(id);
    if (!entry) return toMarkdownText(id);
    const title = toMarkdownText(entry.title);
    if (!entry.source.startsWith('docs/') || !/\.mdx?$/.test(entry.source)) return title;
    return `[${title}](<${path.posix.relative(path.posix.dirname(from), entry.source)}>)`;
  };
}

/** Says whether a year is the one in which it is looked at: only then what is known of today is of that year. */
export function isThisYear({ programme: { on } }: Pick<LoadedProgramme, 'programme'>, year: number): boolean {
  return Number(on.slice(0, 4)) === year;
}

import { isDeepStrictEqual } from 'node:util';
import { omit } from '../shared/lazyParts.ts';
import type { Section } from './entry.ts';
import type { ParsedPage } from './pageParser.ts';

/**
 * Returns whether two states of a page differ in nothing but the text of their sections, which only search reads; of a retrospective also
 * the page that quotes it. Other pages, and the facts of the page itself, depend on the rest: fields, references, blocks, headings, problems, and which sections are empty.
 */
export function isSameButText(a: ParsedPage, b: ParsedPage): boolean {
  return a === b || (isDeepStrictEqual(withoutText(a), withoutText(b)) && hasSameOutline(a, b));
}

function withoutText({ entry, problems }: ParsedPage) {
  return { entry: omit(entry, 'sections'), problems };
}

function hasSameOutline(a: ParsedPage, b: ParsedPage): boolean {
  if (a.entry.kind === 'retrospective') return isDeepStrictEqual(a.entry.sections, b.entry.sections);
  return isDeepStrictEqual(a.entry.sections.map(toHeading), b.entry.sections.map(toHeading));
}

function toHeading({ text, code, ...heading }: Section) {
  return { ...heading, isEmpty: text === '' && code === '' };
}

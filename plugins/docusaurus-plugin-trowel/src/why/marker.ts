import { findAdrs, type NameSpan } from './adrMarker.ts';
import type { Marker } from './types.ts';

const name = '[\\p{L}\\p{N}_./#-]+(?![\\p{L}\\p{N}_./#-])';
/** Limits the names of one marker. Without a limit, a line with a million names overflows the stack. */
const maxNames = 100;
/**
 * Matches `@why` and the names after it, separated by commas. A name has letters, digits and `_ . / # -`. Does not match
 * inside a word or an address (`ana@why.example`). Text after a comma that goes on (`@why 0007, the bank may …`) is no name.
 */
const marker = new RegExp(
  `(?<![\\p{L}\\p{N}_.@/-])@why[ \\t:]+(${name}(?:[ \\t]*,[ \\t]*${name}(?=\\s*(?:$|[^\\p{L}\\p{N}\\s]))){0,${maxNames - 1}})`,
  'gu',
);
/** Matches what begins a comment in some language. In a block comment, a line begins with `*` or with the marker. */
const opener = /^\s*(?:\*|@why|rem\b|dnl\b)|\/\/|\/\*|#|--|<!--|;|%|"""|^\s*"|(?<!\S)'|\{-|\(\*|\{\{!|=begin/i;

/** What markers begin with: ours, and that of adrkit. */
export const markerSigns = ['@why', '@adr'] as const;

/** Says whether a text can have a marker. */
export function mayHaveMarkers(text: string): boolean {
  return markerSigns.some((sign) => text.includes(sign));
}

/** A marker, and where in its line it stands. */
export type PlacedMarker = Marker & NameSpan;

/**
 * Finds the markers `@why <name>[, <name>…]` in the comments of a text in any language, and adrkit's `@adr 0012`. A marker counts
 * when something before it in its line begins a comment. Counts lines from 1. Takes linear time.
 */
export function findMarkers(text: string): Marker[] {
  return findPlacedMarkers(text).map(({ name, line, isAdr }) => ({ name, line, ...(isAdr ? { isAdr } : {}) }));
}

/** Finds the same markers, with where in their lines they stand. */
export function findPlacedMarkers(text: string): PlacedMarker[] {
  if (!mayHaveMarkers(text)) return [];
  return text
    .split('\n')
    .flatMap((content, index) => [
      ...findInLine(content).map((span): PlacedMarker => ({ ...span, line: index + 1 })),
      ...findAdrs(content).map((span): PlacedMarker => ({ ...span, line: index + 1, isAdr: true })),
    ]);
}

function findInLine(content: string): NameSpan[] {
  if (!content.includes('@why')) return [];
  const begin = opener.exec(content)?.index ?? Number.POSITIVE_INFINITY;
  return [...content.matchAll(marker)]
    .filter(({ index }) => index >= begin)
    .flatMap((match) => {
      let at = match.index + match[0].length - (match[1] as string).length;
      return (match[1] as string).split(',').map((written): NameSpan => {
        const name = trimEnd(written);
        const start = at + written.length - written.trimStart().length;
        at += written.length + 1;
        return { name, sign: match.index, start, end: start + name.length };
      });
    })
    .filter(({ name }) => name !== '');
}

/** Removes the end of a sentence or of a comment from a name. */
function trimEnd(written: string): string {
  const bare = written.trim();
  let end = bare.length;
  while (end > 0 && './-'.includes(bare[end - 1] as string)) end--;
  return bare.slice(0, end);
}

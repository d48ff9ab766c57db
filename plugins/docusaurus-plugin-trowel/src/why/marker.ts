import type { Marker } from './why.ts';

const name = '[\\p{L}\\p{N}_./#-]+(?![\\p{L}\\p{N}_./#-])';
/** Nobody writes more behind one sign; without a limit, a line of a million overflows the stack. */
const maxNames = 100;
/**
 * `@why` and the names behind it, with commas between them. Not in a word or an address (`ana@why.example`); a name is
 * of letters, digits and `_ . / # -`. Behind a comma, words that go on (`@why 0007, the bank may …`) are a sentence.
 */
const marker = new RegExp(
  `(?<![\\p{L}\\p{N}_.@/-])@why[ \\t:]+(${name}(?:[ \\t]*,[ \\t]*${name}(?=\\s*(?:$|[^\\p{L}\\p{N}\\s]))){0,${maxNames - 1}})`,
  'gu',
);
/** What begins a comment in some language. Inside a longer one, a line begins with `*` or with the marker itself. */
const opener = /^\s*(?:\*|@why|rem\b|dnl\b)|\/\/|\/\*|#|--|<!--|;|%|"""|^\s*"|(?<!\S)'|\{-|\(\*|\{\{!|=begin/i;

/**
 * Finds `@why <name>[, <name>…]` in the comments of a text, in whatever language it is: before the marker, its line has
 * what begins a comment somewhere. Lines are counted from 1. Goes through the text once.
 */
export function findMarkers(text: string): Marker[] {
  if (!text.includes('@why')) return [];
  return text.split('\n').flatMap((content, index) => findInLine(content, index + 1));
}

function findInLine(content: string, line: number): Marker[] {
  if (!content.includes('@why')) return [];
  const start = opener.exec(content)?.index;
  if (start === undefined) return [];
  return [...content.matchAll(marker)]
    .filter(({ index }) => index >= start)
    .flatMap((match) => (match[1] as string).split(','))
    .map(tidy)
    .filter((named) => named !== '')
    .map((named) => ({ name: named, line }));
}

/** What ends a sentence or a comment is no part of a name. */
function tidy(written: string): string {
  const bare = written.trim();
  let end = bare.length;
  while (end > 0 && './-'.includes(bare[end - 1] as string)) end--;
  return bare.slice(0, end);
}

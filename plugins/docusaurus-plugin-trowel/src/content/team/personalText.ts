import { findTrace, type Trace } from '../../shared/traces.ts';

/** How a message names it. */
const names: Readonly<Record<Trace, string>> = {
  mail: 'an e-mail address',
  handle: 'a name with @',
  link: 'a link',
  phone: 'a telephone number',
};

/** Says what in a text somebody could be known or reached by. */
export function findPersonal(text: string | undefined): string | undefined {
  const trace = findTrace(text);
  return trace && names[trace];
}

const toBare = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
const letter = '[\\p{L}\\p{N}]';

/**
 * Makes the function that says whether a text has one of these names in it, whole or in part. A part alone must have a capital, since
 * *will*, *young* and *price* are words, too.
 */
export function createNameFinder(names: readonly string[]): (text: string) => boolean {
  const split = names.map((name) => ({ name, parts: toBare(name).match(/[\p{L}\p{M}]+/gu) ?? [] }));
  const wholes = split.filter(({ parts }) => parts.length > 1).map(({ name }) => toBare(name).toLowerCase());
  const parts = split.flatMap((one) => one.parts.filter((part) => [...part].length > 1).flatMap(withCapital));
  const inAnyCase = toPattern(wholes);
  const asWritten = toPattern(parts);
  return (text) => {
    const bare = toBare(text);
    return (inAnyCase?.test(bare.toLowerCase()) ?? false) || (asWritten?.test(bare) ?? false);
  };
}

/** Returns how a part of a name is written: as it is, when it has a capital or its script has none, with one, and in capitals. */
function withCapital(part: string): string[] {
  const [first = '', ...rest] = part;
  const isLower = part === part.toLowerCase() && part !== part.toUpperCase();
  return [...(isLower ? [] : [part]), first.toUpperCase() + rest.join('').toLowerCase(), part.toUpperCase()];
}

function toPattern(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const escaped = [...new Set(names)].map((name) => {
    const source = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    // A script without spaces has no ends of words.
    return /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(name)
      ? source
      : `(?<!${letter})${source}(?!${letter})`;
  });
  return new RegExp(escaped.join('|'), 'u');
}

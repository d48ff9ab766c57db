/** Words that people write before a record's number, here and in whole families of proposals. */
const word = 'adr|rfc|dr|decision';
const families = 'mdr|proposal|eip|erc|cip|cps|bip|pep|kep|jep|dep|aip';
/** Other words before a number: those that end as such words do (`XIP-1559`), and those before zeros (`wg-0003`). `step-1` is none. */
const initials = String.raw`[a-z]{1,3}[ie]p(?=[-_ ]?\d{3})|[a-z]{2,8}(?=[-_ ]?0\d{2})`;
/** `0014-x`, `ADR-14-x`, `adr_014`, `14. X`, but not the date in `20200924-x` or `2024-03-01-x`. */
const atStart = new RegExp(
  `^(?:${word}|${families}|${initials})?[-_ ]?0*(\\d{1,5})(?:[-_. ]+(?!\\d{1,2}[-_.])|$)`,
  'i',
);
/** A name of capitals and a number alone: `XIP-12`. */
const capitals = /^[A-Z]{2,6}-(\d{1,5})$/;
const dated = /^(?:\d{8}|(?:19|20)\d{2}[-_.]\d{2}|\d{4}-\d{2}-\d{2}|\d{2}[-_.]\d{2}[-_.]\d{4})(?:[-_.]|$)/;
/** A dash in front excludes a word from a search, so `-14` is no number. */
const whole = new RegExp(`^(?!-)(?:${word}|record)?[-_ #:]*0*(\\d{1,5})$`, 'i');
/** `ADR 106 – Title`, `RFC-12: Title`. */
const inTitle = new RegExp(
  `^(?:${word}|${families}|${initials})[-_ #]*0*(\\d{1,5})(?:\\s*[:.：]\\s*|\\s+[–—-]+\\s+|\\s*[–—]\\s*)(?=\\S)`,
  'iu',
);

/** Finds the number at the beginning of a record's name: 14 in `0014-one-ledger`; returns `undefined` when it has none. */
export function findRecordNumber(name: string): number | undefined {
  return dated.test(name) ? undefined : toNumber((atStart.exec(name) ?? capitals.exec(name))?.[1]);
}

/** Parses a record's number in any spelling: `ADR-14`, `adr 14`, `0014`, `#14`; returns `undefined` for any other text. */
export function parseRecordNumber(text: string): number | undefined {
  return toNumber(whole.exec(text)?.[1]);
}

/** Splits a title into the record's number and the rest: `ADR 106 – Title`; returns `undefined` for a title without one. */
export function splitRecordTitle(title: string): { readonly number: number; readonly title: string } | undefined {
  const [before, digits] = inTitle.exec(title) ?? [];
  return before === undefined ? undefined : { number: Number(digits), title: title.slice(before.length) };
}

/** Returns the same text for all spellings of a record's number with its word: `cip-13` for `CIP-0013` and `cip 13`. */
export function toRecordName(text: string): string | undefined {
  const [, letters, digits] = /^([a-z]{2,8})[-_ #]?0*(\d{1,5})(?:[-_. ]|$)/i.exec(text) ?? [];
  return letters === undefined ? undefined : `${letters.toLowerCase()}-${digits}`;
}

/** Formats a record's number with four digits, as in file names (adr-tools, MADR): `0014`. */
export function formatRecordNumber(number: number): string {
  return String(number).padStart(4, '0');
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

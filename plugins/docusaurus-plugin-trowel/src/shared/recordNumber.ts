/** Words that people write before a record's number. */
const word = 'adr|rfc|dr|decision';
/** `0014-x`, `ADR-14-x`, `adr_014`, `14. X`, but not the date in `20200924-x` or `2024-03-01-x`. */
const atStart = new RegExp(`^(?:${word})?[-_ ]?0*(\\d{1,5})(?:[-_. ]+(?!\\d{1,2}[-_.])|$)`, 'i');
const dated = /^(?:\d{8}|\d{4}-\d{2}-\d{2})(?:[-_]|$)/;
/** A dash in front excludes a word from a search, so `-14` is no number. */
const whole = new RegExp(`^(?!-)(?:${word}|record)?[-_ #:]*0*(\\d{1,5})$`, 'i');

/** Finds the number at the beginning of a record's name: 14 in `0014-one-ledger`; returns `undefined` when it has none. */
export function findRecordNumber(name: string): number | undefined {
  return dated.test(name) ? undefined : toNumber(atStart.exec(name)?.[1]);
}

/** Parses a record's number in any spelling: `ADR-14`, `adr 14`, `0014`, `#14`; returns `undefined` for any other text. */
export function parseRecordNumber(text: string): number | undefined {
  return toNumber(whole.exec(text)?.[1]);
}

/** Formats a record's number with four digits, as in file names (adr-tools, MADR): `0014`. */
export function formatRecordNumber(number: number): string {
  return String(number).padStart(4, '0');
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

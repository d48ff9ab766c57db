/** What people write before a record's number. */
const word = 'adr|rfc|dr|decision';
/** `0014-x`, `ADR-14-x`, `adr_014`, `14. X`, but not the date in `20200924-x` or `2024-03-01-x`. */
const atStart = new RegExp(`^(?:${word})?[-_ ]?0*(\\d{1,5})(?:[-_. ]+(?!\\d{1,2}[-_.])|$)`, 'i');
const dated = /^(?:\d{8}|\d{4}-\d{2}-\d{2})(?:[-_]|$)/;
/** A dash in front excludes a word from a search, so `-14` is no number. */
const whole = new RegExp(`^(?!-)(?:${word}|record)?[-_ #:]*0*(\\d{1,5})$`, 'i');

/** The number that a record's name begins with: 14 for `0014-one-ledger`; `undefined` for a name without a number. */
export function numberOf(name: string): number | undefined {
  return dated.test(name) ? undefined : toNumber(atStart.exec(name)?.[1]);
}

/** Reads a text that is nothing but a record's number, in any spelling: `ADR-14`, `adr 14`, `0014`, `#14`. */
export function parseRecordNumber(text: string): number | undefined {
  return toNumber(whole.exec(text)?.[1]);
}

/** A record's number as records are filed: `0014`. */
export function formatRecordNumber(number: number): string {
  return String(number).padStart(4, '0');
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

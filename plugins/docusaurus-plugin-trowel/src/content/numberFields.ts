import { parseRecordNumber } from '../shared/recordNumber.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { Kind } from './kinds/kind.ts';

/** Fields of front matter that hold a record's number: `number: 12`, `adr: 12`, and those of families of proposals, `eip: 1559`. */
const numberField =
  /^(?:number|num|no|nr|nummer|numero|número|番号|编号|編號|번호|(?:(?:adr|rfc|decision|record|proposal)[-_ ]?(?:number|num|no|nr|id)?)|erc|cps|[a-z]{1,3}[ie]ps?)$/i;

/** Reads the number that a record's front matter states; `undefined` when no field of it holds a number. */
export function readNumber(kind: Kind, { data }: FrontMatter, source: string): number | undefined {
  const field = Object.keys(data).find((written) => toNumber(kind, written, data[written], source) !== undefined);
  return field === undefined ? undefined : toNumber(kind, field, data[field], source);
}

/** Says whether a field of front matter holds the record's number. */
export function isNumberField(kind: Kind, written: string, value: unknown, source: string): boolean {
  return toNumber(kind, written, value, source) !== undefined;
}

function toNumber({ readsText, fields }: Kind, written: string, value: unknown, source: string): number | undefined {
  if (!readsText || Object.hasOwn(fields, written) || !['number', 'string'].includes(typeof value)) return undefined;
  return numberField.test(written) || isInName(written, source) ? parseRecordNumber(String(value).trim()) : undefined;
}

/** Says whether a field has the name that stands before the number in the file's name, or its folder's: `xip` for `xip-12.md`. */
function isInName(written: string, source: string): boolean {
  const words = source.split('/').map((part) => /^(\p{L}{2,8})[-_ ]?\d/u.exec(part)?.[1]?.toLowerCase());
  return words.includes(written.toLowerCase());
}

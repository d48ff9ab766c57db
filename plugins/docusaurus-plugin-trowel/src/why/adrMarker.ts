/** A reference of adrkit: `0012`, or a ULID. One with the name of another log (`payments:0012`) means nothing here. */
const reference = /(?:([a-z0-9][a-z0-9-]*):)?(\d{4,12}|[0-9A-HJKMNP-TV-Z]{26})(?![\w-]|:\w)/iy;
/** What begins a line that is all comment, in some language, with the marker behind it. */
const lead = /^\ufeff?[ \t]*(?:\/{2,}!?|\/\*+!?|\*+|#+|-{2,}|;+|%+|<!--|\{\/\*|"{3}|'{3})[ \t]*@adr(?=[ \t])/;
const gap = /[ \t]*/y;
/** Reads no more references of one marker, as for `@why`. */
const maxReferences = 100;

/** A name in a marker, and where it stands in its line: columns, counted from 0. */
export interface NameSpan {
  readonly name: string;
  /** Where the `@` of the marker is. */
  readonly sign: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the records that a line names by `@adr 0012, 0013`, as adrkit (https://adrkit.dev) reads it: the line is a comment alone, the marker
 * comes first in it, and a comma continues the list. So strict because `@adr` means other things elsewhere.
 */
export function findAdrs(line: string): NameSpan[] {
  if (!line.includes('@adr')) return [];
  const start = lead.exec(line)?.[0].length;
  if (start === undefined) return [];
  const sign = start - '@adr'.length;
  const names: NameSpan[] = [];
  let at = start;
  while (names.length < maxReferences) {
    at = skipGap(line, at);
    reference.lastIndex = at;
    const [whole, log, name] = reference.exec(line) ?? [];
    if (whole === undefined || name === undefined) return names;
    const end = at + whole.length;
    if (log === undefined) names.push({ name, sign, start: end - name.length, end });
    at = skipGap(line, end);
    if (line[at] !== ',') return names;
    at++;
  }
  return names;
}

function skipGap(line: string, at: number): number {
  gap.lastIndex = at;
  return at + (gap.exec(line)?.[0].length ?? 0);
}

/** A place in a text; line and character count from 0, as editors do. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** A change of a text: what takes the place of a range. */
export interface TextChange {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly newText: string;
}

/** Finds the one change that makes a text of another. */
export function findTextChange(before: string, after: string): TextChange {
  let start = 0;
  const most = Math.min(before.length, after.length);
  while (start < most && before[start] === after[start]) start++;
  let last = 0;
  while (last < most - start && before[before.length - 1 - last] === after[after.length - 1 - last]) last++;
  // Whole lines, so that no line end is cut in two.
  start = start === 0 ? 0 : before.lastIndexOf('\n', start - 1) + 1;
  const next = before.indexOf('\n', before.length - last);
  const end = next === -1 ? before.length : next + 1;
  return {
    range: { start: placeOf(before, start), end: placeOf(before, end) },
    newText: after.slice(start, after.length - (before.length - end)),
  };
}

function placeOf(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

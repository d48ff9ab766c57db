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
  const rest = before.length - last;
  const next = before.indexOf('\n', rest);
  // Lines that are only added or taken out leave the one behind them alone, in which there may be another edit.
  const isWhole = endsLine(before, rest) && endsLine(after, after.length - last);
  const end = isWhole ? rest : next === -1 ? before.length : next + 1;
  return {
    range: { start: placeOf(before, start), end: placeOf(before, end) },
    newText: after.slice(start, after.length - (before.length - end)),
  };
}

function endsLine(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n';
}

function placeOf(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

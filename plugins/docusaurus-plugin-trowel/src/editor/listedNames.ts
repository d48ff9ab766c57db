import { isFrontMatterLine } from './frontMatterLines.ts';

/** Lists what a list of front matter has already beside the item at a place: behind dashes, or between brackets. */
export function listNamesBeside(
  lines: readonly string[],
  line: number,
  { start, end, isInFlow }: { readonly start: number; readonly end: number; readonly isInFlow: boolean },
): readonly string[] {
  const own = lines[line] ?? '';
  return (isInFlow ? namesInBrackets(own, start, end) : namesBehindDashes(lines, line)).map(toBare);
}

function namesInBrackets(own: string, start: number, end: number): string[] {
  const before = own.slice(own.lastIndexOf('[', start - 1) + 1, start);
  const [after = ''] = own.slice(end).split(']');
  return [...before.split(','), ...after.split(',')];
}

function namesBehindDashes(lines: readonly string[], line: number): string[] {
  const dash = /^\s*- ?/.exec(lines[line] ?? '')?.[0].trimEnd();
  if (dash === undefined) return [];
  const names: string[] = [];
  for (const step of [-1, 1]) {
    for (let at = line + step; isFrontMatterLine(lines, at) && lines[at]?.startsWith(dash); at += step)
      names.push((lines[at] as string).slice(dash.length));
  }
  return names;
}

function toBare(written: string): string {
  return written
    .replace(/\s#.*$/, '')
    .trim()
    .replace(/^(["'])(.*?)\1?$/, '$2');
}

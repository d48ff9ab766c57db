/** Takes another line for one, counted from 0. Its end stays, as all other lines do. */
export function replaceLine(text: string, line: number, changed: string): string {
  const start = startsOfLines(text)[line];
  if (start === undefined) return text;
  const [before = ''] = /^[^\r\n]*/.exec(text.slice(start)) ?? [];
  return text.slice(0, start) + changed + text.slice(start + before.length);
}

/** Adds a line before one, counted from 0, or at the end. It ends as the first line of the text does. */
export function insertLine(text: string, before: number, added: string): string {
  const [ending] = /\r\n?|\n/.exec(text) ?? ['\n'];
  const start = startsOfLines(text)[before];
  return start === undefined
    ? `${text}${ending}${added}`
    : `${text.slice(0, start)}${added}${ending}${text.slice(start)}`;
}

/** Takes lines out with their ends, counted from 0, up to another one. */
export function removeLines(text: string, first: number, end: number): string {
  const starts = startsOfLines(text);
  return text.slice(0, starts[first] ?? text.length) + text.slice(starts[end] ?? text.length);
}

function startsOfLines(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: ending }) => index + ending.length)];
}

/** Takes another line for one, counted from 0. */
export function replaceLine(text: string, line: number, changed: string): string {
  return withLines(text, (lines) => lines.with(line, changed));
}

/** Adds a line before one, counted from 0. */
export function insertLine(text: string, before: number, added: string): string {
  return withLines(text, (lines) => lines.toSpliced(before, 0, added));
}

/** Changes the lines of a text, and keeps its line ends. */
function withLines(text: string, change: (lines: string[]) => string[]): string {
  const [ending] = /\r\n?|\n/.exec(text) ?? ['\n'];
  return change(text.split(/\r\n?|\n/)).join(ending);
}

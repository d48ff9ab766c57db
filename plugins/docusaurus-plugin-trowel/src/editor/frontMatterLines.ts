const fence = /^---[ \t]*$/;
/** A line that can belong to front matter whose end is not written yet. */
const fieldLine = /^(?:\s*|\s*#.*|\s*-(?:\s.*)?|\s+\S.*|["'\p{L}_][^\n]*)$/u;

/** Says whether a line is one of the front matter's fields. Front matter that is not closed ends at the first line that cannot be of it. */
export function isFrontMatterLine(lines: readonly string[], line: number): boolean {
  if (line < 1 || line >= lines.length || !fence.test(lines[0] ?? '')) return false;
  const end = endOfFields(lines);
  return line < end;
}

/** Returns the line that ends the fields: the closing `---`, or the first line that cannot be one. */
export function endOfFields(lines: readonly string[]): number {
  for (let at = 1; at < lines.length; at++) if (fence.test(lines[at] ?? '')) return at;
  for (let at = 1; at < lines.length; at++) {
    const text = lines[at] ?? '';
    // A heading is no comment behind a blank line.
    if (!fieldLine.test(text) || (/^#/.test(text) && (lines[at - 1] ?? '').trim() === '')) return at;
  }
  return lines.length;
}

/** Splits a text into lines without their ends. */
export function toLines(text: string): string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
}

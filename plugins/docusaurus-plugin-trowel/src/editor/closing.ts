import { scanMarkdown } from '../content/markdownScan.ts';
import { toLines } from './frontMatterLines.ts';
import { insertLine } from './textLines.ts';

/** A line that begins a field or goes on with one. Its name is one word, as a sentence can have a colon, too. */
const field = /^(?:["']?[\p{L}_][\p{L}\p{N}_-]*["']?[ \t]*:(?:\s|$)|[ \t]+\S)/u;

/** Closes front matter where its text begins: at the first line that is no field, item or comment. */
export function closeFields(text: string): string {
  const lines = toLines(text);
  const isField = (line: string, at: number): boolean => {
    if (line.trim() !== '') return field.test(line) || /^(?:-(?:\s|$)|#)/.test(line);
    // Behind a blank line a list and a heading are text.
    return field.test(lines.slice(at).find((next) => next.trim() !== '') ?? '');
  };
  const end = lines.findIndex((line, at) => at > 0 && !isField(line, at));
  return insertLine(text, end === -1 ? lines.length : end, '---');
}

/** Closes a block before the next heading or block, or at the end of its quotation or the page. `first` is the line behind its beginning. */
export function closeBlock(text: string, first: number): string {
  const lines = toLines(text);
  const [, lead = '', colons = ':::'] = /^([ \t]*(?:>[ \t]?)*)[ \t]*(:{3,})/.exec(lines[first - 1] ?? '') ?? [];
  const isQuoted = lead.includes('>');
  const isCode = findCodeLines(lines.slice(first));
  const next = lines.findIndex(
    (line, index) =>
      index >= first &&
      !isCode(index - first) &&
      (/^[ \t>]*(?:#{1,6}\s|:{3,}[ \t]*[a-z])/.test(line) || (isQuoted && !/^[ \t]*>/.test(line))),
  );
  let end = next === -1 ? lines.length : next;
  while (end > first && (lines[end - 1] ?? '').trim() === '') end--;
  return insertLine(text, end, lead + colons);
}

/** Tells which lines belong to code or a comment, where nothing begins. */
function findCodeLines(lines: readonly string[]): (line: number) => boolean {
  const text = lines.join('\n');
  const spans = [...scanMarkdown(text)].filter(({ type }) => type === 'code' || type === 'comment');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  return (line) => spans.some(({ start, end }) => start < (starts[line] ?? 0) && (starts[line] ?? 0) < end);
}

import { parseFrontMatter } from './frontMatter.ts';

/** Why a page's front matter cannot be changed without touching more than was asked for. */
export class EditError extends Error {}

/**
 * Puts a field into a page's front matter, and changes nothing else: one line of difference. `value` is YAML on one
 * line. A field that stands there on one line is replaced, with a remark behind it kept; one that is missing is added
 * at the end. Throws an `EditError` for a page without front matter that can be read, and for a value of several lines.
 */
export function setField(text: string, field: string, value: string): string {
  const { lines, end, toText } = toLines(text);
  const at = findField(lines, end, field);
  if (at === undefined) {
    // A page without front matter gets one.
    const added = end === -1 ? ['---', `${field}: ${value}`, '---', ''] : [`${field}: ${value}`];
    return toText(lines.toSpliced(Math.max(end, 0), 0, ...added));
  }
  const line = lines[at] as string;
  if (spanOf(lines, at, end) > 1) throw new EditError(`\`${field}\` has several lines; write it on one.`);
  const [, head = `${field}:`, remark = ''] =
    /^([^:]*:[ \t]*)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:[^#]|(?<!\s)#)*?)([ \t]+#.*)?$/.exec(line) ?? [];
  return toText(lines.with(at, `${head.endsWith(':') ? `${head} ` : head}${value}${remark}`));
}

/** Takes a field out of a page's front matter, with all its lines; a page that does not have it stays as it is. */
export function removeField(text: string, field: string): string {
  const { lines, end, toText } = toLines(text);
  const at = findField(lines, end, field);
  return at === undefined ? text : toText(lines.toSpliced(at, spanOf(lines, at, end)));
}

/** The lines of a page, the one that closes its front matter (-1 where there is none), and how they make the page again. */
function toLines(text: string) {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const plain = text.slice(mark.length).replaceAll('\r\n', '\n');
  const { errors } = parseFrontMatter(plain);
  if (errors[0]) throw new EditError(errors[0].message);
  const lines = plain.split('\n');
  const opens = /^---[ \t]*$/.test(lines[0] ?? '');
  const end = opens ? lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line)) : -1;
  const toText = (changed: readonly string[]) => `${mark}${changed.join(ending)}`;
  return { lines, end, toText };
}

function findField(lines: readonly string[], end: number, field: string): number | undefined {
  const name = new RegExp(`^["']?${field.replaceAll(/\W/g, '\\$&')}["']?[ \\t]*:(?=\\s|$)`);
  const at = lines.findIndex((line, index) => index > 0 && index < end && name.test(line));
  return at === -1 ? undefined : at;
}

/** How many lines a field takes: those behind it that are indented, or items of its list. */
function spanOf(lines: readonly string[], at: number, end: number): number {
  const next = lines.findIndex((line, index) => index > at && (index >= end || /^[^\s\-#]/.test(line)));
  let span = (next === -1 ? end : next) - at;
  // A remark or a blank line before the next field is that one's.
  while (span > 1 && /^\s*(?:#.*)?$/.test(lines[at + span - 1] ?? '')) span--;
  return span;
}

import { isDeepStrictEqual } from 'node:util';
import { toPlainText } from './files.ts';
import { parseFrontMatter } from './frontMatter.ts';

/** Why a page's front matter cannot be changed without touching more than was asked for. */
export class EditError extends Error {}

/**
 * Puts a field into a page's front matter, and changes nothing else: one line of difference. `value` is YAML on one
 * line. A field that stands there on one line is replaced, with a remark behind it kept; one that is missing is added
 * at the end. Throws an `EditError` for a page without front matter that can be read, for a value of several lines, and
 * where a line more or less would change what other fields say.
 */
export function setField(text: string, field: string, value: string): string {
  const { lines, ending, end, toText } = toLines(text);
  const at = findField(lines, end, field);
  const wanted = parseFrontMatter(`---\n${field}: ${value}\n---\n`).data[field];
  if (at === undefined) {
    // A page without front matter gets one.
    const added = end === -1 ? ['---', `${field}: ${value}`, '---', ''] : [`${field}: ${value}`];
    const more = added.map((line) => ({ text: line, ending }));
    return checked(text, toText(lines.toSpliced(Math.max(end, 0), 0, ...more)), field, wanted);
  }
  const line = lines[at] as Line;
  if (spanOf(lines, at, end) > 1) throw new EditError(`\`${field}\` has several lines; write it on one.`);
  const [, head = `${field}:`, remark = ''] =
    /^([^:]*:[ \t]*)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:[^#]|(?<!\s)#)*?)([ \t]+#.*)?$/.exec(line.text) ?? [];
  const renewed = `${head.endsWith(':') ? `${head} ` : head}${value}${remark}`;
  return checked(text, toText(lines.with(at, { ...line, text: renewed })), field, wanted);
}

/**
 * Takes a field out of a page's front matter, with all its lines; a page that does not have it stays as it is. Throws an
 * `EditError` as `setField` does.
 */
export function removeField(text: string, field: string): string {
  const { lines, end, toText } = toLines(text);
  const at = findField(lines, end, field);
  return at === undefined ? text : checked(text, toText(lines.toSpliced(at, spanOf(lines, at, end))), field, undefined);
}

/** The changed page, when its front matter says what it said, but for the field: lines are not all there is to YAML. */
function checked(before: string, after: string, field: string, value: unknown): string {
  const [was, is] = [before, after].map((text) => parseFrontMatter(toPlainText(text)).data) as [Data, Data];
  const { [field]: _, ...rest } = was;
  const { errors } = parseFrontMatter(toPlainText(after));
  if (errors.length === 0 && isDeepStrictEqual(is, value === undefined ? rest : { ...rest, [field]: value }))
    return after;
  throw new EditError(
    `\`${field}\` cannot be changed alone; write each field on a line of its own, not indented and without anchors.`,
  );
}

type Data = Readonly<Record<string, unknown>>;

/** A line, and what ends it: files may have both kinds of line ends. */
interface Line {
  readonly text: string;
  readonly ending: string;
}

/** The lines of a page, the one that closes its front matter (-1 where there is none), and how they make the page again. */
function toLines(text: string) {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const { errors } = parseFrontMatter(toPlainText(text));
  if (errors[0]) throw new EditError(errors[0].message);
  const parts = text.slice(mark.length).split(/(\r\n?|\n)/);
  const lines = parts.flatMap((part, at): Line[] =>
    at % 2 === 0 ? [{ text: part, ending: parts[at + 1] ?? '' }] : [],
  );
  const opens = /^---[ \t]*$/.test(lines[0]?.text ?? '');
  const end = opens ? lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line.text)) : -1;
  const toText = (changed: readonly Line[]) => `${mark}${changed.map((line) => line.text + line.ending).join('')}`;
  return { lines, ending: lines[0]?.ending || '\n', end, toText };
}

function findField(lines: readonly Line[], end: number, field: string): number | undefined {
  const name = new RegExp(`^["']?${field.replaceAll(/\W/g, '\\$&')}["']?[ \\t]*:(?=\\s|$)`);
  const at = lines.findIndex(({ text }, index) => index > 0 && index < end && name.test(text));
  return at === -1 ? undefined : at;
}

/** How many lines a field takes: those behind it that are indented, or items of its list. */
function spanOf(lines: readonly Line[], at: number, end: number): number {
  const next = lines.findIndex(({ text }, index) => index > at && (index >= end || /^[^\s\-#]/.test(text)));
  let span = (next === -1 ? end : next) - at;
  // A remark or a blank line before the next field is that one's.
  while (span > 1 && /^\s*(?:#.*)?$/.test(lines[at + span - 1]?.text ?? '')) span--;
  return span;
}

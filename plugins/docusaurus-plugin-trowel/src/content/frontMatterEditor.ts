import { isDeepStrictEqual } from 'node:util';
import { type CST, isMap, isNode, isScalar, type Pair, parseDocument } from 'yaml';
import { toPlainText } from './encoding.ts';
import { parseFrontMatter } from './frontMatter.ts';

// The parser's tokens say where a field begins and ends, and the text around it is copied. Printing the tokens, or the
// document, would do less: `CST.setScalarValue` takes no list, and a document that is printed loses its author's spacing.

/** Why a page's front matter cannot be changed without touching more than was asked for. */
export class EditError extends Error {}

/**
 * Puts a field into a page's front matter, and changes nothing else: one line of difference. `value` is YAML on one
 * line. A field that stands there on one line is replaced, with a remark behind it kept; one that is missing is added
 * at the end. Throws an `EditError` for a page without front matter that can be read, for a value of several lines, and
 * where a line more or less would change what other fields say.
 */
export function setField(text: string, field: string, value: string): string {
  const frontMatter = findFrontMatter(text);
  const wanted = parseFrontMatter(`---\n${field}: ${value}\n---\n`).data[field];
  const found = findField(text, frontMatter, field);
  const edited = found ? replaceValue(text, found, value) : addField(text, frontMatter, `${field}: ${value}`);
  return checked(text, edited, field, wanted);
}

/**
 * Takes a field out of a page's front matter, with all its lines; a page that does not have it stays as it is. Throws an
 * `EditError` as `setField` does.
 */
export function removeField(text: string, field: string): string {
  const found = findField(text, findFrontMatter(text), field);
  if (!found) return text;
  return checked(text, text.slice(0, startOfLine(text, found.start)) + text.slice(endOfLine(text, found.end)), field);
}

/** A part of a text, as offsets. */
interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where a field stands in the text of a page: from its name to the end of its value. */
interface Field extends TextRange {
  readonly name: string;
  /** The offset behind the colon. */
  readonly colon: number;
}

/** Finds the front matter of a page as it is saved, or nothing where it has none. Throws an `EditError` where it cannot be read. */
function findFrontMatter(text: string): TextRange | undefined {
  const { errors } = parseFrontMatter(toPlainText(text));
  if (errors[0]) throw new EditError(errors[0].message);
  const opening = /^\ufeff?---[ \t]*(?:\r\n?|\n)/.exec(text);
  const start = opening?.[0].length ?? 0;
  const closing = opening && /^---[ \t]*$/m.exec(text.slice(start));
  return closing ? { start, end: start + closing.index } : undefined;
}

function findField(text: string, frontMatter: TextRange | undefined, name: string): Field | undefined {
  if (!frontMatter) return undefined;
  const { start, end } = frontMatter;
  // The parser does not know line ends of old Macintoshes. A line end of the same length keeps the offsets.
  const yaml = text.slice(start, end).replaceAll(/\r(?!\n)/g, '\n');
  const { contents } = parseDocument(yaml, { stringKeys: true, prettyErrors: false, keepSourceTokens: true });
  if (!isMap(contents)) return undefined;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === name);
  if (!pair) return undefined;
  const colon = contents.flow ? undefined : findColon(pair);
  if (colon === undefined) throw cannotChangeAlone(name);
  const key = (isNode(pair.key) && pair.key.range?.[0]) || 0;
  const valueEnd = (isNode(pair.value) && pair.value.range?.[1]) || colon;
  return { name, start: start + key, colon: start + colon, end: start + valueEnd };
}

/** Finds the place behind the colon of a field that is written as `name: value`. */
function findColon({ srcToken }: Pair & { readonly srcToken?: CST.CollectionItem }): number | undefined {
  if (srcToken?.start.some(({ type }) => type === 'explicit-key-ind')) return undefined;
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  return colon && colon.offset + colon.source.length;
}

function replaceValue(text: string, { name, colon, end }: Field, value: string): string {
  const [gap = ''] = /^[ \t]*/.exec(text.slice(colon)) ?? [];
  // A remark behind a field without a value keeps its distance.
  if (text[colon + gap.length] === '#') return `${text.slice(0, colon)} ${value}${text.slice(colon)}`;
  if (/[\r\n]/.test(text.slice(colon, end))) throw new EditError(`\`${name}\` has several lines; write it on one.`);
  return `${text.slice(0, colon)}${gap || ' '}${value}${text.slice(Math.max(end, colon + gap.length))}`;
}

/** A page without front matter gets one. */
function addField(text: string, frontMatter: TextRange | undefined, line: string): string {
  const [ending] = /\r\n?|\n/.exec(text) ?? ['\n'];
  if (frontMatter) return `${text.slice(0, frontMatter.end)}${line}${ending}${text.slice(frontMatter.end)}`;
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const lines = ['---', line, '---', ''].map((one) => one + ending).join('');
  return text.slice(0, start) + lines + text.slice(start);
}

/** Finds where the line begins that an offset is in. */
function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Finds where the line ends that holds the character before an offset, with its line end. */
function endOfLine(text: string, offset: number): number {
  if (/[\r\n]/.test(text[offset - 1] ?? '')) return offset;
  const [rest = ''] = /^[^\r\n]*(?:\r\n?|\n)?/.exec(text.slice(offset)) ?? [];
  return offset + rest.length;
}

/** The changed page, when its front matter says what it said, but for the field: lines are not all there is to YAML. */
function checked(before: string, after: string, field: string, value?: unknown): string {
  const [was, is] = [before, after].map((text) => parseFrontMatter(toPlainText(text)).data) as [Data, Data];
  const { [field]: _, ...rest } = was;
  const { errors } = parseFrontMatter(toPlainText(after));
  if (errors.length === 0 && isDeepStrictEqual(is, value === undefined ? rest : { ...rest, [field]: value }))
    return after;
  throw cannotChangeAlone(field);
}

type Data = Readonly<Record<string, unknown>>;

function cannotChangeAlone(field: string): EditError {
  return new EditError(
    `\`${field}\` cannot be changed alone; write each field on a line of its own, not indented and without anchors.`,
  );
}

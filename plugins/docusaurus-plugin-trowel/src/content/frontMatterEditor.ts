import { type CST, isMap, isNode, isScalar, type Pair, parseDocument } from 'yaml';
import { isSameData } from '../shared/sameData.ts';
import { toPlainText } from './encoding.ts';
import { parseFrontMatter } from './frontMatter.ts';

// Takes the range of a field from the parser's tokens and copies the text around it. `yaml` cannot do this itself:
// `CST.setScalarValue` accepts no lists, and a printed document loses its author's spacing.

/** The error of an edit that cannot be made without changing other fields; the message says why. */
export class EditError extends Error {}

/** Makes an edit; `undefined` where the front matter does not allow it. */
export function tryEdit<Edited>(edit: () => Edited): Edited | undefined {
  try {
    return edit();
  } catch (error) {
    if (error instanceof EditError) return undefined;
    throw error;
  }
}

/**
 * Sets a field of a page's front matter with a difference of one line. `value` is YAML on one line. Replaces the value of a
 * field on one line and keeps the comment after it; adds a missing field at the end. Throws an `EditError` when the front
 * matter is broken, when the field has several lines, or when the edit would change other fields.
 */
export function setField(text: string, field: string, value: string): string {
  const frontMatter = findFrontMatter(text);
  const wanted = parseFrontMatter(`---\n${field}: ${value}\n---\n`).data[field];
  const found = findField(text, frontMatter, field);
  const edited = found ? replaceValue(text, found, value) : addField(text, frontMatter, `${field}: ${value}`);
  return verifyEdit(text, edited, field, wanted);
}

/**
 * Sets a field with all its lines, and a comment behind it, in its place. `written` is the whole field as YAML, of one line or
 * several. Adds a missing field at the end. Throws an `EditError` as `setField` does.
 */
export function replaceField(text: string, field: string, written: string): string {
  const frontMatter = findFrontMatter(text);
  const wanted = parseFrontMatter(`---\n${written}\n---\n`).data[field];
  const [ending] = /\r\n?|\n/.exec(text) ?? ['\n'];
  const lines = written.replaceAll('\n', ending);
  const found = findField(text, frontMatter, field);
  const edited = found
    ? `${text.slice(0, startOfLine(text, found.start))}${lines}${ending}${text.slice(endOfLine(text, found.end))}`
    : addField(text, frontMatter, lines);
  return verifyEdit(text, edited, field, wanted);
}

/**
 * Removes a field and all its lines from a page's front matter; returns a page without the field unchanged. Throws an
 * `EditError` when the front matter is broken or the edit would change other fields.
 */
export function removeField(text: string, field: string): string {
  const found = findField(text, findFrontMatter(text), field);
  if (!found) return text;
  return verifyEdit(
    text,
    text.slice(0, startOfLine(text, found.start)) + text.slice(endOfLine(text, found.end)),
    field,
  );
}

/** A part of a text, in UTF-16 code units; `end` is exclusive. */
interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The range of a field in the text of a page, from its name to the end of its value. */
interface Field extends TextRange {
  readonly name: string;
  /** The offset after the colon. */
  readonly colon: number;
}

/** Finds the front matter of a page with any line ends; `undefined` without one. Throws an `EditError` when it is broken. */
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
  // The parser does not accept a carriage return alone as a line end. A line feed has the same length and keeps the offsets.
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

/** Finds the offset after the colon of a field that is written as `name: value`. */
function findColon({ srcToken }: Pair & { readonly srcToken?: CST.CollectionItem }): number | undefined {
  if (srcToken?.start.some(({ type }) => type === 'explicit-key-ind')) return undefined;
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  return colon && colon.offset + colon.source.length;
}

function replaceValue(text: string, { name, colon, end }: Field, value: string): string {
  const [gap = ''] = /^[ \t]*/.exec(text.slice(colon)) ?? [];
  // A comment after a field without a value keeps the space before it.
  if (text[colon + gap.length] === '#') return `${text.slice(0, colon)} ${value}${text.slice(colon)}`;
  if (/[\r\n]/.test(text.slice(colon, end))) throw new EditError(`\`${name}\` has several lines; write it on one.`);
  return `${text.slice(0, colon)}${gap || ' '}${value}${text.slice(Math.max(end, colon + gap.length))}`;
}

/** Adds a line at the end of the front matter, or adds front matter to a page without any. */
function addField(text: string, frontMatter: TextRange | undefined, line: string): string {
  const [ending] = /\r\n?|\n/.exec(text) ?? ['\n'];
  if (frontMatter) return `${text.slice(0, frontMatter.end)}${line}${ending}${text.slice(frontMatter.end)}`;
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const lines = ['---', line, '---', ''].map((one) => one + ending).join('');
  return text.slice(0, start) + lines + text.slice(start);
}

/** Finds the beginning of the line that contains an offset. */
function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Finds the end, after its line end, of the line that contains the character before an offset. */
function endOfLine(text: string, offset: number): number {
  if (/[\r\n]/.test(text[offset - 1] ?? '')) return offset;
  const [rest = ''] = /^[^\r\n]*(?:\r\n?|\n)?/.exec(text.slice(offset)) ?? [];
  return offset + rest.length;
}

/** Returns the edited page if no other field has changed, as anchors or flow style can reach across lines; else throws an `EditError`. */
function verifyEdit(before: string, after: string, field: string, value?: unknown): string {
  const [old, edited] = [before, after].map((text) => parseFrontMatter(toPlainText(text)).data) as [Data, Data];
  const { [field]: _, ...rest } = old;
  const { errors } = parseFrontMatter(toPlainText(after));
  if (errors.length === 0 && isSameData(edited, value === undefined ? rest : { ...rest, [field]: value })) return after;
  throw cannotChangeAlone(field);
}

type Data = Readonly<Record<string, unknown>>;

function cannotChangeAlone(field: string): EditError {
  return new EditError(
    `\`${field}\` cannot be changed alone; write each field on a line of its own, not indented and without anchors.`,
  );
}

import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Position } from './problem.ts';

/** A page's front matter as data, with the place in the file of every field. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** Place of a field, or of the `index`-th value in it. */
  readonly place: (field: string, index?: number) => Position | undefined;
  /** Place of a field's name. */
  readonly placeOfName: (field: string) => Position | undefined;
  readonly errors: readonly { readonly message: string; readonly at: Position }[];
  /** What follows the front matter. */
  readonly body: string;
  /** How many lines of the file stand before the body. */
  readonly bodyLine: number;
}

const atTop: Position = { line: 1, column: 1 };
const fence = /^---[ \t]*\n/;
// Docusaurus does not end front matter at YAML's own `...`, so neither do we.
const closing = /^---[ \t]*$/m;
/** A mistake early in a file makes the parser stumble again and again behind it. */
const maxErrors = 3;

/**
 * Splits a page into front matter and body. Expects `\n` line ends and no byte order mark (see `toPlainText`).
 * Broken YAML gives errors with their places, and whatever fields could still be read.
 */
export function parseFrontMatter(text: string): FrontMatter {
  const opening = fence.exec(text);
  const end = opening && closing.exec(text.slice(opening[0].length));
  if (!opening) return empty(text);
  if (!end) {
    return {
      ...empty(text),
      errors: [
        {
          message: 'The front matter that begins here is never closed: add a line `---` behind it.',
          at: atTop,
        },
      ],
    };
  }
  const start = opening[0].length;
  const yaml = text.slice(start, start + end.index);
  const rest = text.slice(start + end.index + end[0].length);
  const body = rest.startsWith('\n') ? rest.slice(1) : rest;
  const bodyLine = countLines(text) - countLines(body);

  const lines = new LineCounter();
  const { document, failure } = parseYaml(yaml, lines);
  const toPlace = (offset: number | undefined): Position | undefined => {
    if (offset === undefined) return undefined;
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  const map = isMap(document?.contents) ? document.contents : undefined;
  const errors = (document?.errors ?? []).slice(0, maxErrors).map(({ message, pos }) => ({
    message: `The front matter is not valid YAML: ${message.replace(/\.$/, '')}.`,
    at: toPlace(pos[0]) ?? atTop,
  }));
  if (failure) errors.push({ message: `The front matter cannot be read: ${failure}.`, at: atTop });
  else if (document?.contents && !map && errors.length === 0) {
    errors.push({ message: 'The front matter is no list of `field: value` lines.', at: { line: 2, column: 1 } });
  }
  const { data, failure: unresolved } = map && document ? readMap(map, () => document.toJS()) : { data: {} };
  if (unresolved && errors.length === 0) {
    errors.push({ message: `The front matter cannot be read whole: ${unresolved}.`, at: atTop });
  }
  return {
    data,
    place: (field, index) => toPlace(findValue(map, field, index)?.range?.[0]) ?? toPlace(findKey(map, field)),
    placeOfName: (field) => toPlace(findKey(map, field)),
    errors,
    body,
    bodyLine,
  };
}

/** Parses YAML; what is nested too deeply for the parser gives a reason instead of a document. */
function parseYaml(yaml: string, lineCounter: LineCounter): { document?: Document.Parsed; failure?: string } {
  try {
    return { document: parseDocument(yaml, { lineCounter, uniqueKeys: true, stringKeys: true, prettyErrors: false }) };
  } catch (error) {
    return { failure: messageOf(error) };
  }
}

function empty(text: string): FrontMatter {
  return { data: {}, place: () => undefined, placeOfName: () => undefined, errors: [], body: text, bodyLine: 0 };
}

/** Reads all fields; where aliases lead nowhere, in circles or to too much, those whose values are plain. */
function readMap(map: YAMLMap, toJS: () => unknown): { data: Record<string, unknown>; failure?: string } {
  try {
    const data = toJS();
    // What contains itself cannot be written down.
    JSON.stringify(data);
    return { data: isRecord(data) ? data : {} };
  } catch (error) {
    const plain = map.items.flatMap(({ key, value }) =>
      isScalar(key) && isScalar(value) ? [[String(key.value), value.value] as const] : [],
    );
    return { data: Object.fromEntries(plain), failure: messageOf(error) };
  }
}

/** The first line of an error's message, without its full stop. */
function messageOf(error: unknown): string {
  if (error instanceof RangeError) return 'it is nested too deeply';
  if (error instanceof TypeError) return 'a value contains itself';
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return first.replace(/\.$/, '');
}

function findKey(map: YAMLMap | undefined, field: string): number | undefined {
  const pair = map?.items.find(({ key }) => isScalar(key) && key.value === field);
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

function findValue(map: YAMLMap | undefined, field: string, index: number | undefined): Node | undefined {
  const value = map?.get(field, true) as Node | undefined;
  return isSeq(value) && index !== undefined ? ((value.items[index] as Node | undefined) ?? value) : value;
}

/** Narrows parsed data to a map of fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

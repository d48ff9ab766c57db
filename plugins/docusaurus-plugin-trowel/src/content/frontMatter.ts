import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
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

const fence = /^---[ \t]*\n/;
const closing = /^(?:---|\.\.\.)[ \t]*$/m;

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
          at: { line: 1, column: 1 },
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
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true, stringKeys: true, prettyErrors: false });
  const toPlace = (offset: number | undefined): Position | undefined => {
    if (offset === undefined) return undefined;
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  const map = isMap(document.contents) ? document.contents : undefined;
  const errors = document.errors.map((error) => ({
    message: `The front matter is not valid YAML: ${error.message}.`.replace('..', '.'),
    at: toPlace(error.pos[0]) ?? { line: 1, column: 1 },
  }));
  if (document.contents && !map && errors.length === 0) {
    errors.push({ message: 'The front matter is no list of `field: value` lines.', at: { line: 2, column: 1 } });
  }
  return {
    data: map ? readMap(map, document.toJS.bind(document)) : {},
    place: (field, index) => toPlace(findValue(map, field, index)?.range?.[0]) ?? toPlace(findKey(map, field)),
    placeOfName: (field) => toPlace(findKey(map, field)),
    errors,
    body,
    bodyLine,
  };
}

function empty(text: string): FrontMatter {
  return { data: {}, place: () => undefined, placeOfName: () => undefined, errors: [], body: text, bodyLine: 0 };
}

/** Reads each field on its own: an alias that resolves to nothing loses its field, not the page. */
function readMap(map: YAMLMap, toJS: () => unknown): Record<string, unknown> {
  try {
    const data = toJS();
    return isRecord(data) ? data : {};
  } catch {
    const plain = map.items.flatMap(({ key, value }) =>
      isScalar(key) && isScalar(value) ? [[String(key.value), value.value] as const] : [],
    );
    return Object.fromEntries(plain);
  }
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

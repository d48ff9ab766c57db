import { LineCounter } from 'yaml';
import { countLines } from '../shared/countLines.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { splitPage } from './pageParts.ts';
import type { Position } from './problem.ts';
import { readYamlFields, type ValuePath } from './yamlFields.ts';

/** A page's front matter, with the position in the file of every field. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** Finds the position of a field's value, or of a value inside it: an item by its index, a field by its name. */
  readonly place: (...path: ValuePath) => Position | undefined;
  /** Finds the position of a field's name, or of a name inside it. */
  readonly placeOfName: (...path: ValuePath) => Position | undefined;
  readonly errors: readonly { readonly message: string; readonly at: Position }[];
  /** The text after the front matter. */
  readonly body: string;
  /** The number of lines before the body. */
  readonly bodyLine: number;
}

const atTop: Position = { line: 1, column: 1 };
/** The number of errors to report at most, as one mistake can cause many errors after it. */
const maxErrors = 3;

/**
 * Splits a page into front matter and body. Expects `\n` line ends and no byte order mark (see `toPlainText`).
 * Broken YAML gives errors with their positions, and the fields that could still be parsed.
 */
export function parseFrontMatter(text: string): FrontMatter {
  const split = splitPage(text);
  if (split === 'none') return empty(text);
  if (split === 'unclosed') {
    const message = 'The front matter that begins here is never closed: add a line `---` behind it.';
    return { ...empty(text), errors: [{ message, at: atTop }] };
  }
  const { yaml, body } = split;
  const { data, findValue, findName, errors } = readYamlFields(yaml);
  const toPlace = createToPlace(yaml);
  return {
    data,
    place: (...path) => toPlace(findValue(path)),
    placeOfName: (...path) => toPlace(findName(path)),
    errors: errors.slice(0, maxErrors).map(({ message, offset }) => ({ message, at: toPlace(offset) ?? atTop })),
    body,
    bodyLine: countLines(text.slice(0, text.length - body.length)),
  };
}

/** Finds the name of a field as written in front matter, exact or in other capitals; returns the field's own name by default. */
export function findWrittenName({ data }: FrontMatter, field: string): string {
  if (Object.hasOwn(data, field)) return field;
  return Object.keys(data).find((name) => name.toLowerCase() === field.toLowerCase()) ?? field;
}

function empty(text: string): FrontMatter {
  return { data: {}, place: () => undefined, placeOfName: () => undefined, errors: [], body: text, bodyLine: 0 };
}

/** Creates the function that converts offsets in the YAML to positions in the file, in which the YAML begins on line 2. */
function createToPlace(yaml: string): (offset: number | undefined) => Position | undefined {
  const count = lazyValue(() => {
    const lines = new LineCounter();
    lines.addNewLine(0);
    for (let at = yaml.indexOf('\n'); at !== -1; at = yaml.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
    return lines;
  });
  return (offset) => {
    if (offset === undefined) return undefined;
    const { line, col } = count().linePos(offset);
    return { line: line + 1, column: col };
  };
}

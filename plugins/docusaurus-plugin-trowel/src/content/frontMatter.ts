import { LineCounter } from 'yaml';
import { countLines } from '../shared/countLines.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import type { Fix } from './fix.ts';
import { type PageParts, splitForeignPage, splitPage } from './pageParts.ts';
import type { Position } from './problem.ts';
import { readTomlFields } from './tomlFields.ts';
import { readYamlFields, type ValuePath } from './yamlFields.ts';

/** A page's front matter, with the position in the file of every field. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** Finds the position of a field's value, or of a value inside it: an item by its index, a field by its name. */
  readonly place: (...path: ValuePath) => Position | undefined;
  /** Finds the position of a field's name, or of a name inside it. */
  readonly placeOfName: (...path: ValuePath) => Position | undefined;
  readonly errors: readonly { readonly message: string; readonly at: Position; readonly fixes?: readonly Fix[] }[];
  /** Says that Docusaurus does not read it, and how to mend that. */
  readonly warning?: { readonly message: string; readonly at: Position; readonly fixes?: readonly Fix[] };
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
    return { ...empty(text), errors: [{ message, at: atTop, fixes: [{ type: 'close', what: 'front matter' }] }] };
  }
  return parseYaml(text, split);
}

/**
 * Splits a page as `parseFrontMatter` does, and also reads front matter that Docusaurus does not: TOML between lines `+++`, and
 * YAML without its first line `---`, or behind blank lines or a comment. `warning` then says so.
 */
export function parseAnyFrontMatter(text: string): FrontMatter {
  const foreign = splitPage(text) === 'none' ? splitForeignPage(text) : undefined;
  if (!foreign) return parseFrontMatter(text);
  const read = foreign.form === 'toml' ? parseToml(text, foreign) : parseYaml(text, foreign);
  const fixes: readonly Fix[] = foreign.form === 'unopened' ? [{ type: 'open' }] : [];
  return { ...read, warning: { message: advice[foreign.form], at: atTop, fixes } };
}

const advice = {
  toml: 'The front matter is TOML, which Docusaurus shows as text; write it as YAML between lines `---`.',
  unopened: 'The front matter has no line `---` above it, so Docusaurus shows it as text; add that line.',
  late: 'The front matter does not begin in the first line, so Docusaurus shows it as text; move it there.',
};

function parseYaml(text: string, { fields, body, linesBefore }: PageParts): FrontMatter {
  const { data, findValue, findName, errors } = readYamlFields(fields);
  const toPlace = createToPlace(fields, linesBefore);
  return {
    data,
    place: (...path) => toPlace(findValue(path)),
    placeOfName: (...path) => toPlace(findName(path)),
    errors: errors.slice(0, maxErrors).map(({ offset, ...error }) => ({ ...error, at: toPlace(offset) ?? atTop })),
    body,
    bodyLine: countLines(text.slice(0, text.length - body.length)),
  };
}

/** Reads TOML. Broken TOML gives an error, and no fields. */
function parseToml(text: string, { fields, body, linesBefore }: PageParts): FrontMatter {
  const { data, error } = readTomlFields(fields);
  const place = (field: string | number) => {
    const line = fields.split('\n').findIndex((one) => one.replace(/^\s*["']?/, '').startsWith(String(field)));
    return line === -1 ? undefined : { line: line + 1 + linesBefore, column: 1 };
  };
  return {
    data,
    place,
    placeOfName: place,
    errors: error ? [{ message: error.message, at: { line: error.line + linesBefore, column: error.column } }] : [],
    body,
    bodyLine: countLines(text.slice(0, text.length - body.length)),
  };
}

function empty(text: string): FrontMatter {
  return { data: {}, place: () => undefined, placeOfName: () => undefined, errors: [], body: text, bodyLine: 0 };
}

/** Creates the function that converts offsets in the YAML to positions in the file. */
function createToPlace(yaml: string, linesBefore: number): (offset: number | undefined) => Position | undefined {
  const count = lazyValue(() => {
    const lines = new LineCounter();
    lines.addNewLine(0);
    for (let at = yaml.indexOf('\n'); at !== -1; at = yaml.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
    return lines;
  });
  return (offset) => {
    if (offset === undefined) return undefined;
    const { line, col } = count().linePos(offset);
    return { line: line + linesBefore, column: col };
  };
}

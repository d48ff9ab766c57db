import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { isFieldMap } from './fieldMap.ts';
import type { Fix } from './fix.ts';

/** The path to a value: a field, then the names of fields and positions of items inside it. */
export type ValuePath = readonly [field: string, ...inside: (string | number)[]];

/** Parsed YAML of `field: value` lines. Positions are offsets in its text, in UTF-16 code units. */
export interface YamlFields {
  readonly data: Readonly<Record<string, unknown>>;
  /** Finds a value's offset. For a path that leads nowhere, finds the last value on it. */
  readonly findValue: (path: ValuePath) => number | undefined;
  /** Finds the offset of the name at the end of the path. */
  readonly findName: (path: ValuePath) => number | undefined;
  /** An error without an offset concerns the whole text. */
  readonly errors: readonly { readonly message: string; readonly offset?: number; readonly fixes?: readonly Fix[] }[];
}

/** A top-level field with the lines up to the next one: `field: value`, `"a field": value`, `field:value`. */
const fieldLine = /^(?:"([^"\n]+)"[ \t]*:|'([^'\n]+)'[ \t]*:|([\p{L}_][^:#'"\n]*):(?=\s|$)|([\p{L}_][\w-]*):)/gmu;
const invalid = 'The front matter is not valid YAML: ';

/** Parses fields. Broken YAML is parsed field by field, so that one mistake does not affect other fields. Never throws. */
export function readYamlFields(yaml: string): YamlFields {
  const { document, failure } = parse(yaml);
  // Of two fields with the same name the parser keeps one, and no other field is affected.
  const isBroken = failure !== undefined || document?.errors.some(({ code }) => code !== 'DUPLICATE_KEY');
  return (isBroken ? readEachField(yaml) : undefined) ?? readWhole(yaml, document, failure);
}

function readWhole(yaml: string, document: Document.Parsed | undefined, failure: string | undefined): YamlFields {
  const map = isMap(document?.contents) ? document.contents : undefined;
  const errors: YamlFields['errors'][number][] = (document?.errors ?? []).map((error) => ({
    ...(error.code === 'DUPLICATE_KEY'
      ? describeSecond(nameAt(yaml, error.pos[0]))
      : { message: `${invalid}${toSentence(error)}.` }),
    offset: error.pos[0],
  }));
  if (failure) errors.push({ message: `The front matter cannot be read: ${failure}.` });
  else if (document?.contents && !map && errors.length === 0) {
    errors.push({ message: 'The front matter is no list of `field: value` lines.', offset: 0 });
  }
  const { data, failure: unresolved } = map && document ? readMap(map, document) : { data: {} };
  if (unresolved && errors.length === 0) {
    errors.push({ message: `The front matter cannot be read whole: ${unresolved}.` });
  }
  return { data, errors, ...toFinders((field) => ({ pair: map && findPair(map, field), offset: 0 })) };
}

/** Says that a map has a name twice. */
function describeSecond(name: string): Pick<YamlFields['errors'][number], 'message' | 'fixes'> {
  return {
    message: `${invalid}\`${name}\` is written a second time here; write both as one, or remove one of them.`,
    fixes: [{ type: 'second', field: name }],
  };
}

function nameAt(yaml: string, offset: number): string {
  const [written = ''] = /^(?:"[^"\n]*"|'[^'\n]*'|[^:\n]*)/.exec(yaml.slice(offset)) ?? [];
  return written.trim().replace(/^(["'])(.*)\1$/, '$2');
}

interface Part {
  /** The field's name. */
  readonly name: string;
  readonly text: string;
  readonly offset: number;
}

/** Parses the lines of each field separately; returns `undefined` when no line begins a field. */
function readEachField(yaml: string): YamlFields | undefined {
  const starts = [...yaml.matchAll(fieldLine)];
  if (starts.length === 0) return undefined;
  const data = new Map<string, unknown>();
  const places = new Map<string, { readonly pair: Pair; readonly offset: number }>();
  const errors: YamlFields['errors'][number][] = [];
  if (parse(yaml.slice(0, starts[0]?.index)).document?.contents) {
    errors.push({ message: `${invalid}what stands before the first field is no \`field: value\` line.`, offset: 0 });
  }
  for (const [index, match] of starts.entries()) {
    const name = match.slice(1).find((group) => group !== undefined) as string;
    const part: Part = { name, text: yaml.slice(match.index, starts[index + 1]?.index), offset: match.index };
    const { document, failure } = parse(part.text);
    const map = isMap(document?.contents) ? document.contents : undefined;
    const pair = map?.items[0];
    if (pair) places.set(name, { pair, offset: part.offset });
    const [error] = document?.errors ?? [];
    if (failure || error || !map || !document) {
      errors.push(describe(part, failure ?? error));
      const items = readItems(part.text);
      if (items && !data.has(name)) data.set(name, items);
      continue;
    }
    if (data.has(name)) errors.push({ ...describeSecond(name), offset: part.offset });
    const read = readMap(map, document);
    // An alias cannot be resolved here, as its anchor is in another field.
    if (Object.hasOwn(read.data, name)) data.set(name, read.data[name]);
  }
  return { data: Object.fromEntries(data), errors, ...toFinders((field) => places.get(field)) };
}

/** Reads the items of a list one by one, as one that is broken (`- @ana`, `- "@bo`) costs no other; `undefined` for other values. */
function readItems(text: string): string[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const items = lines.slice(1).map((line) => /^[ \t]*-[ \t]+(.+)$/.exec(line)?.[1]?.trim());
  if (items.length === 0 || !/:[ \t]*$/.test(lines[0] ?? '')) return undefined;
  return items.every((item) => item !== undefined) ? items.map(readItem) : undefined;
}

function readItem(item: string): string {
  const { document } = parse(item);
  const value: unknown = document?.errors.length === 0 ? document.toJS() : undefined;
  return typeof value === 'string' ? value : item.replace(/^["']/, '').replace(/["']$/, '');
}

/** Makes the message that says what is wrong with a field's lines, and how to fix it. */
function describe({ name, text, offset }: Part, error: YAMLError | string | undefined) {
  const [, value = ''] = /^[^:\n]*:[ \t]*(.*?)\s*$/s.exec(text) ?? [];
  const at = offset + Math.min(typeof error === 'object' ? error.pos[0] : 0, text.trimEnd().length);
  const written = text.trimEnd();
  const toLine = (title: string, line: string): readonly Fix[] =>
    written.includes('\n') ? [] : [{ type: 'line', title, line }];
  const say = (what: string, fixes: readonly Fix[] = []) => ({
    message: `${invalid}\`${name}\` ${what}.`,
    offset: at,
    ...(fixes.length > 0 && { fixes }),
  });
  if (typeof error === 'string') return say(`cannot be read, for ${error}`);
  if (error === undefined)
    return say('has no space behind its colon; write one', toLine('Write a space', written.replace(/:(?=\S)/, ': ')));
  if (error.code === 'DUPLICATE_KEY') return { ...describeSecond(nameAt(text, error.pos[0])), offset: at };
  if (error.code === 'TAB_AS_INDENT') return say('is indented with tabs; use spaces', [{ type: 'spaces' }]);
  const [first = ''] = value;
  const close = (sign: string) => toLine(`Close it with ${sign}`, `${written}${sign}`);
  if (/["']/.test(first) && error.code === 'MISSING_CHAR')
    return say(`begins with ${first} and never ends; close it`, close(first));
  const isOneLine = value !== '' && !value.includes('\n');
  const bracket = { '[': ']', '{': '}' }[first];
  if (bracket && !value.endsWith(bracket) && !value.includes(`${bracket} `)) {
    return say(`begins with ${first} and never ends; close it with ${bracket}`, close(bracket));
  }
  if (!isOneLine) return say(`is written wrong (${toSentence(error)})`);
  const quoted = `${name}: ${JSON.stringify(value)}`;
  const example = value.length > 60 || /["']/.test(first) ? '' : `: \`${quoted}\``;
  const why = /:(?:\s|$)/.test(value) && !/["'[{]/.test(first) ? 'has a colon in its value' : 'is written wrong';
  return say(
    `${why}${why.endsWith('wrong') ? ` (${toSentence(error)})` : ''}; put the value in quotes${example}`,
    example === '' ? [] : toLine('Put the value in quotes', quoted),
  );
}

/** Parses YAML; returns a reason instead of a document for text that is nested too deeply for the parser. */
function parse(yaml: string): { document?: Document.Parsed; failure?: string } {
  try {
    return { document: parseDocument(yaml, { uniqueKeys: true, stringKeys: true, prettyErrors: false }) };
  } catch (error) {
    return { failure: messageOf(error) };
  }
}

/** Reads all fields. When aliases are broken, circular or expand to too much, reads only fields with scalar values. */
function readMap(map: YAMLMap, document: Document): { data: Record<string, unknown>; failure?: string } {
  try {
    const data: unknown = document.toJS();
    // Throws for a value that contains itself.
    JSON.stringify(data);
    return { data: isFieldMap(data) ? data : {} };
  } catch (error) {
    const plain = map.items.flatMap(({ key, value }) =>
      isScalar(key) && isScalar(value) ? [[String(key.value), value.value] as const] : [],
    );
    return { data: Object.fromEntries(plain), failure: messageOf(error) };
  }
}

type FindField = (field: string) => { readonly pair: Pair | undefined; readonly offset: number } | undefined;

function toFinders(findField: FindField): Pick<YamlFields, 'findValue' | 'findName'> {
  const follow = (path: ValuePath): { key?: number; value?: number } => {
    const { pair, offset = 0 } = findField(path[0]) ?? {};
    const found = pair && followPath(pair, path.slice(1));
    const shift = (place: number | undefined) => (place === undefined ? undefined : place + offset);
    return { key: shift(found?.key), value: shift(found?.value) };
  };
  return {
    findValue: (path) => {
      const { key, value } = follow(path);
      return value ?? key;
    },
    findName: (path) => follow(path).key,
  };
}

/** Follows a path as far as it exists. */
function followPath(pair: Pair, inside: readonly (string | number)[]): { key?: number; value?: number } {
  let key = startOf(pair.key);
  let node = pair.value;
  for (const step of inside) {
    const next = isMap(node) ? findPair(node, String(step)) : undefined;
    if (next) key = startOf(next.key);
    const value = isSeq(node) && typeof step === 'number' ? node.items[step] : next?.value;
    if (!isNode(value)) break;
    node = value;
  }
  return { key, value: startOf(node) };
}

function findPair(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}

/** Returns the first line of an error's message, without its full stop. */
function messageOf(error: unknown): string {
  if (error instanceof RangeError) return 'it is nested too deeply';
  if (error instanceof TypeError) return 'a value contains itself';
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return first.replace(/\.$/, '');
}

function toSentence({ message }: YAMLError): string {
  return message.replace(/\.$/, '');
}

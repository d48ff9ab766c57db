import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Position } from '../problem.ts';

/** The path to a value in a document: names of fields, and positions of items. */
export type DocumentPath = readonly PropertyKey[];

/** A document of YAML or JSON, with the positions of its values. */
export interface TeamDocument {
  readonly value: unknown;
  /** Finds the position of the value at a path, or of the last one on the way to it. */
  readonly placeOf: (path: DocumentPath) => Position;
  /** Finds the position of the name at the end of a path. */
  readonly placeOfName: (path: DocumentPath) => Position;
  /** What is wrong with its syntax. Then it has no value. */
  readonly fault?: { readonly message: string; readonly at: Position };
}

/**
 * Parses YAML. JSON is parsed by it, too, since it knows the positions of values. Never throws.
 * @param line The line of the file on which the text begins.
 */
export function parseYamlDocument(text: string, line = 1): TeamDocument {
  const lines = new LineCounter();
  const toPosition = (offset: number): Position => {
    const { line: row, col } = lines.linePos(offset);
    // Of a text without a character there is no position.
    return { line: Math.max(row, 1) + line - 1, column: Math.max(col, 1) };
  };
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
    const place = (path: DocumentPath, of: 'name' | 'value') => toPosition(findOffset(document.contents, path, of));
    const finders = {
      placeOf: (path: DocumentPath) => place(path, 'value'),
      placeOfName: (path: DocumentPath) => place(path, 'name'),
    };
    const [error] = document.errors;
    if (!error) return { value: document.toJS(), ...finders };
    const [first = ''] = error.message.split('\n');
    return { value: undefined, ...finders, fault: { message: first, at: toPosition(error.pos[0]) } };
  } catch (error) {
    // Nested too deeply for the parser, or aliases that expand to too much.
    const at = { line, column: 1 };
    return { value: undefined, placeOf: () => at, placeOfName: () => at, fault: { message: String(error), at } };
  }
}

/** Parses JSON. Never throws. */
export function parseJsonDocument(text: string, line = 1): TeamDocument {
  const document = parseYamlDocument(text, line);
  try {
    return { ...document, value: JSON.parse(text), fault: undefined };
  } catch (error) {
    const { at } = document.fault ?? { at: document.placeOf([]) };
    return { ...document, value: undefined, fault: { message: (error as Error).message, at } };
  }
}

/** Follows a path as far as it leads. Returns the offset of the last name or value. */
function findOffset(contents: unknown, path: DocumentPath, of: 'name' | 'value'): number {
  let node = contents;
  let offset = startOf(node);
  for (const step of path) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : undefined;
    const next = isSeq(node) && typeof step === 'number' ? node.items[step] : pair?.value;
    offset = startOf(of === 'name' && pair ? pair.key : next) ?? startOf(pair?.key) ?? offset;
    node = next;
  }
  return offset ?? 0;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}

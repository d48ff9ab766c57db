import { createFieldWalk, type Level } from './fieldWalk.ts';
import { scanFlow } from './flowScan.ts';
import { isFrontMatterLine } from './frontMatterLines.ts';

/** Where a cursor stands in front matter, found from the lines alone: at every keystroke the YAML is broken. */
export interface FieldCursor {
  /** What can be written there: the name of a field, a value, or, behind the dash of a list, both. */
  readonly wants: 'name' | 'value' | 'either';
  /** The path of the value; for a name, of the map that gets it: `['goals', 0]`. */
  readonly path: readonly (string | number)[];
  /** What is written there already, from `start` to the cursor. */
  readonly written: string;
  /** The characters of the line that a choice takes the place of. */
  readonly start: number;
  readonly end: number;
  /** The quote that the value stands in. */
  readonly quote?: '"' | "'";
  /** The names that the map has already. */
  readonly names: readonly string[];
  /** The whole name or value that the cursor touches. */
  readonly whole: string;
  /** Whether a colon stands behind the name already. */
  readonly hasColon?: boolean;
  /** Whether the value is between brackets, where a list has its items behind commas. */
  readonly isInFlow: boolean;
}

/** Finds where a cursor stands in the front matter of a page; `undefined` outside of it, and in comments. `line` and `character` count from 0. */
export function findFieldCursor(lines: readonly string[], line: number, character: number): FieldCursor | undefined {
  if (!isFrontMatterLine(lines, line)) return undefined;
  const text = lines[line] ?? '';
  const walk = createFieldWalk();
  for (let at = 1; at < line; at++) walk.read(lines[at] ?? '');
  const before = text.slice(0, character);
  if (/^\s*#/.test(before) || walk.isInBlockText(text)) return undefined;
  const open = walk.openFlow();
  if (open) return inFlow(open.text + before, { path: open.path, text, character });
  const { column, rest, isItem } = walk.enter(text, character);
  const key = /^(?:"[^"]*"\s*|'[^']*'\s*|[^\s"'#[\]{},&*!|>%@`-][^:#]*|-[^\s:#][^:#]*):(?=\s|$)/.exec(rest)?.[0];
  if (key !== undefined && character >= column + key.length) {
    const name = toName(key);
    const path = [...walk.pathAt(column, isItem), name];
    const gap = /^\s*/.exec(text.slice(column + key.length))?.[0].length ?? 0;
    return atValue({ path, text, start: column + key.length + gap, character });
  }
  const path = walk.pathAt(column, isItem);
  const names = namesBeside(lines, line, walk.levelAt(column, isItem), column);
  const end = column + (key === undefined ? rest.trimEnd().length : key.slice(0, -1).trimEnd().length);
  const at = {
    path,
    written: text.slice(column, character),
    start: column,
    end,
    names,
    hasColon: key !== undefined,
    isInFlow: false,
  } as const;
  if (!isItem || key !== undefined) return { wants: 'name', whole: text.slice(column, end), ...at };
  const value = atValue({ path, text, start: column, character });
  return value && (value.isInFlow || value.quote ? value : { ...value, wants: 'either', names });
}

interface ValueInput {
  readonly path: readonly (string | number)[];
  readonly text: string;
  readonly start: number;
  readonly character: number;
}

function atValue({ path, text, start, character }: ValueInput): FieldCursor | undefined {
  const from = Math.min(start, character);
  const value = text.slice(from, Math.max(character, from));
  if (/(?:^|\s)#/.test(value) && !/^["']/.test(value)) return undefined;
  if (/^[[{]/.test(text.slice(from))) return inFlow(value, { path, text, character });
  return toCursor({ path, text, start: from, character, stop: /\s#/ });
}

function inFlow(flow: string, { path, text, character }: Omit<ValueInput, 'start'>): FieldCursor | undefined {
  const found = scanFlow(flow);
  if (!found) return undefined;
  const start = Math.max(0, character - found.written.length);
  const cursor = toCursor({ path: [...path, ...found.path], text, start, character, stop: /[,\]}:#]/ });
  const hasColon = found.wants !== 'value' && /^[ \t]*:/.test(text.slice(cursor.end));
  return { ...cursor, wants: found.wants, names: found.names, hasColon, isInFlow: true };
}

function toCursor({ path, text, start, character, stop }: ValueInput & { readonly stop: RegExp }): FieldCursor {
  const [first = ''] = text.slice(start);
  const quote = first === '"' || first === "'" ? first : undefined;
  const from = quote ? start + 1 : start;
  const tail = text.slice(Math.max(character, from));
  const closing = quote ? tail.indexOf(quote) : -1;
  const end =
    Math.max(character, from) + (quote ? (closing === -1 ? tail.trimEnd().length : closing) : upTo(tail, stop).length);
  return {
    wants: 'value',
    path,
    written: text.slice(from, Math.max(character, from)),
    whole: text.slice(from, end),
    start: from,
    end,
    ...(quote && { quote }),
    names: [],
    isInFlow: false,
  };
}

/** Lists the names of the map that a line belongs to, but the line's own. */
function namesBeside(lines: readonly string[], line: number, level: Level | undefined, column: number): string[] {
  const names = [...(level?.names ?? [])];
  for (let at = line + 1; isFrontMatterLine(lines, at); at++) {
    const text = lines[at] ?? '';
    if (text.trim() === '' || /^\s*#/.test(text)) continue;
    const indent = /^\s*/.exec(text)?.[0].length ?? 0;
    if (indent < column) break;
    const key = indent === column ? /^\s*["']?([^\s"'#:-][^"':]*?)["']?\s*:(?:\s|$)/.exec(text)?.[1] : undefined;
    if (key !== undefined) names.push(key);
  }
  return names;
}

/** Cuts a text where something begins that is no part of a value, and takes the spaces at its end. */
function upTo(text: string, stop: RegExp): string {
  const end = text.search(stop);
  return (end === -1 ? text : text.slice(0, end)).trimEnd();
}

/** Returns the name that is written before a colon. */
function toName(key: string): string {
  return key
    .slice(0, -1)
    .trimEnd()
    .replace(/^(["'])(.*)\1$/, '$2');
}

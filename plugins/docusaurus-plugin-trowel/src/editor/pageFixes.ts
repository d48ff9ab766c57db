import { removeField, setField } from '../content/frontMatterEditor.ts';
import type { Problem } from '../content/problem.ts';
import { nameOfId } from '../shared/name.ts';
import { findFieldCursor } from './fieldCursor.ts';
import { findSlot } from './fieldSlot.ts';
import { endOfFields, toLines } from './frontMatterLines.ts';
import type { WrittenPage } from './pageOffers.ts';

/** A way to mend a problem: the text of the page once it is mended. */
export interface PageFix {
  readonly title: string;
  readonly text: string;
  /** Whether it is what the message itself proposes. */
  readonly isPreferred?: boolean;
}

interface FixInput extends Pick<WrittenPage, 'kind'> {
  readonly text: string;
}

/** Lists the ways to mend a problem of a page, from what its message says is right: the one place that reads messages. */
export function findFixes(problem: Problem, { text, kind }: FixInput): PageFix[] {
  const lines = toLines(text);
  return [
    ...nearest(problem, text, lines),
    ...choices(problem, text, lines, kind),
    ...brokenFields(problem, text, lines),
    ...setFields(problem, text),
    ...closeBlock(problem, text, lines),
    ...removals(problem, text),
  ].filter((fix) => fix.text !== text);
}

/** Replaces a word by the nearest right one. */
function nearest({ message, at }: Problem, text: string, lines: readonly string[]): PageFix[] {
  const right = /[Dd]id you mean `([^`]+)`\?/.exec(message)?.[1];
  if (right === undefined || !at) return [];
  const line = lines[at.line - 1] ?? '';
  const named = [...message.matchAll(/`([^`]+)`|"([^"]+)"/g)].map(([, code, quoted]) => code ?? quoted ?? '');
  const words = named.filter((word) => word !== right);
  const startsAt = (word: string) => [at.column - 1, at.column].find((column) => line.startsWith(word, column)) ?? -1;
  const exact = words.find((word) => startsAt(word) !== -1);
  const word = exact ?? words.findLast((one) => line.includes(one));
  if (word === undefined) return [];
  const column = exact === undefined ? line.indexOf(word) : startsAt(word);
  return [
    {
      title: `Write \`${right}\``,
      text: replaceLine(text, at.line - 1, line.slice(0, column) + right + line.slice(column + word.length)),
      isPreferred: true,
    },
  ];
}

/** Offers all values of a choice, where they are few and none is near. */
function choices(
  { code, message, at }: Problem,
  text: string,
  lines: readonly string[],
  kind: WrittenPage['kind'],
): PageFix[] {
  if (code !== 'unknown-value' || !at || /[Dd]id you mean/.test(message)) return [];
  const cursor = findFieldCursor(lines, at.line - 1, at.column - 1);
  const values = cursor && findSlot(kind, cursor.path)?.values;
  if (!cursor || !values || values.length > 8) return [];
  const line = lines[at.line - 1] ?? '';
  return values.map((value) => ({
    title: `Write \`${value}\``,
    text: replaceLine(text, at.line - 1, line.slice(0, cursor.start) + value + line.slice(cursor.end)),
  }));
}

/** Mends front matter that YAML cannot read. */
function brokenFields({ code, message, at }: Problem, text: string, lines: readonly string[]): PageFix[] {
  if (code !== 'broken-front-matter' || !at) return [];
  const line = lines[at.line - 1] ?? '';
  const inLine = (title: string, changed: string): PageFix[] => [
    { title, text: replaceLine(text, at.line - 1, changed), isPreferred: true },
  ];
  if (message.includes('never closed')) {
    const end = endOfFields(lines);
    const before = (lines[end - 1] ?? '').trim() === '' ? end - 1 : end;
    return [{ title: 'Close the front matter', text: insertLine(text, Math.max(1, before), '---'), isPreferred: true }];
  }
  if (message.includes('no line `---` above it'))
    return [{ title: 'Add the line `---`', text: insertLine(text, 0, '---'), isPreferred: true }];
  const quoted = /put the value in quotes: `(.*)`\.$/.exec(message)?.[1];
  if (quoted !== undefined) return inLine('Put the value in quotes', quoted);
  const bracket = /close it with ([\]}])/.exec(message)?.[1] ?? /begins with (["']) and never ends/.exec(message)?.[1];
  if (bracket !== undefined) return inLine(`Close it with ${bracket}`, `${line.trimEnd()}${bracket}`);
  if (message.includes('no space behind its colon')) return inLine('Write a space', line.replace(/:(?=\S)/, ': '));
  if (message.includes('indented with tabs'))
    return [
      {
        title: 'Indent with spaces',
        text: text.replaceAll(/^\t+/gm, (tabs, offset: number) =>
          text.slice(0, offset).split('\n').length <= endOfFields(lines) ? '  '.repeat(tabs.length) : tabs,
        ),
        isPreferred: true,
      },
    ];
  return [];
}

/** Sets what a message says to set, and adds a field that is missing. */
function setFields({ code, message }: Problem, text: string): PageFix[] {
  const superseded = /superseded by (decision\/[^\s,;]+)[;,]/.exec(message)?.[1];
  const set = /(?:set|write) `([\w-]+): ([^`]+)`/.exec(message);
  const fixes: PageFix[] = [];
  if (set) {
    const [, field = '', value = ''] = set;
    const others = superseded && !/^superseded_by:/m.test(text) ? superseded : undefined;
    fixes.push(
      ...attempt(`Set \`${field}: ${value}\``, () => {
        const changed = setField(text, field, value);
        return others ? setField(changed, 'superseded_by', `[${nameOfId(others)}]`) : changed;
      }),
    );
  }
  const missing = code === 'contradiction' ? /add `([\w-]+)`/.exec(message)?.[1] : undefined;
  if (missing !== undefined) fixes.push(...attempt(`Add \`${missing}\``, () => setField(text, missing, '')));
  return fixes.map((fix) => ({ ...fix, isPreferred: true }));
}

/** Closes a block before the next heading or block, or at the end of the page. */
function closeBlock({ code, at }: Problem, text: string, lines: readonly string[]): PageFix[] {
  if (code !== 'unclosed-block' || !at) return [];
  const next = lines.findIndex((line, index) => index >= at.line && /^(?:#{1,6}\s|:{3,}[ \t]*[a-z])/.test(line));
  let end = next === -1 ? lines.length : next;
  while (end > at.line && (lines[end - 1] ?? '').trim() === '') end--;
  const colons = /:{3,}/.exec(lines[at.line - 1] ?? '')?.[0] ?? ':::';
  return [{ title: 'Close the block', text: insertLine(text, end, colons), isPreferred: true }];
}

/** Removes a field that is none, or that says nothing. */
function removals({ code, message, field }: Problem, text: string): PageFix[] {
  const name = code === 'unknown-field' ? /^`([^`]+)` is not a field of an? /.exec(message)?.[1] : field;
  if ((code !== 'unknown-field' && code !== 'placeholder') || name === undefined) return [];
  return attempt(`Remove \`${name}\``, () => removeField(text, name));
}

/** Makes a fix of an edit; none where the front matter does not allow it. */
function attempt(title: string, edit: () => string): PageFix[] {
  try {
    return [{ title, text: edit() }];
  } catch {
    return [];
  }
}

function replaceLine(text: string, line: number, changed: string): string {
  return withLines(text, (lines) => lines.with(line, changed));
}

function insertLine(text: string, before: number, added: string): string {
  return withLines(text, (lines) => lines.toSpliced(before, 0, added));
}

/** Changes the lines of a text, and keeps its line ends. */
function withLines(text: string, change: (lines: string[]) => string[]): string {
  const [ending] = /\r\n?|\n/.exec(text) ?? ['\n'];
  return change(text.split(/\r\n?|\n/)).join(ending);
}

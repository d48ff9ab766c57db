import { toPlainText } from '../content/encoding.ts';
import type { Fix } from '../content/fix.ts';
import { parseFrontMatter } from '../content/frontMatter.ts';
import { removeField, setField, tryEdit } from '../content/frontMatterEditor.ts';
import type { Problem } from '../content/problem.ts';
import { createFindSimilar } from '../content/spellingSuggestion.ts';
import type { CalendarDate } from '../shared/date.ts';
import { addNames } from './addNames.ts';
import { closeBlock, closeFields } from './closing.ts';
import type { EditorEntry } from './editorHub.ts';
import { findSlot } from './fieldSlot.ts';
import { endOfFields, toLines } from './frontMatterLines.ts';
import type { WrittenPage } from './pageOffers.ts';
import { relativeLink } from './relativeLink.ts';
import { removeSecond } from './secondField.ts';
import { insertLine, replaceLine } from './textLines.ts';
import { writeWord } from './writeFix.ts';

/** A way to mend a problem: the text of the page once it is mended, or the page that has to be written. */
export type PageFix = {
  readonly title: string;
  /** Whether it is what the message itself proposes. */
  readonly isPreferred?: boolean;
} & ({ readonly text: string } | { readonly page: Extract<Fix, { type: 'page' }> });

interface FixInput extends Pick<WrittenPage, 'kind' | 'source'> {
  readonly text: string;
  readonly today: CalendarDate;
  /** The pages of the hub, which a link can mean. */
  readonly entries: readonly Pick<EditorEntry, 'source'>[];
}

/** What an editor may do without asking again. A field that somebody has to fill in is not: what it begins with is no fact. */
const certain: readonly Fix['type'][] = ['set', 'line', 'close', 'open', 'spaces', 'brace'];

/** Lists the ways to mend a problem of a page: those that its rule has stated, as edits. One that the page does not allow is left out. */
export function findFixes(problem: Problem, input: FixInput): PageFix[] {
  const fixes = problem.fixes ?? [];
  const isAlone = (fix: Fix) => fixes.filter(({ type }) => type === fix.type).length === 1;
  const made = fixes.flatMap((fix, at): PageFix[] => {
    const isPreferred = fix.type === 'write' ? fix.isNear : at === 0 && certain.includes(fix.type) && isAlone(fix);
    const own = tryEdit(() => makeFix(fix, problem, input));
    return own ? [{ ...own, ...(isPreferred && { isPreferred }) }] : [];
  });
  return made.filter((fix) => !('text' in fix) || (fix.text !== input.text && !isWorse(fix.text, input.text)));
}

/** Whether a name is there twice that was there once. */
function isWorse(after: string, before: string): boolean {
  const [now, then] = [after, before].map(
    (text) =>
      parseFrontMatter(toPlainText(text)).errors.filter(({ fixes = [] }) => fixes.some(({ type }) => type === 'second'))
        .length,
  ) as [number, number];
  return now > then;
}

function makeFix(fix: Fix, problem: Problem, input: FixInput): PageFix | undefined {
  const { text, kind, today } = input;
  const { at } = problem;
  switch (fix.type) {
    case 'write': {
      if (isTwin(fix, problem, text)) return moveInto(fix, input);
      const written = at && writeWord(text, at, fix);
      return written === undefined ? undefined : { title: `Write \`${fix.right}\``, text: written };
    }
    case 'set': {
      const { fields, names = {} } = fix;
      const set = Object.entries(fields).reduce((before, [field, value]) => setField(before, field, value), text);
      const shown = Object.entries(fields).map(([field, value]) => `\`${field}: ${value}\``);
      return {
        title: `Set ${[...shown, ...Object.keys(names).map((field) => `\`${field}\``)].join(' and ')}`,
        text: Object.entries(names).reduce((before, [field, added]) => addNames(before, field, added), set),
      };
    }
    case 'add':
      return { title: `Add \`${fix.field}\``, text: setField(text, fix.field, startValue(kind, fix.field, input)) };
    case 'remove':
      return { title: `Remove \`${fix.field}\``, text: removeField(text, fix.field) };
    case 'second':
      return at && removeSecond(fix.field, at, text);
    case 'today':
      return { title: `Set \`${fix.field}\` to today, ${today}`, text: setField(text, fix.field, today) };
    case 'page':
      return { title: `Write the ${fix.kind} \`${fix.name}\``, page: fix };
    case 'link':
      return at && findLink(fix.href, at, input);
    case 'line':
      return at && { title: fix.title, text: replaceLine(text, at.line - 1, fix.line) };
    case 'brace':
      return at && addBrace(fix.text, at.line - 1, text);
    case 'open':
      return { title: 'Add the line `---`', text: insertFirst(text) };
    case 'spaces':
      return { title: 'Indent with spaces', text: toSpaces(text) };
    case 'close':
      if (fix.what === 'front matter') return { title: 'Close the front matter', text: closeFields(text) };
      return at && { title: 'Close the block', text: closeBlock(text, at.line) };
  }
}

/** Of days that end something, the ones that begin it. */
const beginnings: Readonly<Record<string, string>> = { end: 'start', until: 'since', paused_until: 'paused_since' };

/** Whether a name is to be written that the page has already, so that it would be there twice. */
function isTwin({ right, instead }: Extract<Fix, { type: 'write' }>, { field, code }: Problem, text: string): boolean {
  if (code !== 'unknown-field' || field !== instead) return false;
  const { data } = parseFrontMatter(toPlainText(text));
  return Object.hasOwn(data, right) && Object.hasOwn(data, instead);
}

/** Adds what a field names to the list that is meant, and takes the field out; nothing where what is meant is no list. */
function moveInto({ right, instead }: Extract<Fix, { type: 'write' }>, { text, kind }: FixInput): PageFix | undefined {
  const names = [parseFrontMatter(toPlainText(text)).data[instead]].flat();
  if (!findSlot(kind, [right])?.item || !names.every((name) => typeof name === 'string')) return undefined;
  return { title: `Move it into \`${right}\``, text: removeField(addNames(text, right, names), instead) };
}

/** Returns what a field begins with that somebody is about to fill in. It is no example: nobody would see that it is not true. */
function startValue(kind: FixInput['kind'], field: string, { text, today }: FixInput): string {
  const slot = findSlot(kind, [field]);
  if (slot?.isDate) {
    const begun = parseFrontMatter(toPlainText(text)).data[beginnings[field] ?? ''];
    // What has not begun yet does not end today.
    return typeof begun === 'string' && begun > today ? '' : today;
  }
  return slot?.item ? '[]' : '';
}

/** Finds the page whose file is called as the one that a link means, or almost so. */
function findLink(
  href: string,
  at: NonNullable<Problem['at']>,
  { text, source, entries }: FixInput,
): PageFix | undefined {
  const [path = '', anchor] = href.split('#');
  const nameIn = (place: string) =>
    place
      .replace(/\/$/, '')
      .split('/')
      .at(-1)
      ?.replace(/\.mdx?$/i, '') ?? '';
  const wanted = nameIn(path);
  const [nearest] = createFindSimilar(entries.map((entry) => nameIn(entry.source)))(wanted);
  const found = entries.find((entry) => nameIn(entry.source) === nearest && entry.source !== source);
  if (!found || wanted === '') return undefined;
  const right = relativeLink(source, found.source) + (anchor === undefined ? '' : `#${anchor}`);
  const written = writeWord(text, at, { right, instead: href });
  return written === undefined ? undefined : { title: `Link to \`${right}\``, text: written, isPreferred: true };
}

function addBrace(added: string, line: number, text: string): PageFix {
  const own = toLines(text)[line] ?? '';
  const braces = /\{([^{}]*)\}\s*$/.exec(own);
  const changed = braces
    ? `${own.slice(0, braces.index)}{${[added, braces[1]?.trim()].filter(Boolean).join(' ')}}`
    : `${own.trimEnd()}{${added}}`;
  return { title: `Write \`{${added}}\``, text: replaceLine(text, line, changed) };
}

/** Adds the first line of front matter, behind a byte order mark. */
function insertFirst(text: string): string {
  return text.startsWith('\ufeff') ? `\ufeff${insertLine(text.slice(1), 0, '---')}` : insertLine(text, 0, '---');
}

function toSpaces(text: string): string {
  const end = endOfFields(toLines(text));
  let line = 0;
  return text.replaceAll(/(\r\n?|\n)|^\t+/gm, (found, ending) => {
    if (ending !== undefined) line++;
    return ending !== undefined || line > end ? found : '  '.repeat(found.length);
  });
}

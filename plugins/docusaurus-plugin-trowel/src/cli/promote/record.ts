import path from 'node:path';
import { toPlainText } from '../../content/encoding.ts';
import { parseFrontMatter } from '../../content/frontMatter.ts';
import { EditError, removeField, setField } from '../../content/frontMatterEditor.ts';
import { locate } from '../../content/location.ts';
import { parsePage } from '../../content/pageParser.ts';
import { findWrittenName } from '../../content/writtenName.ts';
import type { HubEntry } from '../../hub/hub.ts';
import { findPersonIn } from '../../hub/logs.ts';
import { toYaml } from '../../shared/yaml.ts';
import { moveLinks } from './relativeLinks.ts';

/** What a record is made from. */
interface RecordSource {
  readonly entry: HubEntry;
  /** The entry's file as it is. */
  readonly text: string;
  /** Where the record will stand. */
  readonly to: string;
  readonly status: string;
  /** The date of a record whose entry has none. */
  readonly today: string;
}

/** The text of a record, or all reasons why it cannot be made. */
export type MadeRecord =
  | { readonly text: string; readonly links: number; readonly answers: readonly string[] }
  | { readonly faults: readonly string[] };

/**
 * Makes the organisation's record of a log entry: its text without the mentor's feedback, with links that are right where
 * it will stand, and front matter without what only a log has. Who decided stays as written, and is the mentee where
 * nobody is named; the mentor was consulted.
 */
export function makeRecord({ entry, text, to, status, today }: RecordSource): MadeRecord {
  const faults: string[] = [...findFixed(text), ...findNested(entry, text)];
  const moved = moveLinks(text, { from: entry.source, to });
  // Feedback stays in the log, and its links with it.
  const isKept = (line: number) =>
    !entry.blocks.some(({ type, lines: [first, last] }) => type === 'feedback' && line >= first && line <= last);
  faults.push(
    ...moved.stuck
      .filter(({ line }) => isKept(line))
      .map(
        ({ href, line }) =>
          `the link \`${href}\` (line ${line}) cannot be made right for another folder; write it as a Markdown link, or as an address that begins with /`,
      ),
  );
  try {
    const record = withRecordFields({ entry, text: withoutFeedback(entry, moved.text), to, status, today });
    if (faults.length > 0) return { faults };
    const read = parsePage({ source: to, text: toPlainText(record) });
    if (read.entry.kind !== 'decision' || read.entry.status !== status)
      return {
        faults: ['its front matter cannot be changed line by line; write `log`, `status` and `kind` on a line each'],
      };
    // A section about the feedback is about something that stays in the log.
    const answers = read.entry.sections.flatMap(({ heading }) =>
      heading !== undefined && /feedback|review/i.test(heading) ? heading : [],
    );
    return { text: record, links: moved.changed.filter(isKept).length, answers };
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    return { faults: [...faults, `its front matter cannot be changed: ${error.message}`] };
  }
}

/** Finds relative paths in front matter, which would lead elsewhere from the new place. */
function findFixed(text: string): string[] {
  const relative = /^\.{1,2}\/|^[^\s:]+\.mdx?(?:#.*)?$/;
  return Object.entries(parseFrontMatter(toPlainText(text)).data).flatMap(([field, value]) =>
    textsIn(value)
      .filter((written) => relative.test(written))
      .map(
        (written) =>
          `\`${field}\` holds the path \`${written}\`; name the page by its id, or give an address that begins with /`,
      ),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Finds feedback inside a list or a quotation, which cannot be removed line by line. */
function findNested({ blocks }: HubEntry, text: string): string[] {
  const lines = text.split('\n');
  return blocks
    .filter(({ type, lines: [first] }) => type === 'feedback' && !/^\ufeff?:{3,}/.test(lines[first - 1] ?? ''))
    .map(
      ({ lines: [first] }) =>
        `the feedback in line ${first} stands inside a list or a quotation; give it a place of its own`,
    );
}

/** Removes the feedback, and headings that held nothing else. */
function withoutFeedback({ blocks }: HubEntry, text: string): string {
  const lines = text.split('\n');
  const gone = new Set<number>();
  for (const {
    type,
    lines: [first, last],
  } of blocks)
    if (type === 'feedback') for (let line = first - 1; line < last; line++) gone.add(line);
  if (gone.size === 0) return text;
  const isEmpty = (at: number) => gone.has(at) || (lines[at] ?? '').trim() === '';
  for (const [at, line] of lines.entries()) {
    if (!/^#{1,6}\s/.test(line)) continue;
    let end = at + 1;
    while (end < lines.length && isEmpty(end)) end++;
    const heldFeedback = [...gone].some((place) => place > at && place < end);
    if (heldFeedback && (end === lines.length || /^#{1,6}\s/.test(lines[end] ?? ''))) gone.add(at);
  }
  // One blank line is left where feedback stood between two.
  const kept = lines.filter((line, at) => {
    if (gone.has(at)) return false;
    return !(line.trim() === '' && gone.has(at - 1) && isEmpty(lastKept(at, gone)));
  });
  const ending = text.endsWith('\r\n') ? '\r\n' : '\n';
  return `${kept.join('\n').trimEnd()}${ending}`;

  function lastKept(at: number, removed: ReadonlySet<number>): number {
    let before = at - 1;
    while (before >= 0 && removed.has(before)) before--;
    return before;
  }
}

function withRecordFields({ entry, text, to, status, today }: RecordSource): string {
  const frontMatter = parseFrontMatter(toPlainText(text));
  const nameOf = (field: string) => findWrittenName(frontMatter, field);
  const drop = ['log', 'mentor', 'promoted', 'id', 'slug', 'kind'];
  let record = drop.reduce((result, field) => removeField(result, nameOf(field)), text);
  if (locate(to).kind !== 'decision') record = setField(record, 'kind', 'decision');
  if (frontMatter.data[nameOf('status')] !== status) record = setField(record, nameOf('status'), status);
  if (entry.date === undefined) record = setField(record, nameOf('date'), today);
  const [mentee, mentor] = [findPersonIn(entry, 'log'), findPersonIn(entry, 'mentor')];
  const listed = (field: string) => (entry.fields[field] ?? []) as readonly string[];
  if (mentee && listed('decision-makers').length === 0 && entry.people.length <= 2)
    record = setField(record, nameOf('decision-makers'), toYaml([mentee.name]));
  const involved = ['decision-makers', 'consulted', 'informed'];
  const isNamed = involved.some(
    (field) =>
      (mentor?.id !== undefined && entry.peopleIds[field]?.includes(mentor.id)) ||
      listed(field).includes(mentor?.name ?? ''),
  );
  if (mentor && !isNamed) record = setField(record, nameOf('consulted'), toYaml([...listed('consulted'), mentor.name]));
  return record;
}

/** Names the record's file: numbered as the others in its folder, followed by the entry's own name. */
export function nameRecord(entry: HubEntry, number: number, others: readonly string[]): string {
  const base = path.posix.basename(entry.source).replace(/\.mdx?$/i, '');
  const slug = base.replace(/^(?:\d{4}-\d{2}-\d{2}|\d+)[-_. ]+(?=.)/, '');
  const numbered = others
    .map((name) => /^((?:adr|rfc|dr|decision)?[-_ ]?)(0*\d+)([-_. ]+)/i.exec(name))
    .filter(Boolean);
  const [, prefix = '', digits = '0000', separator = '-'] = numbered.at(-1) ?? [];
  return `${prefix}${String(number).padStart(digits.length, '0')}${separator}${slug}.md`;
}

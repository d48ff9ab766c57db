import { type CalendarDate, findDate, parseDate, splitDate } from '../shared/date.ts';
import type { PeopleField, RecordField } from './labelNames.ts';
import { isPlaceholder } from './placeholder.ts';
import {
  findDatedField,
  findLabelledField,
  isPeopleField,
  type Labelled,
  parseLabelledLine,
  withoutMarkup,
} from './recordLabels.ts';
import { type RecordSection, toRecordSections } from './recordLines.ts';
import { findDefinitions } from './recordLinks.ts';
import { splitNames, splitTags } from './recordNames.ts';
import { findNotes } from './recordNotes.ts';
import {
  findRelations,
  findSectionRelations,
  isRelationLabel,
  type StatedRelation,
  startsWithRelation,
} from './recordRelations.ts';
import { toStatements } from './recordStatements.ts';
import { type FieldValue, parseFieldSection, parseMetadata, type TextValue } from './recordValues.ts';
import { isPartlySuperseded, parseStatus, withoutStruckOut } from './status.ts';
import { findOnlyTitle, isTitle } from './title.ts';

/** What a decision record states in its text, for tools that write no front matter: adr-tools, MADR 2, log4brains. */
export interface RecordText {
  /** The heading above its metadata, if it is not of the first level. */
  readonly title?: string;
  readonly status?: TextValue;
  /** The line of a section or label about the status that says none, as no box is ticked. */
  readonly silentStatus?: number;
  readonly date?: TextValue;
  /** Names of people, each with its field. */
  readonly people: readonly (TextValue & { readonly as: PeopleField })[];
  readonly tags: readonly TextValue[];
  readonly references: readonly StatedRelation[];
}

/** Names of sections with labelled lines. */
const headSections = /^(?:meta ?data|meta|info(?:rmation)?|details|header)$/;
/** Names of sections with relations. */
const relationSections =
  /^(?:links?|related\b.*|more information|references?|relations?|verweise|referenzen|liens|références|enlaces|referencias|referências|riferimenti|collegamenti|関連.*|参考.*|相关.*|參考.*|관련.*|참고.*)$/;

/** Names of sections with the statuses that a record had. */
const statusHistory = /^(?:status|decision|adr) (?:history|log|changes)$/;

interface ParseRecord {
  /** The statuses of the kind; of a history of statuses, the last of them counts. */
  readonly statuses?: readonly string[];
  /** What the labels of front matter state (`labelledFields.ts`). */
  readonly before?: readonly FieldValue[];
}

/** Parses labelled lines and tables before the first section, sections such as `## Status`, relations and notes. Never throws. */
export function parseRecordText(body: string, { statuses = [], before = [] }: ParseRecord = {}): RecordText {
  const definitions = findDefinitions(body);
  const sections = toRecordSections(body);
  const title = findTitle(sections);
  const values: FieldValue[] = [...before];
  const references: StatedRelation[] = [];
  let silentStatus: number | undefined;

  for (const section of sections) {
    const { heading = '', depth, line } = section;
    const name = toName(heading);
    const isHead = depth === 0 || section === title || headSections.test(name);
    const inHeading = isHead ? undefined : parseHeading(heading);
    const field = isHead ? undefined : statusHistory.test(name) ? 'status' : findLabelledField(name);
    const dated = isHead ? undefined : findDatedField(name);
    const relation = isRelationLabel(heading) ? heading : undefined;
    const hasRelations = isHead || field === 'status' || relation !== undefined || relationSections.test(name);
    const lines = hasRelations ? toStatements(section.lines, statuses) : section.lines;
    if (isHead) values.push(...parseMetadata({ ...section, lines }));
    else if (inHeading) values.push({ ...inHeading, line, form: 'heading' });
    else if (isSectionField(field)) values.push(...parseFieldSection({ ...section, lines }, field));
    else if (dated) values.push(...parseFieldSection(section, dated).filter(({ value }) => findDate(value)));
    const related = hasRelations
      ? findSectionRelations(lines, { relation, anywhere: field === 'status', definitions })
      : [];
    references.push(...related);
    if (inHeading?.field === 'status')
      references.push(...findRelations(heading, { anywhere: true, definitions }).map((one) => ({ ...one, line })));
    if (field === 'status' && section.lines.length > 0 && related.length === 0) silentStatus ??= section.lines[0]?.line;
  }
  const stated = toStatuses(values, statuses);
  const notes = findNotes(sections, definitions);
  references.push(...notes.references);
  return {
    title: title && title.depth > 1 ? withoutMarkup(title.heading ?? '') : undefined,
    status: pickStatus(stated) ?? impliedStatus(references) ?? notes.status,
    silentStatus: silentStatus ?? values.find(({ field, value }) => field === 'status' && value !== '')?.line,
    date: pickDate(values, stated),
    people: values.flatMap(({ field, ...stated }) =>
      isPeopleField(field) ? split(stated, splitNames).map((one) => ({ ...one, as: field })) : [],
    ),
    // In front matter, only commas separate tags: `category: Standards Track`.
    tags: values.flatMap(({ field, ...stated }) =>
      field === 'tags' ? split(stated, stated.form === 'front matter' ? splitNames : splitTags) : [],
    ),
    references,
  };
}

/** Parses a heading with a value: `## Status: accepted`, `## Date: 2020-01-02`. "Current status: X and Y" heads a section. */
function parseHeading(heading: string): Labelled | undefined {
  const found = parseLabelledLine(heading);
  const isValue = found?.field !== 'tags' && found?.value !== '';
  return isValue && (/^[^\p{L}]*\p{L}+[^\p{L}]*[:：]/u.test(heading) || findDate(found?.value ?? ''))
    ? found
    : undefined;
}

/** Finds the section whose heading is the title: where a title is expected, or the only first-level heading of the page. */
function findTitle(sections: readonly RecordSection[]): RecordSection | undefined {
  const expected = findFirstTitle(sections);
  if (expected) return expected;
  const firstLevel = sections.filter(({ depth }) => depth === 1);
  return findOnlyTitle(firstLevel.map(({ heading = '' }) => withoutMarkup(heading))) === undefined
    ? undefined
    : firstLevel[0];
}

/**
 * Finds the title at the beginning: a first-level heading, one with the metadata below it, or one without text between the
 * metadata and the first section.
 */
function findFirstTitle([preface, first, second]: readonly RecordSection[]): RecordSection | undefined {
  if (!preface || !first || !isTitle(withoutMarkup(first.heading ?? ''))) return undefined;
  if (first.depth === 1) return first;
  if (parseMetadata(preface).length === 0) return parseMetadata(first).length > 0 ? first : undefined;
  const isBetween = first.lines.length === 0 && second !== undefined && !isTitle(withoutMarkup(second.heading ?? ''));
  return isBetween ? first : undefined;
}

function isSectionField(field: RecordField | undefined): field is RecordField {
  return field !== undefined && field !== 'tags';
}

/** A status as written, with the date beside it. */
interface StatedStatus extends TextValue {
  readonly on?: CalendarDate;
  /** The status of the kind; absent when the words are none of those that are known. */
  readonly known?: string;
}

/** Lists the statuses that a record states, without struck-out text. The dates of a history become `on`. */
function toStatuses(values: readonly FieldValue[], statuses: readonly string[]): StatedStatus[] {
  const stated = values.flatMap(({ field, value: written, line, form, on }): StatedStatus[] => {
    const value = withoutStruckOut(written);
    // A sign alone, such as ✅, says nothing.
    if (field !== 'status' || !/[\p{L}\p{N}]/u.test(value) || parseDate(value)) return [];
    const { date, rest } = splitDate(value.replace(/^[[(]([^\])]*)[\])]/, '$1')) ?? {};
    return [{ value: rest ?? value, on: on ?? date, line, form }];
  });
  // Below a heading the first paragraph is about the status, and a later one only if it is nothing else.
  const [first] = stated;
  return stated.map((one) => {
    const strict = one !== first && one.form === 'heading';
    const known = parseStatus(one.value, statuses, { strict });
    return { ...one, known, on: one.on ?? (known && findDateBehind(one.value)) };
  });
}

/** Finds the date behind a status: "Accepted 2020-01-02", "Accepted on 2 May 2019", "Superseded by ADR-5 (2022-03-04)". */
function findDateBehind(value: string): CalendarDate | undefined {
  const starts = [...value.matchAll(/^[^\p{L}]*\p{L}+[\s:,–—-]*|\bon\s+|[(（,;]\s*/giu)];
  return starts.map((match) => findDate(value.slice(match.index + match[0].length))).find((date) => date !== undefined);
}

/**
 * Chooses the status: the last of a history; else `superseded`, as superseded records often state both; else the first. A record
 * without a status that is known has the words that it begins with.
 */
function pickStatus(stated: readonly StatedStatus[]): TextValue | undefined {
  const known = stated.filter((one) => one.known !== undefined);
  const choice = findChoice(known);
  if (choice) return choice;
  const picked =
    findLatest(stated) ?? known.find((one) => one.known === 'superseded') ?? findLastOfList(known) ?? known[0];
  const { value, line, form } =
    picked ?? stated.find(({ value }) => isPartlySuperseded(value) || !startsWithRelation(value)) ?? {};
  return value === undefined || line === undefined || form === undefined ? undefined : { value, line, form };
}

const isBare = ({ value, known = '', on }: StatedStatus) =>
  on === undefined && value.replaceAll(/[^\p{L}]/gu, '').toLowerCase() === known;

/** Finds the last of several statuses without a word or a date beside them, as they follow on each other. */
function findLastOfList(known: readonly StatedStatus[]): StatedStatus | undefined {
  return known.length > 1 && known.every(isBare) ? known.at(-1) : undefined;
}

/** Finds a template's list of statuses to choose from, one in each line: nothing in it is the status. */
function findChoice(known: readonly StatedStatus[]): TextValue | undefined {
  const [first] = known;
  const names = new Set(known.filter(isBare).map((one) => one.known));
  if (!first || !names.has('accepted') || !names.has('rejected') || names.size < 3) return undefined;
  return { value: known.map(({ value }) => value).join(', '), line: first.line, form: first.form };
}

/** Finds the latest status of a history, in which every status has a date; `undefined` for any other list. */
function findLatest(stated: readonly StatedStatus[]): StatedStatus | undefined {
  const known = stated.filter((one) => one.known !== undefined);
  if (!known.every(({ on }) => on !== undefined)) return undefined;
  return known.reduce<StatedStatus | undefined>(
    (last, one) => (last && (last.on ?? '') > (one.on ?? '') ? last : one),
    undefined,
  );
}

/** Derives the status of a record that only names its successor. */
function impliedStatus(references: readonly StatedRelation[]): TextValue | undefined {
  const replaced = references.find(({ relation }) => relation === 'superseded-by');
  return replaced && { value: 'superseded', line: replaced.line, form: 'link' };
}

/** Chooses the first valid date: from the date's own field, a history, "Accepted on 2020-01-02", or another date field. */
function pickDate(values: readonly FieldValue[], stated: readonly StatedStatus[]): TextValue | undefined {
  const inField = (wanted: RecordField) => values.filter(({ field, value }) => field === wanted && value !== '');
  const inStatus = inField('status').flatMap(({ value, line, form }) => {
    const starts = [0, ...[...value.matchAll(/\bon\s+|[(（,;|·]\s*/gi)].map((match) => match.index + match[0].length)];
    const dated = starts.map((start) => value.slice(start)).find((rest) => findDate(rest) !== undefined);
    return dated === undefined ? [] : [{ value: dated, line, form }];
  });
  const last = findLatest(stated);
  const ofLast = last?.on === undefined ? [] : [{ value: last.on, line: last.line, form: last.form }];
  const dates = [...inField('date'), ...ofLast, ...inStatus, ...inField('created'), ...inField('updated')];
  return dates.find(({ value }) => findDate(value) !== undefined) ?? dates[0];
}

/** Splits a value into its items; a template's hint has none. */
function split(stated: TextValue, toItems: (value: string) => string[]): TextValue[] {
  return isPlaceholder(stated.value) ? [] : toItems(stated.value).map((value) => ({ ...stated, value }));
}

function toName(heading: string): string {
  return withoutMarkup(heading)
    .toLowerCase()
    .replace(/^\d+[.)]?\s+/, '')
    .replace(/:$/, '')
    .trim();
}

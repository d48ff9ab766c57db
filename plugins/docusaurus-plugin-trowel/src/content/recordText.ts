import { findDate } from '../shared/date.ts';
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
import { findRelations, findSectionRelations, isRelationLabel, type StatedRelation } from './recordRelations.ts';
import { toStatements } from './recordStatements.ts';
import { impliedStatus, pickDate, pickStatus, toStatuses } from './recordStatus.ts';
import { type FieldValue, parseFieldSection, parseMetadata, type TextValue } from './recordValues.ts';
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

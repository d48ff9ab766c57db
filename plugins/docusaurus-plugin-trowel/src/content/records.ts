import { parseDate } from './date.ts';
import type { RelationType } from './entry.ts';

/** What a decision record says of itself in its text, for records whose tools write no front matter. */
export interface RecordText {
  readonly status?: TextValue;
  readonly date?: TextValue;
  readonly people: readonly string[];
  readonly tags: readonly string[];
  readonly references: readonly { readonly relation: RelationType; readonly target: string; readonly line: number }[];
}
export interface TextValue {
  readonly value: string;
  /** Line in the body, from 1. */
  readonly line: number;
}

/** `- Status: accepted`, `* **Status**: accepted`, `Status: accepted`. */
const metadata =
  /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__)?([A-Z][A-Za-z -]{2,24}?)(?:\*\*|__)?[ \t]*:(?:\*\*|__)?[ \t]*(.*)$/;
const heading = /^(#{1,6})[ \t]+(.*?)[ \t#]*$/;
const codeFence = /^[ \t]*(```|~~~)/;
const comment = /<!--.*?-->/g;

const fieldNames: Readonly<Record<string, 'status' | 'date' | 'people' | 'tags'>> = {
  status: 'status',
  date: 'date',
  'start date': 'date',
  'date accepted': 'date',
  decided: 'date',
  deciders: 'people',
  'decision makers': 'people',
  'decision maker': 'people',
  consulted: 'people',
  informed: 'people',
  authors: 'people',
  author: 'people',
  owner: 'people',
  tags: 'tags',
};

/** How records of adr-tools, MADR and log4brains name a relation before its link. "Supercedes" is adr-tools' own spelling. */
const relations: readonly (readonly [RegExp, RelationType])[] = [
  [/^(?:superseded|superceded|replaced|obsoleted)\s+by\b/i, 'superseded-by'],
  [/^(?:supersedes|supercedes|replaces|obsoletes)\b/i, 'supersedes'],
  [/^(?:amended|refined|clarified|extended|updated)\s+by\b/i, 'amended-by'],
  [/^(?:amends|refines|clarifies|extends|updates)\b/i, 'amends'],
  [/^(?:relates?\s+to|related\s+to|related|see\s+also|depends\s+on|linked\s+(?:to|by))\b/i, 'relates-to'],
];
const link = /\[([^\]]*)\]\(\s*<?([^)\s>]+)>?[^)]*\)/g;
/** Headings under which records list their relations. */
const relationSections = /^(status|links|related|more information|references)/;
const bareTarget = /\b(?:ADR|RFC)?[-\s#]*(\d{1,5})\b/i;

/** Reads metadata from the lines before the first sub-heading, from `## Status` and `## Date`, and from relations anywhere in a list. */
export function parseRecordText(body: string): RecordText {
  let status: TextValue | undefined;
  let date: TextValue | undefined;
  const people: string[] = [];
  const tags: string[] = [];
  const references: { relation: RelationType; target: string; line: number }[] = [];
  let section = '';
  let fenced = false;

  for (const [index, written] of body.split('\n').entries()) {
    if (codeFence.test(written)) fenced = !fenced;
    if (fenced) continue;
    const line = index + 1;
    const title = heading.exec(written);
    if (title) {
      section = (title[1] as string).length === 1 ? '' : (title[2] as string).toLowerCase();
      continue;
    }
    const text = written.replaceAll(comment, '').trim();
    if (text === '') continue;

    const inHead = section === '';
    const field = inHead ? metadata.exec(text) : null;
    const name = field ? fieldNames[(field[1] as string).toLowerCase()] : undefined;
    const value = (field?.[2] ?? '').trim();
    if (name === 'status' && value) status ??= { value: plain(value), line };
    else if (name === 'date' && value) date ??= { value: plain(value), line };
    else if (name === 'people') people.push(...split(value));
    else if (name === 'tags') tags.push(...split(value).flatMap((tag) => tag.split(/\s+/)));
    else if (section === 'status' && !relationOf(text)) status ??= { value: plain(text), line };
    else if (section === 'date') date ??= { value: plain(text), line };

    if (name === 'status') references.push(...findRelations(value, line));
    else if (inHead || relationSections.test(section)) references.push(...findRelations(text, line));
  }
  return {
    status: readStatus(status, references),
    date: date && parseDate(date.value) ? { ...date, value: parseDate(date.value) as string } : date,
    people,
    tags,
    references,
  };
}

/** "Superseded by [12](…)" is the status `superseded`, also where the section says nothing else. */
function readStatus(status: TextValue | undefined, references: RecordText['references']): TextValue | undefined {
  if (status) return { ...status, value: toStatus(status.value) };
  const replaced = references.find(({ relation }) => relation === 'superseded-by');
  return replaced && { value: 'superseded', line: replaced.line };
}

/** The status word of "superseded by ADR-0123"; every other status as written. */
export function toStatus(written: string): string {
  return /^super[sc]eded\b/i.test(written) ? 'superseded' : written;
}

function relationOf(text: string): RelationType | undefined {
  const bare = text.replace(/^[-*+][ \t]+/, '').replaceAll(/[*_]{1,2}/g, '');
  return relations.find(([pattern]) => pattern.test(bare))?.[1];
}

/** The relations that a line states, as in "Supersedes [12](0012-x.md)" or "superseded by ADR-0123". */
export function findRelations(text: string, line: number): { relation: RelationType; target: string; line: number }[] {
  const relation = relationOf(text);
  if (!relation) return [];
  const links = [...text.matchAll(link)]
    .map((match) => match[2] as string)
    .filter((target) => !/^[a-z]+:/i.test(target));
  const bare = links.length === 0 && !text.includes('](') ? bareTarget.exec(text)?.[1] : undefined;
  return [...links, ...(bare ? [bare] : [])].map((target) => ({ relation, target: target.replace(/#.*$/, ''), line }));
}

function split(value: string): string[] {
  return plain(value)
    .replace(/^\[(.*)\]$/, '$1')
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** Link texts instead of links, no emphasis, no code marks. */
function plain(text: string): string {
  return text.replaceAll(link, '$1').replaceAll(/[*`]/g, '').trim();
}

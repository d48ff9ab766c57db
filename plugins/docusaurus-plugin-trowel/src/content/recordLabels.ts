import { findDate } from '../shared/date.ts';
import {
  datedLabelNames,
  frontMatterLabelNames,
  labelNames,
  type PeopleField,
  peopleFields,
  type RecordField,
} from './labelNames.ts';

/** A value with the field that its label names. */
export interface Labelled {
  readonly field: RecordField;
  readonly value: string;
}

const fields = toFields(labelNames);
const datedFields = toFields(datedLabelNames);
const frontMatterFields = toFields(frontMatterLabelNames);

const name = String.raw`\p{L}[\p{L} /()_-]{1,30}?`;
const colon = String.raw`\s*[*_]{0,3}\s*[:：](?![:/])`;
/** `- Status: accepted`, `* **Status**: accepted`, `__Date:__ …`, `> Décideurs : …`. */
const labelled = new RegExp(
  String.raw`^[\s>]*(?:(?:[-*+]|\d{1,2}[.)])\s+)?[^\p{L}\d[(${'`'}]*?(${name})${colon}\s*[*_]{0,3}\s*(.*)$`,
  'u',
);
/** What separates labels on a line, and the next label: `… | **Date:**`, `…, Date:`, `… **Date:**`. */
const nextLabel = new RegExp(
  String.raw`(?:\s*(?:[|¦·•,;，；]|<br\s*/?>)\s*|\s+[-–—/]\s+|\s+)(?=(?:[^\p{L}\d\s[(${'`'}]{1,4}\s+)?[^\p{L}\d\s[(${'`'}]{0,4}(${name})${colon})`,
  'gu',
);
const link = /!?\[((?:[^[\]]|\[[^\]]*\])*)\](?:\([^)]*\)|\[[^\]]*\])/g;
const linksSideBySide = /(\]\([^)]*\)|\]\[[^\]]*\]|<\/a>)\s+(?=!?\[|<a\b)/gi;
const inlineTag = /<\/?(?:a|b|i|em|strong|span|code|sup|sub|u)\b[^>]*>/gi;

/** Parses a labelled line, as adr-tools and MADR 2 have it; returns `undefined` for any other line. */
export function parseLabelledLine(text: string): Labelled | undefined {
  if (!/[:：]/.test(text)) return undefined;
  const [, label, value] = labelled.exec(text) ?? [];
  return label === undefined ? undefined : toLabelled(label, value ?? '');
}

/**
 * Parses all labelled values of a line; there are three in `**Status:** accepted | **Review:** May | **Date:** 2020-01-02`, of which
 * the second has a label that nobody knows, and is left out.
 */
export function parseLabelledValues(text: string): Labelled[] {
  return splitAtLabels(text).flatMap((part) => parseLabelledLine(part) ?? []);
}

/** Splits a line before its labels: the known ones, and those that a bar or bold type shows to be labels. */
function splitAtLabels(text: string): string[] {
  if (!labelled.test(text)) return [text];
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(nextLabel)) {
    const end = match.index + match[0].length;
    const isShown = /[|¦·•<]/.test(match[0]) || /^(?:\*\*|__)/.test(text.slice(end));
    const isKnown =
      /\S|\s{2}/.test(match[0]) &&
      toLabelled(match[1] as string, text.slice(end).replace(/^.*?[:：]/, '')) !== undefined;
    if (!isShown && !isKnown) continue;
    parts.push(text.slice(start, match.index));
    start = end;
  }
  return [...parts, text.slice(start)];
}

/** Makes a labelled value of a label and what is written behind it; returns `undefined` when the label is none that is known. */
export function toLabelled(label: string, written: string): Labelled | undefined {
  const field = findLabelledField(label) ?? findDatedField(label);
  if (field === undefined) return undefined;
  const value = toFieldText(field, written);
  return findDatedField(label) !== undefined && findDate(value) === undefined ? undefined : { field, value };
}

/** Returns a value without markup. Names that are linked one beside the other are separated by commas. */
export function toFieldText(field: RecordField, written: string): string {
  const text = isPeopleField(field)
    ? written.replaceAll(linksSideBySide, '$1, ').replaceAll(/<br\s*\/?>/gi, ', ')
    : written;
  return withoutMarkup(text.replaceAll(inlineTag, ''));
}

/** Finds the field of a label. Ignores case, accents and all but letters: a number before it, the brackets of `Decider(s)`. `startDate` is `start date`. */
export function findLabelledField(label: string): RecordField | undefined {
  const whole = fields.get(toKey(label));
  if (whole !== undefined || !/[/(（]/.test(label)) return whole;
  // `日付 (Date)`, `Status / Statut`.
  return label
    .split(/[/()（）]/)
    .map((part) => fields.get(toKey(part)))
    .find((field) => field !== undefined);
}

/** Finds the field of a label that also heads other things, and names a field only before a date: `Data`, `Accepted`. */
export function findDatedField(label: string): RecordField | undefined {
  return datedFields.get(toKey(label));
}

/** Finds the field of a label that counts in front matter only: `stage`. */
export function findFrontMatterField(label: string): RecordField | undefined {
  return frontMatterFields.get(toKey(label));
}

/** Says whether a field names people. */
export function isPeopleField(field: RecordField | undefined): field is PeopleField {
  return (peopleFields as readonly (string | undefined)[]).includes(field);
}

/** Removes markup: replaces links by their text, removes emphasis and code marks. */
export function withoutMarkup(text: string): string {
  return text
    .replaceAll(link, '$1')
    .replaceAll(/[*`]|(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu, '')
    .replace(/\\$/, '')
    .trim();
}

function toFields(names: Readonly<Partial<Record<RecordField, readonly string[]>>>): ReadonlyMap<string, RecordField> {
  const pairs = Object.entries(names) as [RecordField, readonly string[]][];
  return new Map(pairs.flatMap(([field, labels]) => labels.map((label) => [toKey(label), field] as const)));
}

function toKey(label: string): string {
  return label
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/[^\p{L} ]/gu, '')
    .replaceAll(/ +/g, ' ')
    .trim()
    .toLowerCase();
}

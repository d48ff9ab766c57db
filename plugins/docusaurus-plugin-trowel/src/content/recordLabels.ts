/** The fields of people named in a record's text; `people` for labels that match no field of MADR. */
const peopleFields = ['decision-makers', 'consulted', 'informed', 'people'] as const;
/** A field of people in a record's text. */
export type PeopleField = (typeof peopleFields)[number];
/** What a labelled line of a record's text can state. */
export type RecordField = 'status' | 'date' | 'other-date' | PeopleField | 'tags';

const names: Readonly<Record<RecordField, readonly string[]>> = {
  status: ['status', 'current status', 'decision status', 'statut', 'etat', 'estado', 'stato'],
  date: [
    ...['date', 'start date', 'decision date', 'date accepted', 'accepted date', 'date decided', 'date of decision'],
    ...['decided', 'decided on', 'accepted on', 'datum', 'fecha'],
  ],
  // Used only without another date, as they are not the date of the decision.
  'other-date': ['created', 'created on', 'date created', 'creation date', 'last updated', 'last modified', 'updated'],
  'decision-makers': [
    ...['decider', 'deciders', 'decision maker', 'decision makers', 'decided by', 'approvers'],
    ...['decideur', 'decideurs', 'entscheider'],
  ],
  consulted: ['consulted'],
  informed: ['informed'],
  people: [
    ...['author', 'authors', 'owner', 'owners', 'proposed by', 'participants', 'stakeholders'],
    ...['auteur', 'auteurs', 'autor', 'autoren', 'autores'],
  ],
  tags: ['tag', 'tags', 'label', 'labels', 'category', 'categories'],
};
const fields = new Map(
  (Object.keys(names) as RecordField[]).flatMap((field) => names[field].map((name) => [name, field] as const)),
);

/** `- Status: accepted`, `* **Status**: accepted`, `__Date:__ …`, `> Décideurs : …`. */
const labelled =
  /^[\s>]*(?:(?:[-*+]|\d{1,2}[.)])\s+)?[^\p{L}\d[(`]*?(\p{L}[\p{L} /()_-]{1,30}?)\s*[*_]{0,3}\s*:(?!:)\s*[*_]{0,3}\s*(.*)$/u;
const link = /!?\[((?:[^[\]]|\[[^\]]*\])*)\](?:\([^)]*\)|\[[^\]]*\])/g;

/** Parses a labelled line, as adr-tools and MADR 2 have it; returns `undefined` for any other line. */
export function parseLabelledLine(text: string): { readonly field: RecordField; readonly value: string } | undefined {
  if (!text.includes(':')) return undefined;
  const match = labelled.exec(text);
  const field = match ? findLabelledField(match[1] as string) : undefined;
  return field && { field, value: withoutMarkup(match?.[2] ?? '') };
}

/** Finds the field of a label. Ignores case, accents and all but letters: a number before it, the brackets of `Decider(s)`. */
export function findLabelledField(label: string): RecordField | undefined {
  const key = label
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/[^\p{L} ]/gu, '')
    .trim()
    .toLowerCase();
  return fields.get(key);
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

/** Splits names in running text. Removes email addresses, and remarks in brackets after names. */
export function splitNames(value: string): string[] {
  return value
    .replace(/^\[(.*)\]$/, '$1')
    .replaceAll(/(?<=[^\s,;])\s+\([^()]*\)(?=\s*(?:[,;]|\s(?:and|und|et|&)\s|$))/g, '')
    .split(/[,;]|\s(?:and|und|et|&)\s/)
    .map((name) => name.replace(/\s*<[^>]*>/, '').trim())
    .filter(Boolean);
}

/** Splits tags in a line, which are separated by commas or spaces. */
export function splitTags(value: string): string[] {
  return splitNames(value)
    .flatMap((tag) => tag.split(/\s+/))
    .map((tag) => tag.replace(/^#/, ''))
    .filter(Boolean);
}

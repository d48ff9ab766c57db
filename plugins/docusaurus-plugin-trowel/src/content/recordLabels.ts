/** What people named in a record's text are to it; `people` where its label says nothing that a field of its own says. */
const peopleFields = ['decision-makers', 'consulted', 'informed', 'people'] as const;
export type PeopleField = (typeof peopleFields)[number];
/** What a record's text can say of itself in a labelled line. */
export type RecordField = 'status' | 'date' | 'other-date' | PeopleField | 'tags';

const names: Readonly<Record<RecordField, readonly string[]>> = {
  status: ['status', 'current status', 'decision status', 'statut', 'etat', 'estado', 'stato'],
  date: [
    ...['date', 'start date', 'decision date', 'date accepted', 'accepted date', 'date decided', 'date of decision'],
    ...['decided', 'decided on', 'accepted on', 'datum', 'fecha'],
  ],
  // Read only where no other date is given: they say something else.
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

/** Reads a labelled line, if its label is one of a record's. */
export function readLabelled(text: string): { readonly field: RecordField; readonly value: string } | undefined {
  if (!text.includes(':')) return undefined;
  const match = labelled.exec(text);
  const field = match ? fieldOf(match[1] as string) : undefined;
  return field && { field, value: toPlain(match?.[2] ?? '') };
}

/** The field that a label names, whatever its accents, number or plural in brackets. */
export function fieldOf(label: string): RecordField | undefined {
  const key = label
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replace(/^\d+[.)]?\s+/, '')
    .replaceAll(/\((?=e?s\))|(?<=\(e?s)\)/g, '')
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/[^\p{L} ]/gu, '')
    .trim()
    .toLowerCase();
  return fields.get(key);
}

/** Whether a field names people. */
export function isPeopleField(field: RecordField | undefined): field is PeopleField {
  return (peopleFields as readonly (string | undefined)[]).includes(field);
}

/** Link texts instead of links, no emphasis, no code marks. */
export function toPlain(text: string): string {
  return text
    .replaceAll(link, '$1')
    .replaceAll(/[*`]|(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu, '')
    .replace(/\\$/, '')
    .trim();
}

/** The names in a list as people write it in a line; addresses and remarks behind names are left out. */
export function toNames(value: string): string[] {
  return value
    .replace(/^\[(.*)\]$/, '$1')
    .replaceAll(/(?<=[^\s,;])\s+\([^()]*\)(?=\s*(?:[,;]|\s(?:and|und|et|&)\s|$))/g, '')
    .split(/[,;]|\s(?:and|und|et|&)\s/)
    .map((name) => name.replace(/\s*<[^>]*>/, '').trim())
    .filter(Boolean);
}

/** The tags in a line, separated by commas or spaces. */
export function toTags(value: string): string[] {
  return toNames(value)
    .flatMap((tag) => tag.split(/\s+/))
    .map((tag) => tag.replace(/^#/, ''))
    .filter(Boolean);
}

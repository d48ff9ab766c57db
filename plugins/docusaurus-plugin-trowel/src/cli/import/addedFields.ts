import type { Entry } from '../../content/entry.ts';
import { statusesOf } from '../../content/facts.ts';
import type { FrontMatter } from '../../content/frontMatter.ts';
import { findGlobFault } from '../../content/glob.ts';
import { kinds } from '../../content/kinds/index.ts';
import { isRecord } from '../../content/yamlFields.ts';
import { findWritten, type Recognition } from './recognition.ts';

/** A field to be added to a record's front matter. */
export interface Added {
  readonly field: string;
  readonly value: string | readonly string[];
}

interface CompleteInput {
  readonly entry: Entry;
  readonly frontMatter: FrontMatter;
  readonly recognised: Recognition;
  /** The hub's name of another imported record, by its id where it came from. */
  readonly nameOf: (id: string) => string | undefined;
}

/**
 * The fields that a record's front matter lacks and its text, or its file's name, says. What it has stays as it is. A
 * status that nobody knows and a date that could be two stay in the text: they are never turned into something typed.
 */
export function completeFields({ entry, frontMatter, recognised, nameOf }: CompleteInput): readonly Added[] {
  const kind = kinds[entry.kind];
  const added: Added[] = [];
  const put = (field: string, value: Added['value'] | undefined) => {
    const isEmpty = value === undefined || value.length === 0;
    if (!isEmpty && findWritten(kind, frontMatter, field) === undefined) added.push({ field, value });
  };
  const { title, status, date, people, tags, relations } = recognised;
  // A heading is title enough.
  if (title.form === 'file name') put('title', title.value);
  if (status && statusesOf(kind).includes(status.value)) put('status', status.value);
  if (kind.fields.date) put('date', date?.value);
  for (const as of ['decision-makers', 'consulted', 'informed'] as const)
    if (kind.fields[as])
      put(as, [
        ...new Set(people.filter((one) => one.as === as && one.form !== 'front matter').map(({ value }) => value)),
      ]);
  for (const field of new Set(relations.flatMap((one) => one.field ?? []))) {
    const stated = relations.filter((one) => one.field === field);
    put(field, [...new Set(stated.flatMap(({ value }) => nameOf(value) ?? []))]);
  }
  put('tags', [...new Set(tags.map(({ value }) => value))]);
  if (kind.fields.governs) put('governs', findAffected(frontMatter));
  return added;
}

/** `affects: [{type: path, pattern: …}]`, as records of adrkit name the code that follows from them. */
function findAffected({ data }: FrontMatter): string[] {
  const affects: unknown = data.affects;
  if (!Array.isArray(affects)) return [];
  return affects.flatMap((one: unknown) => {
    if (!isRecord(one) || one.type !== 'path' || typeof one.pattern !== 'string') return [];
    return findGlobFault(one.pattern) === undefined ? [one.pattern] : [];
  });
}

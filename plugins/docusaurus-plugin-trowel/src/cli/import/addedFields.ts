import type { Entry } from '../../content/entry.ts';
import type { FrontMatter } from '../../content/frontMatter.ts';
import { kinds } from '../../content/kinds/index.ts';
import { statusesOf } from '../../content/statedFields.ts';
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
  /** Returns the name that another imported record has in the hub, by its id in the imported folder. */
  readonly nameOf: (id: string) => string | undefined;
}

/**
 * Returns the fields that a record's front matter lacks and that its text or file name states. Fields that are there stay.
 * An unknown status and an ambiguous date are not turned into fields.
 */
export function completeFields({ entry, frontMatter, recognised, nameOf }: CompleteInput): readonly Added[] {
  const kind = kinds[entry.kind];
  const added: Added[] = [];
  const put = (field: string, value: Added['value'] | undefined) => {
    const isEmpty = value === undefined || value.length === 0;
    if (!isEmpty && findWritten(kind, frontMatter, field) === undefined) added.push({ field, value });
  };
  const { title, status, date, people, tags, relations } = recognised;
  // A record with a heading needs no title field.
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
  return added;
}

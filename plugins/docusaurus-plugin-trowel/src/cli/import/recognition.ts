import type { Entry } from '../../content/entry.ts';
import { metaOf } from '../../content/fieldValidation.ts';
import type { FrontMatter } from '../../content/frontMatter.ts';
import { kinds } from '../../content/kinds/index.ts';
import type { Kind } from '../../content/kinds/kind.ts';
import type { PeopleField } from '../../content/labelNames.ts';
import { readRecord } from '../../content/recordReader.ts';
import type { TextForm, TextValue } from '../../content/recordValues.ts';
import type { RelationType } from '../../content/relation.ts';
import type { Resolve } from '../../hub/resolver.ts';
import { splitRecordTitle } from '../../shared/recordNumber.ts';

/** Where something was read: in what form, and in which line of the file, from 1. */
interface Provenance {
  readonly form: 'file name' | TextForm;
  readonly line?: number;
}

/** Something recognised in a record. */
export interface Recognised extends Provenance {
  readonly value: string;
}

/** What was recognised in a record, each with the place that it was read from. */
export interface Recognition {
  readonly title: Recognised;
  readonly status?: Recognised;
  readonly date?: Recognised;
  readonly people: readonly (Recognised & { readonly as: PeopleField })[];
  readonly tags: readonly Recognised[];
  /** `value` is the id of the other record. */
  readonly relations: readonly (Recognised & { readonly type: RelationType; readonly field?: string })[];
}

interface Input {
  readonly entry: Entry;
  readonly frontMatter: FrontMatter;
  readonly resolve: Resolve;
}

/** Returns what the reader recognised in a record, and where. */
export function recognise({ entry, frontMatter, resolve }: Input): Recognition {
  const kind = kinds[entry.kind];
  const record = readRecord(kind, frontMatter);
  const inFile = (said: TextValue): Provenance => ({ form: said.form, line: said.line + frontMatter.bodyLine });
  const fromFields = (field: string, value: string): Recognised => ({
    value,
    form: 'front matter',
    line: frontMatter.place(findWritten(kind, frontMatter, field) ?? field)?.line,
  });
  const settle = (field: 'status' | 'date', said: TextValue | undefined): Recognised | undefined => {
    const value = entry[field];
    if (value === undefined) return undefined;
    if (entry.fields[field] !== undefined) return fromFields(field, value);
    return said ? { value, ...inFile(said) } : { value, form: 'file name' };
  };
  const texts = (field: string) => (entry.fields[field] ?? []) as readonly string[];
  return {
    title: findTitle({ entry, frontMatter }),
    status: settle('status', record?.status),
    date: settle('date', record?.date),
    people: [
      ...(['decision-makers', 'consulted', 'informed'] as const).flatMap((as) =>
        kind.fields[as] ? texts(as).map((name) => ({ ...fromFields(as, name), as })) : [],
      ),
      ...(record?.people ?? []).map((said) => ({ value: said.value, as: said.as, ...inFile(said) })),
    ],
    tags: [
      ...texts('tags').map((tag) => fromFields('tags', tag)),
      ...(record?.tags ?? []).map((said) => ({ value: said.value, ...inFile(said) })),
    ],
    relations: findStated({ entry, frontMatter, resolve }),
  };
}

function findTitle({ entry, frontMatter }: Pick<Input, 'entry' | 'frontMatter'>): Recognised {
  const value = entry.title;
  if (entry.fields.title !== undefined && entry.fields.title !== '')
    return { value, form: 'front matter', line: frontMatter.place('title')?.line };
  const isTitleOf = (heading = '') => heading === value || splitRecordTitle(heading)?.title === value;
  if (!entry.sections.some(({ heading }) => isTitleOf(heading))) return { value, form: 'file name' };
  const isTitle = (line: string) => withoutMarks(line).includes(withoutMarks(value));
  const at = frontMatter.body.split('\n').findIndex(isTitle);
  return { value, form: 'heading', ...(at !== -1 && { line: at + 1 + frontMatter.bodyLine }) };
}

function withoutMarks(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Returns the relations that the record itself states, to records that exist. Mentions in running text do not count. */
function findStated({ entry, resolve }: Input): Recognition['relations'] {
  const fields = relationFields(kinds[entry.kind]);
  const seen = new Set<string>();
  return entry.references.flatMap((reference) => {
    const { relation, field, at } = reference;
    if (!relation || relation === 'mentions') return [];
    const found = resolve(reference, entry);
    if (found.type !== 'found' || found.entry.id === entry.id) return [];
    const key = `${relation} ${found.entry.id}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const form = field === 'text' ? 'link' : 'front matter';
    const stated: Recognised = { value: found.entry.id, form, line: at?.line };
    return [{ ...stated, type: relation, field: fields.get(relation) }];
  });
}

/** Returns the field of a kind that holds each relation. */
function relationFields(kind: Kind): ReadonlyMap<RelationType, string> {
  return new Map(
    Object.entries(kind.fields).flatMap(([field, schema]) => {
      const relation = metaOf(schema).refers?.relation;
      return relation ? [[relation, field] as const] : [];
    }),
  );
}

/** Returns the name under which front matter has a field: its own or another tool's. A field without a value counts. */
export function findWritten(kind: Kind, { data }: FrontMatter, field: string): string | undefined {
  const names = [
    field,
    ...Object.entries(kind.aliases ?? {}).flatMap(([theirs, ours]) => (ours === field ? theirs : [])),
  ];
  return Object.keys(data).find((name) => names.some((one) => one.toLowerCase() === name.toLowerCase()));
}

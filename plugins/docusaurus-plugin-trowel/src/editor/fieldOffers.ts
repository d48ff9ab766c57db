import { docusaurusFields } from '../content/kinds/commonFields.ts';
import type { Kind } from '../content/kinds/kind.ts';
import { locate } from '../content/location.ts';
import type { CalendarDate } from '../shared/date.ts';
import { nameOfId } from '../shared/name.ts';
import { toYamlData } from '../write/yamlData.ts';
import type { EditorEntry, EditorHub } from './editorHub.ts';
import type { FieldCursor } from './fieldCursor.ts';
import { type FieldSlot, findSlot, partsOf } from './fieldSlot.ts';
import { listNamesBeside } from './listedNames.ts';
import { findOffered, mostPages, type Offer, sortByWritten } from './offer.ts';
import { describeEntry } from './pageNotes.ts';

interface OfferInput {
  readonly kind: Kind;
  readonly hub: EditorHub;
  readonly today: CalendarDate;
  /** The page itself, which refers to no place of its own. */
  readonly source?: string;
  /** The lines of the page, and that of the cursor. */
  readonly lines?: readonly string[];
  readonly line?: number;
}

/** Lists what can be written in front matter at a cursor: names of fields, values, and pages that the field refers to. */
export function offerFields(cursor: FieldCursor, { kind, ...input }: OfferInput): Offer[] {
  const slot = findSlot(kind, cursor.path);
  return [
    ...(cursor.wants === 'value' ? [] : offerNames(cursor, slot, { kind, today: input.today })),
    ...(cursor.wants === 'name' ? [] : offerValues(cursor, slot, input)),
  ];
}

function offerNames(
  { path, names, start, end, written, isInFlow, hasColon }: FieldCursor,
  slot: FieldSlot | undefined,
  { kind, today }: Pick<OfferInput, 'kind' | 'today'>,
): Offer[] {
  const taken = new Set(names);
  const isTop = path.length === 0;
  const known = [...(partsOf(slot) ?? [])].filter(([name]) => !taken.has(name));
  const first = isTop ? ['title', ...(kind.required ?? []), ...(kind.asked ?? [])] : [];
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  const others = isTop ? docusaurusFields.filter((name) => !taken.has(name) && !partsOf(slot)?.has(name)) : [];
  const toOffer = (name: string, part?: FieldSlot, detail?: string): Offer => {
    const note = part && describeField(part);
    const snippet = hasColon || isInFlow || !part ? undefined : toSnippet(name, part, today);
    return {
      label: name,
      type: 'field',
      insert: hasColon ? name : `${name}: `,
      ...(snippet !== undefined && { snippet }),
      start,
      end,
      ...(note && { note }),
      ...(detail && { detail }),
    };
  };
  const all = [
    ...known
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([name, part]) => toOffer(name, part(), kind.required?.includes(name) && isTop ? 'required' : undefined)),
    ...others.map((name) => toOffer(name, undefined, 'Docusaurus')),
  ];
  return sortByWritten(all, written, ({ label }) => label);
}

/** What a field is for, what it can be, and an example. */
function describeField({ description, values, example }: FieldSlot): string {
  return [description, values && `One of ${values.join(', ')}.`, example && `Example: ${example}`]
    .filter(Boolean)
    .join('\n\n');
}

/** Writes a field for an editor that knows snippets; nothing where the plain text says as much. */
function toSnippet(name: string, slot: FieldSlot, today: string): string | undefined {
  const { values, isDate, item, parts } = slot;
  if (item) return item().parts && !item().from ? `${name}:\n  - $0` : `${name}: [$1]$0`;
  if (values) return `${name}: \${1|${values.map((value) => value.replaceAll(/[\\,|}$]/g, '\\$&')).join(',')}|}$0`;
  if (isDate) return `${name}: \${1:${today}}$0`;
  return parts ? `${name}:\n  $0` : undefined;
}

function offerValues(
  cursor: FieldCursor,
  slot: FieldSlot | undefined,
  { hub, today, source, lines = [], line = 0 }: Omit<OfferInput, 'kind'>,
): Offer[] {
  const { start, end, written, path } = cursor;
  // A list that is not begun yet gets its brackets.
  const isWhole = slot?.item !== undefined && cursor.wants === 'value' && !cursor.isInFlow && !cursor.quote;
  const write = (value: string) => (isWhole ? `[${quote(value, cursor)}]` : quote(value, cursor));
  const plain = (label: string, type: Offer['type'], more: Partial<Offer> = {}): Offer => ({
    label,
    type,
    insert: write(label),
    start,
    end,
    ...more,
  });
  if (path.length === 1 && path[0] === 'id' && source !== undefined)
    return [plain(locate(source).name, 'value', { detail: 'as its file' })];
  if (!slot) return [];
  const { values, from, isDate, example } =
    slot.item && cursor.wants === 'value' && !cursor.isInFlow ? { ...slot.item(), ...slot } : slot;
  const isItem = typeof path.at(-1) === 'number';
  const listed = new Set(isItem ? listNamesBeside(lines, line, cursor) : []);
  const sorted = (names: readonly string[]) =>
    sortByWritten(
      names.filter((name) => !listed.has(name)),
      written,
      (name) => name,
    ).slice(0, mostPages);
  if (values) return sorted(values).map((value) => plain(value, 'value'));
  if (isDate) return [plain(today, 'value', { detail: 'today', insert: today })];
  if (from === 'tags' || from === 'skills') return sorted(hub[from]).map((name) => plain(name, 'tag'));
  if (from === 'steps') {
    const titles = new Map<string, string>(
      hub.entries
        .filter((entry) => entry.kind === 'path')
        .flatMap((entry) =>
          (entry.stages ?? []).map((stage) => [`${nameOfId(entry.id)}/${stage}`, entry.title] as const),
        ),
    );
    return sorted([...titles.keys()]).map((step) => plain(step, 'page', { detail: titles.get(step) }));
  }
  if (from)
    return findOffered(
      hub.entries.filter(
        (entry) =>
          (entry.kind === from || entry.becomes === from) && entry.source !== source && !isListed(entry, listed),
      ),
      written,
    ).map((entry) => toPageOffer(entry, write(nameOf(entry)), cursor));
  return example === undefined ? [] : [plain(example, 'value', { detail: 'example' })];
}

/** Whether a list names a page already. */
function isListed({ id, number }: EditorEntry, listed: ReadonlySet<string>): boolean {
  const numbers = number === undefined ? [] : [String(number), String(number).padStart(4, '0')];
  return [id, nameOfId(id), ...numbers].some((name) => listed.has(name));
}

/** The name by which a field refers to a page, as most pages do. */
function nameOf({ id }: EditorEntry): string {
  return nameOfId(id);
}

function toPageOffer(entry: EditorEntry, insert: string, cursor: FieldCursor): Offer {
  return {
    label: entry.title,
    type: 'page',
    insert,
    start: cursor.start,
    end: cursor.end,
    detail: describeEntry(entry),
    note: entry.summary,
    filter: [cursor.written, entry.number, nameOf(entry), entry.title].join(' '),
  };
}

/** Writes a value as YAML reads it: in the quotes that are there, or in its own where it needs some. */
function quote(value: string, { quote: open }: FieldCursor): string {
  if (open === "'") return value.replaceAll("'", "''");
  if (open === '"') return JSON.stringify(value).slice(1, -1);
  return value === 'true' || value === 'false' ? value : toYamlData(value);
}

import { docusaurusFields } from '../content/kinds/commonFields.ts';
import type { Kind } from '../content/kinds/kind.ts';
import type { CalendarDate } from '../shared/date.ts';
import { nameOfId } from '../shared/name.ts';
import { toYamlData } from '../write/yamlData.ts';
import type { EditorEntry, EditorHub } from './editorHub.ts';
import type { FieldCursor } from './fieldCursor.ts';
import { type FieldSlot, findSlot, partsOf } from './fieldSlot.ts';
import { findOffered, type Offer } from './offer.ts';
import { describeEntry } from './pageNotes.ts';

interface OfferInput {
  readonly kind: Kind;
  readonly hub: EditorHub;
  readonly today: CalendarDate;
  /** The page itself, which refers to no place of its own. */
  readonly source?: string;
}

/** Lists what can be written in front matter at a cursor: names of fields, values, and pages that the field refers to. */
export function offerFields(cursor: FieldCursor, { kind, ...input }: OfferInput): Offer[] {
  const slot = findSlot(kind, cursor.path);
  return [
    ...(cursor.wants === 'value' ? [] : offerNames(cursor, slot, kind)),
    ...(cursor.wants === 'name' ? [] : offerValues(cursor, slot, input)),
  ];
}

function offerNames(
  { path, names, start, end, isInFlow }: FieldCursor,
  slot: FieldSlot | undefined,
  kind: Kind,
): Offer[] {
  const taken = new Set(names);
  const isTop = path.length === 0;
  const known = [...(partsOf(slot) ?? [])].filter(([name]) => !taken.has(name));
  const first = isTop ? ['title', ...(kind.required ?? []), ...(kind.asked ?? [])] : [];
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  const others = isTop ? docusaurusFields.filter((name) => !taken.has(name) && !partsOf(slot)?.has(name)) : [];
  const toOffer = (name: string, note: string | undefined, detail?: string): Offer => ({
    label: name,
    type: 'field',
    insert: `${name}: `,
    start,
    end: isInFlow ? end : end,
    ...(note && { note }),
    ...(detail && { detail }),
  });
  return [
    ...known
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([name, part]) =>
        toOffer(name, part().description, kind.required?.includes(name) && isTop ? 'required' : undefined),
      ),
    ...others.map((name) => toOffer(name, undefined, 'Docusaurus')),
  ];
}

function offerValues(
  cursor: FieldCursor,
  slot: FieldSlot | undefined,
  { hub, today, source }: Omit<OfferInput, 'kind'>,
): Offer[] {
  if (!slot) return [];
  const { start, end, written } = cursor;
  const plain = (label: string, type: Offer['type'], more: Partial<Offer> = {}): Offer => ({
    label,
    type,
    insert: quote(label, cursor),
    start,
    end,
    ...more,
  });
  const { values, from, isDate, example } =
    slot.item && cursor.wants === 'value' && !cursor.isInFlow ? { ...slot.item(), ...slot } : slot;
  if (values) return values.map((value) => plain(value, 'value'));
  if (isDate) return [plain(today, 'value', { detail: 'today', insert: today })];
  if (from === 'tags' || from === 'skills') return hub[from].map((name) => plain(name, 'tag'));
  if (from === 'steps')
    return hub.entries
      .filter((entry) => entry.kind === 'path')
      .flatMap((entry) =>
        (entry.stages ?? []).map((stage) => plain(`${nameOfId(entry.id)}/${stage}`, 'page', { detail: entry.title })),
      );
  if (from)
    return findOffered(
      hub.entries.filter((entry) => (entry.kind === from || entry.becomes === from) && entry.source !== source),
      written,
    ).map((entry) => toPageOffer(entry, nameOf(entry), cursor));
  return example === undefined ? [] : [plain(example, 'value', { detail: 'example' })];
}

/** The name by which a field refers to a page, as most pages do. */
function nameOf({ id }: EditorEntry): string {
  return nameOfId(id);
}

function toPageOffer(entry: EditorEntry, name: string, cursor: FieldCursor): Offer {
  return {
    label: entry.title,
    type: 'page',
    insert: quote(name, cursor),
    start: cursor.start,
    end: cursor.end,
    detail: describeEntry(entry),
    note: entry.summary,
    filter: [cursor.written, entry.number, name, entry.title].join(' '),
  };
}

/** Writes a value as YAML reads it: in the quotes that are there, or in its own where it needs some. */
function quote(value: string, { quote: open }: FieldCursor): string {
  if (open === "'") return value.replaceAll("'", "''");
  if (open === '"') return JSON.stringify(value).slice(1, -1);
  return value === 'true' || value === 'false' ? value : toYamlData(value);
}

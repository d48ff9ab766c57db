import { type KindFields, kinds } from '../content/kinds/index.ts';
import type { FindEntry, HubEntry } from '../hub/hub.ts';
import { saysPast } from '../hub/saysPast.ts';
import { findEffectiveSuccessors, findSuccessors } from '../hub/successors.ts';
import { findValidity } from '../hub/validity.ts';
import { nameOfId, normalizeName } from '../shared/name.ts';
import type { RewrittenLink } from './bodyLinks.ts';
import type { ConceptLinks } from './conceptLinks.ts';
import { type ConceptFrontMatter, profileVersion } from './profile.ts';

interface Surroundings {
  readonly find: FindEntry;
  readonly links: ConceptLinks;
  readonly rewritten: readonly RewrittenLink[];
}

type Own = ConceptFrontMatter['trowel'];

/** Makes the front matter of an entry's concept. Keys without a value are left out. */
export function toFrontMatter(entry: HubEntry, around: Surroundings): ConceptFrontMatter {
  const { links } = around;
  const who = toName(entry, around);
  return compact({
    type: entry.kind,
    title: entry.title,
    description: entry.summary || undefined,
    resource: links.resource(entry),
    tags: some(entry.tags),
    status: toStatus(entry, around.find),
    generated: toGenerated(entry, around),
    verified:
      entry.verified === undefined ? undefined : [{ by: toActor(entry.ownerId, who), at: toMoment(entry.verified) }],
    stale_after: entry.due,
    relationships: some(toRelationships(entry, around)),
    trowel: toOwn(entry, who, around),
  });
}

function toOwn(entry: HubEntry, owner: string | undefined, around: Surroundings): Own {
  const { governs } = entry.fields as KindFields<'decision'>;
  const hasValidity = entry.kind === 'decision' || entry.kind === 'constraint' || entry.kind === 'archaeology';
  const { from, to, hold } = hasValidity ? findValidity(entry, around.find) : {};
  return compact({
    profile: profileVersion,
    id: entry.id,
    number: entry.number,
    state: entry.status,
    date: entry.date,
    owner,
    successor: findSuccessors(entry, around.find)
      .flatMap((successor) => toPointer(successor, around.links) ?? [])
      .at(-1),
    constraints: some(toConstraints(entry, around)),
    validity: hold && compact({ from, to, hold }),
    governs: some(toGoverns(governs)),
    landmines: some(
      entry.blocks.filter(({ type }) => type === 'landmine').map(({ title, text }) => title ?? toLine(text)),
    ),
    links: some(around.rewritten.map(({ now, written }): [string, string] => [now, written])),
  });
}

function toGoverns(governs: KindFields<'decision'>['governs'] = []): NonNullable<Own['governs']> {
  return governs.flatMap(
    ({ repository, paths }): NonNullable<Own['governs']> =>
      repository === undefined ? [...paths] : [{ repository, paths: [...paths] }],
  );
}

function toPointer(entry: HubEntry, { to }: ConceptLinks) {
  const place = to(entry);
  return place === undefined ? undefined : { id: entry.id, to: place, title: entry.title };
}

function toConstraints({ relations }: HubEntry, { find, links }: Surroundings): NonNullable<Own['constraints']> {
  return relations.flatMap(({ type, target }) => {
    const constraint = type === 'rests-on' ? find(target) : undefined;
    const pointer = constraint && toPointer(constraint, links);
    if (!constraint || !pointer) return [];
    const { since, until } = constraint.fields as KindFields<'constraint'>;
    const state: 'holds' | 'lifted' | 'unknown' =
      constraint.status === 'holds' || constraint.status === 'lifted' ? constraint.status : 'unknown';
    return [compact({ ...pointer, state, since, until })];
  });
}

/** Lists the relations, those to entries of other hubs too, and the systems that the entry is about. Who mentions it is left out: their own concepts say so. */
function toRelationships(entry: HubEntry, { find, links }: Surroundings) {
  const all = [
    ...entry.relations.filter(({ type }) => type !== 'mentioned-by'),
    ...entry.systemIds.map((target) => ({ type: 'about', target })),
  ];
  const own = all.flatMap(({ type, target }) => {
    const other = find(target);
    const to = other && links.to(other);
    return to === undefined ? [] : [{ type, to, id: target }];
  });
  const ofOthers = (entry.cited ?? []).map(({ type, target, address }) => ({
    type,
    to: address ?? target,
    id: target,
  }));
  return [...own, ...ofOthers];
}

/** Returns the name of its owner. A person whose page the reader may not see is not named. */
function toName({ owner, ownerId }: HubEntry, { find, links }: Surroundings): string | undefined {
  if (ownerId === undefined) return owner;
  const person = find(ownerId);
  return person && links.to(person) !== undefined ? person.title : undefined;
}

/** Says who wrote it, and when, of a page that names its author and has a day. */
function toGenerated(
  { kind, date, peopleIds }: HubEntry,
  { find, links }: Surroundings,
): ConceptFrontMatter['generated'] {
  const field = Object.entries(kinds[kind].explainers).find(([, role]) => role === 'author')?.[0] ?? '';
  const author = find(peopleIds[field]?.[0] ?? '');
  if (!author || date === undefined || links.to(author) === undefined) return undefined;
  return { by: toActor(author.id, author.title), at: toMoment(date) };
}

function toStatus(entry: HubEntry, find: FindEntry): 'draft' | 'stable' | 'deprecated' {
  if (saysPast(entry) || findEffectiveSuccessors(entry, find).length > 0) return 'deprecated';
  return entry.draft || entry.status === 'proposed' ? 'draft' : 'stable';
}

/** Names a person as the format does: without spaces. `name` is absent for one who may not be named, or whom nobody has named. */
function toActor(id: string | undefined, name: string | undefined): string {
  if (name === undefined) return 'human:somebody';
  return `human:${id === undefined ? normalizeName(name).replaceAll(/\s+/g, '-') : nameOfId(id)}`;
}

function toMoment(day: string): string {
  return `${day}T00:00:00Z`;
}

const longestLine = 200;

function toLine(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line;
}

function some<T>(list: readonly T[]): T[] | undefined {
  return list.length > 0 ? [...list] : undefined;
}

/** Leaves out what is undefined. */
function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

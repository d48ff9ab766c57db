import { type KindName, kinds } from '../content/kinds/index.ts';
import type { FindEntry, Hub, HubEntry } from '../hub/hub.ts';
import { isShared, isShown } from '../hub/isShown.ts';
import { saysPast } from '../hub/saysPast.ts';
import { findEffectiveSuccessors } from '../hub/successors.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import { nameOfId } from '../shared/name.ts';
import { parsePartialDate } from '../shared/partialDate.ts';
import { formatRecordNumber } from '../shared/recordNumber.ts';
import { toSafeFileName } from '../shared/safeFileName.ts';
import type { Directory } from './directory.ts';
import { changesFeed, listChanges } from './feedChanges.ts';
import type { EntryLink } from './links.ts';

/**
 * What a feed is about: all entries of a kind, those about a system or a skill, or those that a person answers for. `changes`: what
 * was lifted or superseded.
 */
export type FeedSubject =
  | `kind/${KindName}`
  | `system/${string}`
  | `skill/${string}`
  | `owner/${string}`
  | typeof changesFeed;

/** A feed, as plain data. Addresses begin with the site's base URL. */
export interface Feed {
  /** The name of its files below the base URL, without extension. */
  readonly name: string;
  readonly title: string;
  /** The address of the page to which it belongs; absent for a skill without one. */
  readonly page?: string;
  /** The latest first. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  readonly title: string;
  /** Tells it from others with the same address; the address unless given. */
  readonly id?: string;
  readonly permalink: string;
  readonly summary?: string;
  readonly kind: string;
  /** Moments in ISO form: when it was decided, published or changed, and when somebody last confirmed it. */
  readonly published?: string;
  readonly updated: string;
}

/** The entries of each feed, by its subject. */
export type FeedEntries = ReadonlyMap<string, readonly HubEntry[]>;

/** What a site without feeds has. */
export const noFeeds: FeedEntries = new Map();

/** More items than readers of feeds show. */
const most = 50;

/**
 * Finds the entries of each feed. Drafts, unlisted pages, those that do not leave the team, pages about people and pages without any
 * date are in none, and what does not leave the team has no feed.
 */
export function findFeedEntries({ entries }: Pick<Hub, 'entries'>): FeedEntries {
  const leaving = entries.filter((entry) => isShown(entry) && isShared(entry));
  const known = new Set(leaving.map(({ id }) => id));
  const dated = leaving.filter((entry) => !kinds[entry.kind].isAboutPeople && toLastDay(entry) !== undefined);
  const found = indexBy(dated, ({ kind, id, systemIds, skills, ownerId = '' }): FeedSubject[] => [
    ...(kinds[kind].intro ? [`kind/${kind}` as const] : []),
    ...new Set(
      [...(kind === 'system' ? [id] : []), ...systemIds]
        .filter((system) => known.has(system))
        .map((system) => `system/${nameOfId(system)}` as const),
    ),
    ...new Set(skills.map((skill) => `skill/${skill}` as const)),
    ...(known.has(ownerId) ? [`owner/${nameOfId(ownerId)}` as const] : []),
  ]);
  const changed = new Set(listChanges(leaving).map(({ entry }) => entry));
  return changed.size === 0 ? found : new Map([...found, [changesFeed, [...changed]]]);
}

/** Returns the name of a feed's files below the site's base URL, without extension. */
export function toFeedName(subject: string): string {
  const at = subject.indexOf('/');
  return at === -1 ? `feeds/${subject}` : `feeds/${subject.slice(0, at)}/${toSafeFileName(subject.slice(at + 1))}`;
}

/** Makes all feeds. `pageOf` finds the page of a skill, where it has one. */
export function toFeeds(
  found: FeedEntries,
  { directory, pageOf }: { readonly directory: Directory; readonly pageOf: (subject: string) => string | undefined },
): readonly Feed[] {
  return [...found]
    .map(([subject, entries]) => ({
      name: toFeedName(subject),
      title: toTitle(subject, directory),
      page: pageOf(subject),
      items: toItems(subject, entries, directory)
        .sort((a, b) => compareText(b.updated, a.updated) || compareText(a.id ?? a.permalink, b.id ?? b.permalink))
        .slice(0, most),
    }))
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => compareText(a.name, b.name));
}

function toTitle(subject: string, { find }: Directory): string {
  if (subject === changesFeed) return 'Lifted or superseded';
  const name = subject.slice(subject.indexOf('/') + 1);
  if (subject.startsWith('kind/')) return kinds[name as KindName].label[1];
  if (subject.startsWith('owner/')) return `Owned by ${find(`person/${name}`)?.title ?? name}`;
  return subject.startsWith('system/') ? (find(subject)?.title ?? name) : name;
}

function toItems(subject: string, entries: readonly HubEntry[], directory: Directory): FeedItem[] {
  if (subject === changesFeed) return toChangeItems(entries, directory);
  return entries.flatMap((entry) => toItem(entry, directory) ?? []);
}

/** Makes an item of each event: several for what several decisions superseded. */
function toChangeItems(entries: readonly HubEntry[], { hub, link }: Directory): FeedItem[] {
  const changed = new Set(entries);
  const leaving = hub.entries.filter((entry) => isShown(entry) && isShared(entry));
  return listChanges(leaving).flatMap(({ entry, by, day }): FeedItem[] => {
    const updated = toMoment(day);
    const { permalink } = link(entry);
    if (!changed.has(entry) || updated === undefined || permalink === '#') return [];
    const name = nameLink(link(entry));
    const title = by ? `${name}: superseded by ${nameLink(link(by))}` : `${name}: lifted`;
    const resting = leaving.filter(({ id }) =>
      entry.relations.some(({ type, target }) => type === 'supports' && target === id),
    );
    return [
      {
        title,
        id: `${permalink}#${by ? `superseded-by-${toSafeFileName(nameOfId(by.id))}` : 'lifted'}`,
        permalink,
        summary: by
          ? tellSuccessor(nameLink(link(by)), by.summary)
          : tellLifted(resting.map((one) => nameLink(link(one)))),
        kind: by ? 'Superseded' : 'Lifted',
        published: updated,
        updated,
      },
    ];
  });
}

function tellSuccessor(name: string, summary: string): string {
  return `${name} holds in its place.${summary === '' ? '' : ` ${summary}`}`;
}

function tellLifted(resting: readonly string[]): string {
  return `It no longer holds. ${resting.length === 0 ? 'Nothing rests on it.' : `Check what rests on it: ${resting.join('; ')}.`}`;
}

function nameLink({ title, number }: EntryLink): string {
  return number === undefined ? title : `${formatRecordNumber(number)} ${title}`;
}

/** Says of an entry that no longer holds what became of it. A feed may be all that somebody reads of it. */
function tellState(entry: HubEntry, find: FindEntry): string {
  // What does not leave the team is not told by what it did either.
  const successors = findEffectiveSuccessors(entry, find).filter((one) => isShown(one) && isShared(one));
  if (successors.length > 0) return 'superseded';
  return saysPast(entry) ? String(entry.fields.verdict ?? entry.status) : '';
}

function toItem(entry: HubEntry, { link, find }: Directory): FeedItem | undefined {
  const { permalink, summary } = link(entry);
  const updated = toMoment(toLastDay(entry));
  // A page that the site does not have has no address.
  if (updated === undefined || permalink === '#') return undefined;
  const state = tellState(entry, find);
  const title = `${nameLink(link(entry))}${state && ` (${state})`}`;
  return { title, permalink, summary, kind: kinds[entry.kind].label[0], published: toMoment(entry.date), updated };
}

function toLastDay({ date, verified }: HubEntry): string | undefined {
  return [date, verified]
    .filter((day) => toMoment(day) !== undefined)
    .sort()
    .at(-1);
}

/** Returns the beginning of a day, a month or a year. */
function toMoment(day = ''): string | undefined {
  const parts = parsePartialDate(day);
  return parts && new Date(Date.UTC(parts.year, (parts.month ?? 1) - 1, parts.day ?? 1)).toISOString();
}

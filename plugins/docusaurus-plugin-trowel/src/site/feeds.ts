import { type KindName, kinds } from '../content/kinds/index.ts';
import type { Hub, HubEntry } from '../hub/hub.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import { nameOfId } from '../shared/name.ts';
import { parsePartialDate } from '../shared/partialDate.ts';
import { toSafeFileName } from '../shared/safeFileName.ts';
import type { Directory } from './directory.ts';

/** What a feed is about: all entries of a kind, or those about a system or a skill. */
export type FeedSubject = `kind/${KindName}` | `system/${string}` | `skill/${string}`;

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

/** Finds the entries of each feed. Drafts, unlisted pages, pages about people and pages without any date are in none. */
export function findFeedEntries({ entries }: Pick<Hub, 'entries'>): FeedEntries {
  const dated = entries.filter(
    (entry) => !entry.draft && !entry.unlisted && !kinds[entry.kind].isAboutPeople && toLastDay(entry) !== undefined,
  );
  return indexBy(dated, ({ kind, id, systemIds, skills }): FeedSubject[] => [
    ...(kinds[kind].intro ? [`kind/${kind}` as const] : []),
    ...new Set(
      [...(kind === 'system' ? [id] : []), ...systemIds].map((system) => `system/${nameOfId(system)}` as const),
    ),
    ...new Set(skills.map((skill) => `skill/${skill}` as const)),
  ]);
}

/** Returns the name of a feed's files below the site's base URL, without extension. */
export function toFeedName(subject: string): string {
  const at = subject.indexOf('/');
  return `feeds/${subject.slice(0, at)}/${toSafeFileName(subject.slice(at + 1))}`;
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
      items: entries
        .flatMap((entry) => toItem(entry, directory) ?? [])
        .sort((a, b) => compareText(b.updated, a.updated) || compareText(a.permalink, b.permalink))
        .slice(0, most),
    }))
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => compareText(a.name, b.name));
}

function toTitle(subject: string, { find }: Directory): string {
  const name = subject.slice(subject.indexOf('/') + 1);
  if (subject.startsWith('kind/')) return kinds[name as KindName].label[1];
  return subject.startsWith('system/') ? (find(subject)?.title ?? name) : name;
}

function toItem(entry: HubEntry, { link }: Directory): FeedItem | undefined {
  const { title, permalink, summary } = link(entry);
  const updated = toMoment(toLastDay(entry));
  // A page that the site does not have has no address.
  if (updated === undefined || permalink === '#') return undefined;
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

import type { KindFields } from '../content/kinds/index.ts';
import type { Contribution, ContributionOf } from '../credit/contribution.ts';
import { isFoundation } from '../credit/foundation.ts';
import { findMultipliers } from '../credit/multipliers.ts';
import { listUnnamed } from '../credit/naming.ts';
import { isPublic } from '../credit/standing.ts';
import type { HubEntry } from '../hub/hub.ts';
import { chooseOfWeek } from '../hub/spotlight.ts';
import { groupBy } from '../shared/collections.ts';
import type {
  CreditedMentee,
  CreditedPage,
  CreditProps,
  NamedPeople,
  PageUseProps,
  ThanksProps,
  UsedPage,
} from './creditProps.ts';
import type { Directory } from './directory.ts';
import type { EntryLink, PersonLink } from './links.ts';
import type { Surroundings } from './surroundings.ts';
import { addressBelow } from './urls.ts';

/** How many pages are shown on a person's page and in thanks, and how many uses of one. */
const most = { pages: 4, thanked: 2, uses: 12 };

/** Returns the address of a person's evidence: below their page. */
export function toEvidenceAddress(person: HubEntry, { link }: Pick<Directory, 'link'>): string {
  return addressBelow(link(person).permalink, 'evidence');
}

/** Makes what others build on for a person's page. Nothing of somebody who did not say that it may be shown. */
export function toCredit(
  person: HubEntry,
  { credit, brief }: Pick<Surroundings, 'credit' | 'brief'>,
): CreditProps | undefined {
  if (!isPublic(person)) return undefined;
  const contributions = credit().get(person.id) ?? [];
  const founded = contributions.filter((one) => isFoundation(one) || one.type === 'answer');
  return {
    evidence: toEvidenceAddress(person, brief),
    pages: toCreditedPages(keepPages(contributions, founded), brief)
      .filter(({ uses }) => uses.length > 0)
      .slice(0, most.pages),
    mentees: toCreditedMentees(contributions, person, brief),
  };
}

/** Chooses whom the home page thanks in the week of the build: everybody whose writing others build on has a turn. */
export function toThanks({
  credit,
  brief,
  entriesByKind,
  today,
}: Pick<Surroundings, 'credit' | 'brief' | 'entriesByKind' | 'today'>): ThanksProps | undefined {
  const people = entriesByKind.get('person') ?? [];
  // Where nobody wants to be named, nothing is looked up.
  if (!people.some(isPublic)) return undefined;
  const turns = findMultipliers(credit(), people, today)
    .map((multiplier) => multiplier.person)
    .sort();
  const chosen = brief.find(chooseOfWeek(turns, today) ?? '');
  const shown = chosen && toCredit(chosen, { credit, brief });
  if (!chosen || !shown) return undefined;
  const { leaving } = chosen.fields as KindFields<'person'>;
  return {
    ...shown,
    person: toPersonLink(chosen, brief),
    pages: shown.pages.slice(0, most.thanked),
    ...(leaving !== undefined && { until: leaving }),
  };
}

/** Leaves of all contributions what others stand behind, with the pages that these are about. */
function keepPages(contributions: readonly Contribution[], founded: readonly Contribution[]): readonly Contribution[] {
  const kept = new Set(founded.map(({ entry }) => entry));
  return [...contributions.filter(({ type, entry }) => type === 'page' && kept.has(entry)), ...founded];
}

/** Makes the pages of a person with what builds on each, the most used first. */
export function toCreditedPages(contributions: readonly Contribution[], directory: Directory): CreditedPage[] {
  const uses = toUsesOf(contributions, directory);
  const reviews = new Map(ofType(contributions, 'review').map(({ entry, until }) => [entry, until]));
  return ofType(contributions, 'page')
    .flatMap(({ entry, as, date }): CreditedPage[] => {
      const found = directory.find(entry);
      return found ? [{ page: directory.link(found), as, date, until: reviews.get(entry), ...uses(entry) }] : [];
    })
    .sort((a, b) => b.uses.length - a.uses.length);
}

/** Returns the function that makes what builds on a page, by the page's id. */
export function toUsesOf(contributions: readonly Contribution[], directory: Directory): (entry: string) => UsedPage {
  const byEntry = groupBy(contributions, ({ entry }) => entry);
  return (entry) => {
    const all = byEntry.get(entry) ?? [];
    const uses = all.flatMap((one): PageUseProps[] => toUse(one, directory));
    const sessions = ofType(all, 'session').length;
    const types = ['step', 'blocks', 'citation', 'answer'] as const;
    return {
      uses: types.flatMap((type) => uses.filter((use) => use.type === type).slice(0, most.uses)),
      sessions: sessions > 0 ? sessions : undefined,
    };
  };
}

function toUse(one: Contribution, { find, link }: Directory): PageUseProps[] {
  if (one.type === 'answer') return [{ type: 'answer', question: one.question, date: one.date }];
  if (one.type !== 'step' && one.type !== 'blocks' && one.type !== 'citation') return [];
  const by = find(one.by);
  if (!by) return [];
  if (one.type === 'step') return [{ type: 'step', by: link(by), stage: one.stage, date: one.date }];
  return [{ type: one.type, by: link(by), date: one.date }];
}

/** Makes those whom a person mentored and who mentor others now, as far as they want to be named. */
export function toCreditedMentees(
  contributions: readonly Contribution[],
  person: HubEntry,
  directory: Directory,
): CreditedMentee[] {
  return ofType(contributions, 'passed-on').flatMap(({ by, date, others }) => {
    const [mentee] = toNamed(others, directory).people;
    return mentee ? [{ mentee, by: toOpenLink(by, person, directory), date }] : [];
  });
}

/** Makes the link to an entry from a person's evidence. None where the title or the address would name somebody who has not said so. */
export function toOpenLink(id: string, person: HubEntry, { find, link }: Directory): EntryLink | undefined {
  const entry = find(id);
  return entry && listUnnamed(entry, person.id, find).length === 0 ? link(entry) : undefined;
}

/** Names the people who want to be named, and counts the others. */
export function toNamed(ids: readonly string[], directory: Directory): NamedPeople {
  const people = ids.flatMap((id) => directory.find(id) ?? []).filter(isPublic);
  return { people: people.map((person) => toPersonLink(person, directory)), others: ids.length - people.length };
}

/** Lists the contributions of one type. */
export function ofType<Type extends Contribution['type']>(
  contributions: readonly Contribution[],
  type: Type,
): readonly ContributionOf<Type>[] {
  return contributions.filter((one): one is ContributionOf<Type> => one.type === type);
}

function toPersonLink(person: HubEntry, { link }: Pick<Directory, 'link'>): PersonLink {
  return { name: person.title, permalink: link(person).permalink };
}

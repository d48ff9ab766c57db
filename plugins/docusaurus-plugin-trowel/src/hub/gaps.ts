import type { Section } from '../content/entry.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import { addLazyParts, omit } from '../shared/lazyParts.ts';
import { createFindExplainers, listPeople } from './explainers.ts';
import type { Gap, SystemGaps, Unowned } from './gap.ts';
import type { Hub, HubEntry } from './hub.ts';
import { isShown } from './isShown.ts';
import { createFindKnowers, findLastDays, type Knower, type KnowledgeInput } from './knowledge.ts';

/** A day on which nobody has left yet, and nothing is recorded. */
const noDay: KnowledgeInput = { today: '', explained: [] };

interface GapsInput extends KnowledgeInput {
  /** Whether people are left out of the entries: then nobody can say that a system has no owner, or only one who knows it. */
  readonly hidesPeople?: boolean;
}

/**
 * Finds the gaps of every system, worst first; systems without gaps come last. A retired system needs only its history
 * and people who stay. Drafts, unlisted pages and log entries do not count. Without a day, nobody has left yet, and a person is leaving as
 * soon as a last day is set.
 */
export function buildGaps(entries: readonly HubEntry[], input: GapsInput = noDay): SystemGaps[] {
  const { hidesPeople = false } = input;
  const records = entries.filter((entry) => entry.kind !== 'log' && isShown(entry));
  const about = indexBy(records, ({ systemIds }) => systemIds);
  const leaving = findLastDays(entries);
  const findKnowers = createFindKnowers(entries, input);
  const findExplainers = createFindExplainers(entries);
  const hasPeople = entries.some(({ kind }) => kind === 'person');
  return records
    .filter(({ kind }) => kind === 'system')
    .map((system): SystemGaps => {
      const pages = [system, ...(about.get(system.id) ?? [])];
      const known = [...new Set(pages.flatMap(findExplainers))].sort(compareText);
      const retired = system.status === 'retired';
      const knowers = findKnowers(system);
      const staying = (person: string) => knowers.filter(({ id }) => id !== person && !leaving.has(id)).length;
      const gaps: (Gap | undefined)[] = [
        pages.some(({ kind }) => kind === 'archaeology') ? undefined : { type: 'no-archaeology' },
        retired || hidesPeople ? undefined : findUnowned(system, { hasPeople, leaving }),
        retired || hidesPeople || knowers.length > 1 ? undefined : toSingle(knowers),
        ...known.flatMap((person): Gap[] => {
          const on = leaving.get(person);
          const isContact = pages.some((page) =>
            contactFields.some((field) => page.peopleIds[field]?.includes(person)),
          );
          return on === undefined || !isContact ? [] : [{ type: 'leaving', person, on, staying: staying(person) }];
        }),
        findCauseless(pages),
      ];
      return { system: system.id, retired, known, gaps: gaps.filter((gap) => gap !== undefined) };
    })
    .sort((a, b) => weigh(b) - weigh(a) || Number(a.retired) - Number(b.retired) || compareText(a.system, b.system));
}

/** Returns a hub whose gaps are those of a day. */
export function withGapsOn(hub: Hub, input: GapsInput): Hub {
  return addLazyParts(omit(hub, 'gaps'), { gaps: () => buildGaps(hub.entries, input) });
}

/** Makes the gap of a system that one person or nobody could explain. Nobody and one are never the same. */
function toSingle([knower]: readonly Knower[]): Gap {
  if (knower === undefined) return { type: 'single-witness', person: undefined };
  return knower.isNamed ? { type: 'single-witness', person: knower.id } : { type: 'single-witness', isUnnamed: true };
}

/** Fields of the people whom others turn to with questions. Authors and decision-makers leave no gap when they go. */
const contactFields = ['witnesses', 'owner', 'owners'] as const;

/** Finds the gap of a system whose owners are not named, are all leaving, or have never confirmed its page. */
function findUnowned(
  system: HubEntry,
  { hasPeople, leaving }: { readonly hasPeople: boolean; readonly leaving: ReadonlyMap<string, string> },
): Gap | undefined {
  const owners = [...new Set(['owners', 'owner'].flatMap((field) => listPeople(system, field, hasPeople)))];
  const toGap = (why: Unowned): Gap => ({ type: 'no-verified-owner', why, owners });
  if (owners.length === 0) return toGap('none');
  if (owners.every((owner) => leaving.has(owner))) return toGap('leaving');
  return system.verified === undefined ? toGap('unverified') : undefined;
}

/** Finds the gap of challenges that do not say why they happen. */
function findCauseless(pages: readonly HubEntry[]): Gap | undefined {
  const challenges = pages.filter((page) => page.kind === 'challenge' && !hasCause(page)).map(({ id }) => id);
  return challenges.length > 0 ? { type: 'no-cause', challenges } : undefined;
}

/** Returns whether a challenge says why it happens, in a section `Cause`, `Root cause`, `Causes` … that is not empty. */
export function hasCause({ sections }: Pick<HubEntry, 'sections'>): boolean {
  return sections.some(
    (section, at) => /\bcauses?\b/i.test(section.heading ?? '') && isFilled(section, sections.slice(at + 1)),
  );
}

/** Returns whether a section, or one below it, has text or code. */
function isFilled(section: Section, following: readonly Section[]): boolean {
  if (section.text !== '' || section.code !== '') return true;
  const end = following.findIndex(({ depth }) => depth <= section.depth);
  return following.slice(0, end === -1 ? undefined : end).some(({ text, code }) => text !== '' || code !== '');
}

/** Weighs the gaps of a system. People who leave weigh most, since nobody can ask them later. */
function weigh({ gaps }: SystemGaps): number {
  return gaps.reduce((weight, gap) => {
    if (gap.type === 'leaving') return weight + (gap.staying === 0 ? 8 : 3);
    if (gap.type === 'single-witness') return weight + 5;
    if (gap.type === 'no-verified-owner') return weight + 3;
    return weight + (gap.type === 'no-archaeology' ? 3 : 1);
  }, 0);
}

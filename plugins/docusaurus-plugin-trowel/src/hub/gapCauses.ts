import { groupBy, indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { CalendarDate } from '../shared/date.ts';
import type { Gap, GapCause, LackingSystem } from './gap.ts';
import { compareCauses, makeCause, makeSome } from './gapCause.ts';
import { createToCommand } from './gapCommand.ts';
import type { Hub, HubEntry } from './hub.ts';
import { isShown } from './isShown.ts';
import { createHasLeft, findLastDays, findSoleExplainers } from './knowledge.ts';

/** A gap of a certain type, with the system that has it. */
interface Found<Type extends Gap['type']> {
  readonly system: string;
  readonly gap: Extract<Gap, { readonly type: Type }>;
}

/**
 * Groups what is missing in a hub by its cause, the worst first: somebody who leaves is one cause, with all systems and pages
 * that only they can explain. Also finds the pages that only one person who stays can explain. Pure. Whoever has left before
 * the day does not count, nor do drafts and unlisted pages.
 */
export function findGapCauses(hub: Hub, today: CalendarDate = ''): GapCause[] {
  const entries = hub.entries.filter(isShown);
  const hasLeft = createHasLeft(hub.entries, today);
  const toCommand = createToCommand(entries);
  const causes = [
    ...findLeaving(hub, entries),
    ...findSole(hub, findSolePages(entries, hasLeft)),
    ...findUnexplained(hub),
    ...findUnowned(hub),
    ...findUnwritten(hub),
  ];
  return causes.map((cause) => ({ ...cause, command: toCommand(cause) })).sort(compareCauses);
}

/** Somebody who leaves: the systems that turn to them, and the pages that only they can explain. */
function findLeaving(hub: Hub, entries: readonly HubEntry[]): GapCause[] {
  const leaves = indexBy(gapsOf(hub, 'leaving'), ({ gap }) => [gap.person]);
  const alone = findAlone(hub);
  const ownerless = indexBy(gapsOf(hub, 'no-verified-owner'), ({ gap }) => (gap.why === 'leaving' ? gap.owners : []));
  const sole = findSolePages(entries);
  return [...findLastDays(hub.entries)].flatMap(([person, on]) => {
    const orphans = new Set((ownerless.get(person) ?? []).map(({ system }) => system));
    const staying = new Map([
      ...(alone.get(person) ?? []).map((id) => [id, 0] as const),
      ...(leaves.get(person) ?? []).map(({ system, gap }) => [system, gap.staying] as const),
    ]);
    const systems = [...staying].map(
      ([id, count]): LackingSystem => ({ id, staying: count, ownerless: orphans.has(id) }),
    );
    const pages = sole.get(person) ?? [];
    if (systems.length === 0 && pages.length === 0) return [];
    const isLost = pages.length > 0 || systems.some((system) => system.staying === 0);
    return makeCause('leaving', isLost ? 'urgent' : 'important', { people: [person], on, systems, pages });
  });
}

/** Somebody who stays, and alone can explain systems or pages. */
function findSole(hub: Hub, sole: PagesByPerson): GapCause[] {
  const lastDays = findLastDays(hub.entries);
  const alone = findAlone(hub);
  return [...new Set([...alone.keys(), ...sole.keys()])]
    .filter((person) => !lastDays.has(person))
    .map((person) => {
      const systems = (alone.get(person) ?? []).map((id) => ({ id }));
      const severity = systems.length > 0 ? 'important' : 'minor';
      return makeCause('sole-explainer', severity, { people: [person], systems, pages: sole.get(person) });
    });
}

/** Systems that nobody could explain, and apart from them those that one person could whom no page names. */
function findUnexplained(hub: Hub): GapCause[] {
  const found = gapsOf(hub, 'single-witness').filter(({ gap }) => gap.person === undefined);
  const idsOf = (those: typeof found) => those.map(({ system }) => ({ id: system }));
  return [
    ...makeSome('no-explainer', 'important', idsOf(found.filter(({ gap }) => !gap.isUnnamed))),
    ...makeSome('sole-unnamed', 'important', idsOf(found.filter(({ gap }) => gap.isUnnamed))),
  ];
}

/** Systems without an owner, and those whose owners have not confirmed them, by owner. */
function findUnowned(hub: Hub): GapCause[] {
  const found = gapsOf(hub, 'no-verified-owner');
  const none = found.filter(({ gap }) => gap.why === 'none');
  const unverified = groupBy(
    found.filter(({ gap }) => gap.why === 'unverified'),
    // Two systems name the same owners in any order.
    ({ gap }) => JSON.stringify([...gap.owners].sort(compareText)),
  );
  return [
    ...makeSome(
      'no-owner',
      'important',
      none.map(({ system }) => ({ id: system })),
    ),
    ...[...unverified.values()].map((group) =>
      makeCause('unverified', 'minor', {
        people: group[0]?.gap.owners,
        systems: group.map(({ system }) => ({ id: system })),
      }),
    ),
  ];
}

/** Systems of which nothing says how they came to be, and challenges that do not say why they happen. */
function findUnwritten(hub: Hub): GapCause[] {
  const plans = new Map(hub.systems.map((plan) => [plan.id, plan]));
  const known = new Map(hub.gaps.map((plan) => [plan.system, plan.known]));
  const systems = gapsOf(hub, 'no-archaeology').map(({ system }) => ({
    id: system,
    ask: plans.get(system)?.people[0]?.id ?? known.get(system)?.[0],
  }));
  const pages = [...new Set(gapsOf(hub, 'no-cause').flatMap(({ gap }) => gap.challenges))];
  return [
    ...makeSome('no-archaeology', 'minor', systems),
    ...(pages.length > 0 ? [makeCause('no-cause', 'minor', { pages })] : []),
  ];
}

function gapsOf<Type extends Gap['type']>({ gaps }: Hub, type: Type): Found<Type>[] {
  return gaps.flatMap(({ system, gaps: own }) =>
    own.flatMap((gap) => (gap.type === type ? [{ system, gap: gap as Found<Type>['gap'] }] : [])),
  );
}

/** Lists, for each person, the systems that nobody else could explain. */
function findAlone(hub: Hub): ReadonlyMap<string, readonly string[]> {
  const found = indexBy(gapsOf(hub, 'single-witness'), ({ gap }) => (gap.person === undefined ? [] : [gap.person]));
  return new Map([...found].map(([person, systems]) => [person, systems.map(({ system }) => system)]));
}

type PagesByPerson = ReadonlyMap<string, readonly string[]>;

/** Lists, for each person, the pages other than systems that nobody else can explain. */
function findSolePages(entries: readonly HubEntry[], hasLeft?: (person: string) => boolean): PagesByPerson {
  return findSoleExplainers(
    entries.filter(({ kind }) => kind !== 'system'),
    hasLeft,
  );
}

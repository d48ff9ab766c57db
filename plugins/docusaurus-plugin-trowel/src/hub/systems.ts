import type { KindFields } from '../content/kinds/index.ts';
import { compareText } from '../content/problem.ts';
import type { HubEntry, Layer, PathPlan, PersonPlan, SystemPlan } from './hub.ts';

/** Lays out each system's history and what belongs to it. */
export function buildSystems(entries: readonly HubEntry[], paths: readonly PathPlan[]): SystemPlan[] {
  return entries
    .filter(({ kind }) => kind === 'system')
    .map((system) => {
      const about = entries.filter(({ systemIds }) => systemIds.includes(system.id));
      const ids = (kind: HubEntry['kind']) => about.filter((entry) => entry.kind === kind).map(({ id }) => id);
      const resting = new Set(
        about.flatMap(({ relations }) =>
          relations.filter(({ type }) => type === 'rests-on').map(({ target }) => target),
        ),
      );
      const layered = entries.filter(
        (entry) =>
          (about.includes(entry) && (entry.kind === 'decision' || entry.kind === 'archaeology')) ||
          (entry.kind === 'constraint' && (about.includes(entry) || resting.has(entry.id))),
      );
      const belonging = new Set([system.id, ...about.map(({ id }) => id)]);
      return {
        id: system.id,
        layers: layered.map(toLayer).sort(compareLayers),
        challenges: ids('challenge'),
        patterns: ids('pattern'),
        stories: ids('story'),
        guides: ids('guide'),
        people: findPeople(system, about),
        paths: paths
          .filter(({ stages }) => stages.some(({ steps }) => steps.some(({ entry }) => belonging.has(entry))))
          .map(({ id }) => id),
      };
    });
}

/** The span of time that an entry's layer covers. */
function toLayer(entry: HubEntry): Layer {
  const { period } = entry.fields as KindFields<'archaeology'>;
  const { since, until } = entry.fields as KindFields<'constraint'>;
  if (entry.kind === 'archaeology') return { entry: entry.id, from: period?.from, to: period?.to };
  if (entry.kind === 'constraint') return { entry: entry.id, from: since, to: until };
  return { entry: entry.id, from: entry.date };
}

function compareLayers(a: Layer, b: Layer): number {
  // `~` sorts behind every digit: what has no date stands last.
  return compareText(a.from ?? '~', b.from ?? '~') || compareText(a.entry, b.entry);
}

/** What a field makes somebody to a system. */
const roles: Readonly<Record<string, string>> = {
  owners: 'owner',
  owner: 'owner',
  witnesses: 'witness',
  'decision-makers': 'decision-maker',
  authors: 'author',
  mentors: 'mentor',
};

function findPeople(system: HubEntry, about: readonly HubEntry[]): SystemPlan['people'] {
  const found = new Map<string, Map<string, number>>();
  for (const entry of [system, ...about]) {
    for (const [field, ids] of Object.entries(entry.peopleIds)) {
      const role = entry === system || field !== 'owner' ? roles[field] : 'author';
      if (role === undefined) continue;
      for (const id of ids) {
        const counts = found.get(id) ?? new Map<string, number>();
        found.set(id, counts.set(role, (counts.get(role) ?? 0) + 1));
      }
    }
  }
  const weight = (counts: ReadonlyMap<string, number>) =>
    (counts.has('owner') ? 1000 : 0) + [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...found]
    .sort(([a, countsA], [b, countsB]) => weight(countsB) - weight(countsA) || compareText(a, b))
    .map(([id, counts]) => ({ id, as: [...counts.keys()].sort(compareText) }));
}

/** What each person knows, owns and wrote. */
export function buildPeople(entries: readonly HubEntry[], systems: readonly SystemPlan[]): PersonPlan[] {
  return entries
    .filter(({ kind }) => kind === 'person')
    .map(({ id }) => {
      const named = (...fields: readonly string[]) =>
        entries
          .filter(({ peopleIds }) => fields.some((field) => peopleIds[field]?.includes(id)))
          .map((entry) => entry.id);
      return {
        id,
        systems: systems.filter(({ people }) => people.some((person) => person.id === id)).map((system) => system.id),
        owns: named('owner', 'owners'),
        wrote: named('authors'),
        decided: named('decision-makers'),
        witnessed: named('witnesses'),
      };
    });
}

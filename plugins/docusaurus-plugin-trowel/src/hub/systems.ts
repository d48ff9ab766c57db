import { type KindFields, kinds } from '../content/kinds/index.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { HubEntry, Layer, PathPlan, SystemPlan } from './hub.ts';

/** Plans each system: the layers of its history, its people, and the entries about it. */
export function buildSystems(entries: readonly HubEntry[], paths: readonly PathPlan[]): SystemPlan[] {
  const bySystem = indexBy(
    entries.filter((entry) => entry.kind !== 'log'),
    ({ systemIds }) => systemIds,
  );
  const constraints = new Map(entries.filter(({ kind }) => kind === 'constraint').map((entry) => [entry.id, entry]));
  const pathsOf = indexBy(paths, ({ stages }) =>
    stages.flatMap(({ steps }) => steps.flatMap(({ entry }) => entry ?? [])),
  );

  return entries
    .filter(({ kind }) => kind === 'system')
    .map((system) => {
      const about = bySystem.get(system.id) ?? [];
      const ids = (kind: HubEntry['kind']) => about.filter((entry) => entry.kind === kind).map(({ id }) => id);
      const teaching = [system, ...about].flatMap(({ id }) => pathsOf.get(id) ?? []).map(({ id }) => id);
      return {
        id: system.id,
        layers: findLayered(about, constraints).map(toLayer).sort(compareLayers),
        challenges: ids('challenge'),
        patterns: ids('pattern'),
        stories: ids('story'),
        people: findPeople(system, about),
        paths: [...new Set(teaching)].sort(compareText),
      };
    });
}

/** Finds the entries of a system's history: its layers, and the constraints that entries about it rest on. */
function findLayered(about: readonly HubEntry[], constraints: ReadonlyMap<string, HubEntry>): HubEntry[] {
  const resting = about.flatMap(({ relations }) =>
    relations.filter(({ type }) => type === 'rests-on').flatMap(({ target }) => constraints.get(target) ?? []),
  );
  const own = about.filter(({ kind }) => kinds[kind].isLayer);
  return [...new Set([...own, ...resting])];
}

/** Makes the layer of an entry, from its own dates. */
function toLayer(entry: HubEntry): Layer {
  const { period } = entry.fields as KindFields<'archaeology'>;
  const { since } = entry.fields as KindFields<'constraint'>;
  if (entry.kind === 'archaeology') return { entry: entry.id, from: period?.from };
  if (entry.kind === 'constraint') return { entry: entry.id, from: since };
  return { entry: entry.id, from: entry.date };
}

function compareLayers(a: Layer, b: Layer): number {
  // `~` sorts after every digit, so undated layers come last.
  return compareText(a.from ?? '~', b.from ?? '~') || compareText(a.entry, b.entry);
}

/** The role that each field gives to the people whom it names. */
const roles = new Map([
  ['owners', 'owner'],
  ['owner', 'owner'],
  ['witnesses', 'witness'],
  ['decision-makers', 'decision-maker'],
  ['authors', 'author'],
  ['mentors', 'mentor'],
]);

/** Finds who knows a system, by role: owners first, then those whom the most entries name. */
function findPeople(system: HubEntry, about: readonly HubEntry[]): SystemPlan['people'] {
  const found = new Map<string, Map<string, number>>();
  for (const entry of [system, ...about]) {
    for (const [field, ids] of Object.entries(entry.peopleIds)) {
      const role = entry === system || field !== 'owner' ? roles.get(field) : 'author';
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

import type { Turn } from './turns.ts';

type Turns = ReadonlyMap<string, Pick<Turn, 'choices'>>;

/** Finds the shortest way from the scene to a turn: the names of the turns behind the scene. Empty when there is none. */
export function findWay(turns: Turns, wanted: string): readonly string[] {
  const ways: (readonly string[])[] = [[]];
  const seen = new Set(['']);
  for (const way of ways) {
    const name = way.at(-1) ?? '';
    if (name === wanted) return way;
    for (const { target } of turns.get(name)?.choices ?? []) {
      if (seen.has(target)) continue;
      seen.add(target);
      ways.push([...way, target]);
    }
  }
  return [];
}

/** Lists the endings that can be reached. */
export function listEndings(turns: Turns): readonly string[] {
  return [...turns.keys()].filter(
    (name) => name !== '' && turns.get(name)?.choices.length === 0 && findWay(turns, name).length > 0,
  );
}

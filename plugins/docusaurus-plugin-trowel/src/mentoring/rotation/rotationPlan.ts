import type { HubEntry } from '../../hub/hub.ts';
import { listRotations, type Rotation } from './rotation.ts';
import { createPeople } from './rotationPeople.ts';
import { planRotation, type Turn } from './rotationSchedule.ts';

/** A rotation with its turns. */
export interface PlannedRotation extends Rotation {
  readonly turns: readonly Turn[];
}

/** Plans all rotations of a hub. */
export function planRotations(entries: readonly HubEntry[]): readonly PlannedRotation[] {
  const rotations = listRotations(entries);
  if (rotations.length === 0) return [];
  const people = createPeople(entries);
  return rotations.map((rotation) => ({ ...rotation, turns: planRotation(rotation, people) }));
}

/** Lists everybody who has a turn, those who observe first. */
export function listPeople({ turns }: Pick<PlannedRotation, 'turns'>): readonly string[] {
  const held = turns.filter(({ observer }) => observer !== undefined);
  return [...new Set([...held.map(({ observer }) => observer), ...held.map(({ onCall }) => onCall)])].flatMap(
    (person) => person ?? [],
  );
}

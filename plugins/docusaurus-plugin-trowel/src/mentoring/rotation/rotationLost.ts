import type { Fault } from '../fault.ts';
import type { Rotation } from './rotation.ts';
import type { People, Turn } from './rotationSchedule.ts';

/** Finds the title of a page by its id. */
export type TitleOf = (id: string) => string;

/** A rotation's turns, and what is known of its people. */
export interface PlannedTurns {
  readonly turns: readonly Turn[];
  readonly people: People;
  readonly titleOf: TitleOf;
}

/** Finds people who never have a turn, and why. */
export function findLost({ observers, onCall }: Rotation, { turns, people, titleOf }: PlannedTurns): readonly Fault[] {
  const idle: string[] = [];
  const explain = (person: string, others: readonly string[], isObserver: boolean): Fault[] => {
    const field = isObserver ? 'observers' : 'on_call';
    const there = turns.filter((turn) => people.isThere(person, turn));
    const name = titleOf(person);
    if (turns.every((turn) => people.hasLeft(person, turn)))
      return [{ field, message: `${name} has left before the first turn ends; take them out of \`${field}\`.` }];
    if (there.length === 0)
      return [
        {
          field,
          message: `${name} is away in every turn; take them out of \`${field}\`, or correct \`away\` on their page.`,
        },
      ];
    if (others.length === 0)
      return [
        { field, message: `Nobody but ${name} is ${isObserver ? 'on call' : 'an observer'}; name somebody else, too.` },
      ];
    if (!there.some(({ from }) => others.some((other) => people.share(person, other, from))))
      return [
        {
          field,
          message: `${name} shares no working hours with anybody ${isObserver ? 'on call' : 'who observes'}; take them out of \`${field}\`, or write \`working_hours\` on their page.`,
        },
      ];
    if (isObserver) idle.push(name);
    return [];
  };
  const faults = [
    ...observers
      .filter((one) => !turns.some(({ observer }) => observer === one))
      .flatMap((one) =>
        explain(
          one,
          onCall.filter((other) => other !== one),
          true,
        ),
      ),
    ...onCall
      .filter((one) => !turns.some((turn) => turn.onCall === one && turn.observer !== undefined))
      .flatMap((one) =>
        explain(
          one,
          observers.filter((other) => other !== one),
          false,
        ),
      ),
  ];
  return idle.length === 0
    ? faults
    : [
        ...faults,
        {
          field: 'every',
          message: `There are fewer turns than observers, so some never observe (${listNames(idle)}); make turns shorter, or end it later.`,
        },
      ];
}

/** The most names in a message. */
const mostNames = 5;

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ');
  return names.length > mostNames ? `${shown} and ${names.length - mostNames} more` : shown;
}

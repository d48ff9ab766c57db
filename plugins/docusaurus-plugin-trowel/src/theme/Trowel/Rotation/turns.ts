import type { RotationPart, RotationPerson, TurnProps } from 'docusaurus-plugin-trowel/props';

/** Where a turn is on a day. */
export type When = 'past' | 'now' | 'later';

/** Says whether a turn is over on a day, or is the current one. */
export function toWhen({ from, to }: Pick<TurnProps, 'from' | 'to'>, today: string): When {
  if (to < today) return 'past';
  return from <= today ? 'now' : 'later';
}

/** Returns what somebody has to do with a turn, if anything. */
export function roleIn({ onCall, observer }: TurnProps, person: number): 'observer' | 'on-call' | undefined {
  if (observer === undefined) return undefined;
  return observer === person ? 'observer' : onCall === person ? 'on-call' : undefined;
}

/** Finds who observes and who is on call today. */
export function findCurrent(
  { turns, people }: Pick<RotationPart, 'turns' | 'people'>,
  today: string | undefined,
): { readonly observer?: RotationPerson; readonly onCall?: RotationPerson } {
  const turn = today === undefined ? undefined : turns.find((one) => toWhen(one, today) === 'now');
  return { observer: people[turn?.observer ?? -1], onCall: people[turn?.onCall ?? -1] };
}

import { groupBy } from '../../shared/collections.ts';
import type { Fault } from '../fault.ts';
import type { PlannedTurns } from './rotationLost.ts';
import type { Turn } from './rotationSchedule.ts';

/** Finds observers who see one lead only, although there are several. It comes out so when there are as many leads as observers. */
export function findRepeated({ turns, people, titleOf }: PlannedTurns): readonly Fault[] {
  const held = turns.filter(({ observer }) => observer !== undefined);
  const repeated = [...groupBy(held, ({ observer }) => observer as string)].filter(([observer, own]) => {
    const [first] = own;
    const canSeeOther = held.some(
      ({ onCall, from }) =>
        onCall !== undefined && onCall !== first?.onCall && onCall !== observer && people.share(onCall, observer, from),
    );
    return own.length > 1 && own.every(({ onCall }) => onCall === first?.onCall) && canSeeOther;
  });
  return repeated.map(([observer, own]) => ({
    field: 'on_call',
    message: `${titleOf(observer)} sees nobody but ${titleOf(own[0]?.onCall as string)}, ${own.length} times; name one person more on call or as an observer, or write a swap.`,
  }));
}

const openWords = {
  'no-on-call': ['on_call', 'nobody of `on_call` is there'],
  'no-observer': ['observers', 'no observer is there'],
  'no-shared-hours': ['observers', 'no observer who is there shares working hours with anybody on call'],
} as const satisfies Readonly<Record<NonNullable<Turn['open']>, readonly [field: string, why: string]>>;

/** Names the turns that stay open: those in a row with one reason in one message. */
export function findOpen(turns: readonly Turn[]): readonly Fault[] {
  const runs: { first: Turn; last: Turn; open: NonNullable<Turn['open']> }[] = [];
  for (const [index, turn] of turns.entries()) {
    if (turn.open === undefined) continue;
    const run = runs.at(-1);
    if (run && run.open === turn.open && turns[index - 1] === run.last) run.last = turn;
    else runs.push({ first: turn, last: turn, open: turn.open });
  }
  return runs.map(({ first, last, open }) => {
    const [field, why] = openWords[open];
    return { field, message: `From ${first.from} to ${last.to} turns are open: ${why}; name somebody else, too.` };
  });
}

import type { CalendarDate } from '../shared/date.ts';
import { type Action, isOpen } from './actions.ts';
import type { Measured } from './figure.ts';

/** Counts the actions of retrospectives whose day has passed and that are not done. */
export function measureActions(actions: readonly Action[], today: CalendarDate): Measured {
  const name = 'actions-overdue';
  if (actions.length === 0) return { name, why: 'nothing', about: [] };
  const open = actions.filter(isOpen);
  const late = open.filter(({ by }) => by !== undefined && by < today);
  return {
    name,
    value: late.length,
    part: late.length,
    of: open.length,
    about: [...new Set(late.map((action) => action.retrospective))],
  };
}

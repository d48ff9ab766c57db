import type { KindFields } from '../../content/kinds/index.ts';
import type { Problem } from '../../content/problem.ts';
import type { HubEntry } from '../../hub/hub.ts';
import { toProblem } from '../fault.ts';

/** What a pilot is decided by, with an example of each. */
const parts = {
  problem: '`problem`: what is wrong today in one sentence, with the figure',
  objectives: '`objectives`: what the pilot is to show',
  criteria: '`criteria`: what has to be true for the programme to go on',
} as const;

/** Reports pilots that do not say what they are to show: without it, nobody can decide when they end. */
export function findPilotGaps(entries: readonly HubEntry[]): Problem[] {
  return entries.flatMap((entry): Problem[] => {
    if (entry.kind !== 'pilot') return [];
    const { problem, objectives = [], criteria = [] } = entry.fields as KindFields<'pilot'>;
    const missing = [
      ...(problem ? [] : [parts.problem]),
      ...(objectives.length > 0 ? [] : [parts.objectives]),
      ...(criteria.length > 0 ? [] : [parts.criteria]),
    ];
    if (missing.length === 0) return [];
    const message = `Nobody can decide by this pilot, for it does not say what it is to show; write ${missing.join('; ')}.`;
    return [toProblem(entry, { field: 'weeks', message })];
  });
}

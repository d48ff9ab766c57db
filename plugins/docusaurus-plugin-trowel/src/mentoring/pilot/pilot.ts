import type { KindFields } from '../../content/kinds/index.ts';
import type { ExitCriterion } from '../../content/kinds/pilot.ts';
import type { HubEntry } from '../../hub/hub.ts';
import type { CalendarDate } from '../../shared/date.ts';
import { type Engagement, listEngagements } from '../engagement/engagement.ts';
import { findPilotEnd } from './pilotPlan.ts';

/** A pilot with its references resolved. */
export interface Pilot {
  readonly id: string;
  readonly title: string;
  readonly start?: CalendarDate;
  readonly weeks?: number;
  /** Its last day, when both are known. */
  readonly end?: CalendarDate;
  readonly criteria: readonly ExitCriterion[];
  /** The engagements that name it. */
  readonly engagements: readonly Engagement[];
}

/** What a result says about a criterion; nothing while there is no result or no threshold. */
export type CriterionState = 'met' | 'not-met';

/** Lists the pilots of a hub, in the order of its entries. */
export function listPilots(entries: readonly HubEntry[]): Pilot[] {
  const engagements = listEngagements(entries);
  return entries
    .filter(({ kind }) => kind === 'pilot')
    .map(({ id, title, fields }) => {
      const { start, weeks, criteria = [] } = fields as KindFields<'pilot'>;
      const end = start === undefined || weeks === undefined ? undefined : findPilotEnd(start, weeks);
      return { id, title, start, weeks, end, criteria, engagements: engagements.filter(({ pilot }) => pilot === id) };
    });
}

/** Compares a result with the thresholds of its criterion. */
export function toCriterionState({
  result,
  at_least: least,
  at_most: most,
}: Pick<ExitCriterion, 'result' | 'at_least' | 'at_most'>): CriterionState | undefined {
  if (result === undefined || (least === undefined && most === undefined)) return undefined;
  return (least === undefined || result >= least) && (most === undefined || result <= most) ? 'met' : 'not-met';
}

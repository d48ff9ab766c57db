import type { HubEntry } from '../hub/hub.ts';
import { toEngagement } from '../mentoring/engagement/engagement.ts';
import { nextCheckIn } from '../mentoring/engagement/rhythm.ts';
import type { EngagementRow } from './engagementProps.ts';

/** Makes what the row of an engagement says. */
export function toEngagementRow(entry: HubEntry): EngagementRow {
  const engagement = toEngagement(entry);
  const { status, start, end, pausedUntil, checkIns } = engagement;
  return { status, start, end, pausedUntil, next: nextCheckIn(engagement), last: checkIns.at(-1)?.date };
}

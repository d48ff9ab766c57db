import type { KindFields } from '../../content/kinds/index.ts';
import type { CalendarDate } from '../../shared/date.ts';
import type { PairingSpan } from '../../shared/pairingSpan.ts';

/** Whether somebody can be asked to mentor, by their own page. Which of it counts is a question of days. */
export interface Availability {
  /** Present when they cannot be asked: until which day, if they say so. */
  readonly paused?: { readonly until?: CalendarDate };
  /** Their last day. */
  readonly leaving?: CalendarDate;
}

/** Reads from a person's page when they pause and leave. A day on which a pause ends says that there is one. */
export function readAvailability({ mentoring, paused_until: until, leaving }: KindFields<'person'>): Availability {
  return { paused: mentoring === 'paused' || until !== undefined ? { until } : undefined, leaving };
}

/** Returns somebody's pause when it has not ended by the first day of a span. */
export function findPause({ paused }: Availability, { start }: Pick<PairingSpan, 'start'>): Availability['paused'] {
  return paused && (paused.until === undefined || paused.until > start) ? paused : undefined;
}

/** Returns somebody's last day when an engagement would end after it. */
export function leavesEarly({ leaving }: Availability, { end }: Pick<PairingSpan, 'end'>): CalendarDate | undefined {
  return leaving !== undefined && leaving < end ? leaving : undefined;
}

/** Says whether somebody has left before a span begins. */
export function isGone({ leaving }: Availability, { start }: Pick<PairingSpan, 'start'>): boolean {
  return leaving !== undefined && leaving < start;
}

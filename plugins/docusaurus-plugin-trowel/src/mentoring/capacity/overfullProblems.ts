import type { Problem } from '../../content/problem.ts';
import type { HubEntry } from '../../hub/hub.ts';
import type { CalendarDate } from '../../shared/date.ts';
import { hoursText } from '../../shared/hoursText.ts';
import { nextPairingSpan } from '../../shared/pairingSpan.ts';
import { listEngagements } from '../engagement/engagement.ts';
import { createCapacities } from './capacities.ts';
import { findOverfull } from './overfull.ts';

/** Reports mentors whose engagements take more hours than they have. The lead sees it in the terminal; no page lists them. */
export function findOverfullProblems(entries: readonly HubEntry[], today: CalendarDate): Problem[] {
  const pages = new Map(entries.map((entry) => [entry.id, entry]));
  const { list } = createCapacities(entries, listEngagements(entries), nextPairingSpan(today));
  return findOverfull(list).flatMap(({ person, used, has }): Problem[] => {
    const page = pages.get(person);
    if (!page) return [];
    const message = `The engagements of ${page.title} take ${hoursText(used)} hours a week, and there is room for ${hoursText(has)}; agree with them what ends, pauses or waits.`;
    const { source, places } = page;
    return [{ code: 'mentoring', severity: 'warning', message, source, at: places.capacity, field: 'capacity' }];
  });
}

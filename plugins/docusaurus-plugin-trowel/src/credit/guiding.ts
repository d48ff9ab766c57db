import type { HubEntry } from '../hub/hub.ts';
import { findFeedback } from '../hub/logs.ts';
import type { Engagement } from '../mentoring/engagement/engagement.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { Contribution, PassedOn } from './contribution.ts';
import { dayOf } from './standing.ts';

/** A contribution with the id of the person whose it is. */
export interface Credited {
  readonly person: string;
  readonly contribution: Contribution;
}

/** Lists the parts of people in stories. */
export function creditStories(entries: readonly HubEntry[]): Credited[] {
  return entries
    .filter(({ kind }) => kind === 'story')
    .flatMap((story): Credited[] => {
      const { authors = [], mentors = [], mentees = [] } = story.peopleIds;
      const all = [...new Set([...authors, ...mentors, ...mentees])];
      return all.map((person) => ({
        person,
        contribution: {
          type: 'story',
          entry: story.id,
          date: dayOf(story),
          as: [
            ...(authors.includes(person) ? (['author'] as const) : []),
            ...(mentors.includes(person) ? (['mentor'] as const) : []),
            ...(mentees.includes(person) ? (['mentee'] as const) : []),
          ],
          others: all.filter((other) => other !== person),
        },
      }));
    });
}

/** Lists the answers of mentors in decision logs. */
export function creditLogs(entries: readonly HubEntry[]): Credited[] {
  return entries
    .filter((entry) => entry.kind === 'log' && findFeedback(entry).length > 0)
    .flatMap((entry): Credited[] =>
      (entry.peopleIds.mentor ?? []).map((person) => ({
        person,
        contribution: {
          type: 'feedback',
          entry: entry.id,
          date: dayOf(entry),
          others: (entry.peopleIds.log ?? []).filter((mentee) => mentee !== person),
        },
      })),
    );
}

/** Lists the parts of people in engagements that ended with goals reached, all or some. */
export function creditEngagements(engagements: readonly Engagement[], entries: readonly HubEntry[]): Credited[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return engagements
    .filter(({ status, outcome }) => status === 'ended' && (outcome === 'reached' || outcome === 'partly'))
    .flatMap(({ id, mentor, mentees, start, end, goals }): Credited[] => {
      const feedback = byId.get(id)?.fields.feedback as { mentor?: string; mentees?: string } | undefined;
      const what = {
        type: 'engagement',
        entry: id,
        date: end,
        start,
        goals: goals.filter(({ state }) => state === 'reached').map(({ goal }) => goal),
      } as const;
      const all = mentor === undefined ? mentees : [mentor, ...mentees];
      return all.map((person) => ({
        person,
        contribution: {
          ...what,
          as: person === mentor ? 'mentor' : 'mentee',
          others: person === mentor ? mentees : mentor === undefined ? [] : [mentor],
          quote: person === mentor ? feedback?.mentees : feedback?.mentor,
        },
      }));
    });
}

/** One time that somebody mentors others, in an engagement that has begun or in a story. */
interface Guidance {
  readonly id: string;
  readonly date: string;
  readonly mentors: readonly string[];
  readonly mentees: readonly string[];
}

/** Lists for everybody the people whom they mentored and who mentor others since, each once. */
export function creditPassingOn(engagements: readonly Engagement[], entries: readonly HubEntry[]): Credited[] {
  const all = listGuidance(engagements, entries);
  const asMentor = indexBy(all, ({ mentors }) => mentors);
  return [...asMentor].flatMap(([person, guided]) => {
    const found = new Map<string, PassedOn>();
    for (const { id, date, mentees } of guided) {
      for (const mentee of mentees) {
        if (found.has(mentee) || mentee === person) continue;
        const next = asMentor
          .get(mentee)
          ?.find((later) => later.id !== id && later.date > date && later.mentees.some((other) => other !== person));
        if (next) found.set(mentee, { type: 'passed-on', entry: id, by: next.id, date: next.date, others: [mentee] });
      }
    }
    return [...found.values()].map((contribution) => ({ person, contribution }));
  });
}

/** Lists all mentoring of which the day is known, the oldest first. */
function listGuidance(engagements: readonly Engagement[], entries: readonly HubEntry[]): Guidance[] {
  const begun = engagements.flatMap(({ id, status, start, mentor, mentees }): Guidance[] =>
    start === undefined || mentor === undefined || status === 'proposed' || status === undefined
      ? []
      : [{ id, date: start, mentors: [mentor], mentees }],
  );
  const told = entries.flatMap(({ id, kind, date, peopleIds }): Guidance[] =>
    kind !== 'story' || date === undefined
      ? []
      : [{ id, date, mentors: peopleIds.mentors ?? [], mentees: peopleIds.mentees ?? [] }],
  );
  return [...begun, ...told].sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
}

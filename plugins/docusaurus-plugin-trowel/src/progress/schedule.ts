import { createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import { groupBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { CalendarDate } from '../shared/date.ts';
import { type Answer, type Mark, marks } from './answer.ts';

/** Where somebody stands with a check. */
export interface CheckState {
  readonly check: string;
  /** What they wrote last. */
  readonly text: string;
  readonly mark: Mark;
  /** The day on which they judged it last. */
  readonly marked: CalendarDate;
  /** The day on which it comes back. */
  readonly due: CalendarDate;
  /** On how many days they have judged it. */
  readonly times: number;
}

const grades: Readonly<Record<Mark, Grade>> = { missed: Rating.Again, partly: Rating.Hard, had: Rating.Good };

// Whole days, and the same for the same answers: nobody comes back within minutes, and two devices must agree. What is known comes back
// within the three months of an onboarding.
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 90 });

/**
 * Computes when each check comes back, by replaying all answers, oldest first. Nothing of it is stored, so it is right after answers from
 * another device have come in. Of several marks on one day the last counts: somebody who corrects themselves, or two tabs.
 * @param today The reader's day. A clock was wrong where an answer is later than that, or than the next answer.
 */
export function scheduleChecks(answers: readonly Answer[], today: CalendarDate): ReadonlyMap<string, CheckState> {
  const states = new Map<string, CheckState>();
  for (const [check, own] of groupBy(answers, (answer) => answer.check)) {
    const judged = own.flatMap(({ mark, day }) => (mark === undefined ? [] : [{ mark, day }]));
    const text = own.findLast((answer) => answer.text !== '')?.text ?? '';
    const state = replay(judged, today);
    if (state) states.set(check, { check, text, ...state });
  }
  return states;
}

interface Judged {
  readonly mark: Mark;
  readonly day: CalendarDate;
}

function replay(judged: readonly Judged[], today: CalendarDate): Omit<CheckState, 'check' | 'text'> | undefined {
  const days = keepLastOfDay(straighten(judged, today));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return undefined;
  const card = days.reduce(
    (before, { mark, day }) => scheduler.next(before, toMoment(day), grades[mark]).card,
    createEmptyCard(toMoment(first.day)),
  );
  const isFuture = (judged.at(-1)?.day ?? '') > today;
  // Nobody knows when that was, so it is asked again rather than never.
  const due = isFuture ? today : card.due.toISOString().slice(0, 10);
  return { mark: last.mark, marked: last.day, due, times: days.length };
}

/** Puts right the days of a wrong clock: none is after today, or before the answer that it followed. */
function straighten(judged: readonly Judged[], today: CalendarDate): readonly Judged[] {
  let next = today;
  const known = judged.toReversed().map(({ day }) => {
    if (day <= today) next = day;
    return next;
  });
  let latest = '';
  return judged.map(({ mark }, at) => {
    const day = known[judged.length - 1 - at] ?? today;
    if (day > latest) latest = day;
    return { mark, day: latest };
  });
}

function keepLastOfDay(judged: readonly Judged[]): readonly Judged[] {
  return judged.filter(({ day }, at) => judged[at + 1]?.day !== day);
}

function toMoment(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** What is to be asked on a day, and what comes then. */
export interface ReviewPlan {
  /** The checks to ask now, in order: what is due longest first, and of one day what was missed. */
  readonly now: readonly CheckState[];
  /** How many more are due today, but wait for tomorrow, since a day has two minutes. */
  readonly waiting: number;
  /** The next day with something due, after what is asked now. Absent when nothing comes back. */
  readonly next?: CalendarDate;
}

/** How many checks fit in two minutes. */
export const checksPerDay = 4;

/**
 * Plans a day's review.
 * @param exists Says whether the hub still has a check. What it has no more is kept, and never asked.
 * @param limit How many checks a day has.
 */
export function planReview(
  states: Iterable<CheckState>,
  {
    today,
    exists = () => true,
    limit = checksPerDay,
  }: { readonly today: CalendarDate; readonly exists?: (check: string) => boolean; readonly limit?: number },
): ReviewPlan {
  const known = [...states].filter(({ check }) => exists(check));
  const due = known
    .filter((state) => state.due <= today)
    .sort(
      (a, b) =>
        compareText(a.due, b.due) || marks.indexOf(a.mark) - marks.indexOf(b.mark) || compareText(a.check, b.check),
    );
  // What was asked for the first time today was asked on its page.
  const asked = known.filter(({ marked, times }) => marked === today && times > 1).length;
  const now = due.slice(0, Math.max(0, limit - asked));
  const waiting = due.length - now.length;
  const [soonest] = known.flatMap((state) => (state.due > today ? [state.due] : [])).sort(compareText);
  return { now, waiting, next: waiting > 0 ? nextDay(today) : soonest };
}

function nextDay(day: CalendarDate): CalendarDate {
  return new Date(toMoment(day).getTime() + 86_400_000).toISOString().slice(0, 10);
}

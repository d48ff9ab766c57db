import { type Card, createEmptyCard, fsrs, Rating, type Grade as Repetition } from 'ts-fsrs';
import { compareText } from '../shared/compareText.ts';
import type { CalendarDate } from '../shared/date.ts';
import { dayAfter, toCalendarDate } from '../shared/readersDate.ts';
import { lastText } from './answers.ts';
import { type AnswerEvent, type Grade, grades } from './event.ts';

/** Where somebody stands with a check. */
export interface CheckState {
  readonly check: string;
  /** What they wrote last. */
  readonly text: string;
  readonly grade: Grade;
  /** The hash of what the page said then. */
  readonly hash?: string;
  /** The day on which they graded it last. */
  readonly graded: CalendarDate;
  /** The day on which it comes back. */
  readonly due: CalendarDate;
  /** On how many days they have graded it. */
  readonly times: number;
}

const repetitions: Readonly<Record<Grade, Repetition>> = {
  missed: Rating.Again,
  partly: Rating.Hard,
  had: Rating.Good,
};

// Whole days, and the same for the same answers: nobody comes back within minutes, and two devices must agree. What is known comes back
// within the three months of an onboarding.
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 90 });

/**
 * Computes when each check comes back, by replaying its answers, oldest first. Nothing of it is stored, so it is right after answers from
 * another device have come in. Of several grades on one day the last counts: somebody who corrects themselves, or two tabs. A check that
 * was never graded is left out.
 * @param today The reader's day. A clock was wrong where an answer is later than that, or than the next answer.
 */
export function scheduleChecks(
  answers: ReadonlyMap<string, readonly AnswerEvent[]>,
  today: CalendarDate,
): ReadonlyMap<string, CheckState> {
  const states = [...answers].flatMap(([check, own]): [string, CheckState][] => {
    const state = replay(own.flatMap(toGraded), today);
    return state ? [[check, { check, text: lastText(own) ?? '', ...state }]] : [];
  });
  return new Map(states);
}

interface Graded {
  readonly grade: Grade;
  readonly hash?: string;
  readonly day: CalendarDate;
}

function toGraded({ grade, hash, at }: AnswerEvent): readonly Graded[] {
  const moment = new Date(at);
  return grade === undefined || Number.isNaN(moment.getTime()) ? [] : [{ grade, hash, day: toCalendarDate(moment) }];
}

/** Says when a check would come back after each grade, given today. */
export function foreseeGrades(
  answers: readonly AnswerEvent[],
  today: CalendarDate,
): Readonly<Record<Grade, CalendarDate>> {
  const before = answers.flatMap(toGraded);
  const dueAfter = (grade: Grade) => replay([...before, { grade, day: today }], today)?.due ?? today;
  return { missed: dueAfter('missed'), partly: dueAfter('partly'), had: dueAfter('had') };
}

function replay(graded: readonly Graded[], today: CalendarDate): Omit<CheckState, 'check' | 'text'> | undefined {
  const days = keepLastOfDay(straighten(graded, today));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return undefined;
  const card = days.reduce<Card>(
    (before, { grade, day }) => scheduler.next(before, toMoment(day), repetitions[grade]).card,
    createEmptyCard(toMoment(first.day)),
  );
  const isFuture = (graded.at(-1)?.day ?? '') > today;
  // Nobody knows when that was, so it is asked again rather than never.
  const due = isFuture ? today : card.due.toISOString().slice(0, 10);
  return { grade: last.grade, hash: last.hash, graded: last.day, due, times: days.length };
}

/** Puts right the days of a wrong clock: none is after today, or before the answer that it followed. */
function straighten(graded: readonly Graded[], today: CalendarDate): readonly Graded[] {
  let next = today;
  const known = graded.toReversed().map(({ day }) => {
    if (day <= today) next = day;
    return next;
  });
  let latest = '';
  return graded.map(({ grade, hash }, at) => {
    const day = known[graded.length - 1 - at] ?? today;
    if (day > latest) latest = day;
    return { grade, hash, day: latest };
  });
}

function keepLastOfDay(graded: readonly Graded[]): readonly Graded[] {
  return graded.filter(({ day }, at) => graded[at + 1]?.day !== day);
}

function toMoment(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** What is to be asked on a day, and what comes then. */
export interface RoundPlan {
  /** The checks to ask now, in order: what is due longest first, and of one day what was missed. */
  readonly now: readonly CheckState[];
  /** How many more are due today, but wait for tomorrow, since a day has two minutes. */
  readonly waiting: number;
  /** How many were asked today. */
  readonly asked: number;
  /** The next day with something due, after what is asked now. Absent when nothing comes back. */
  readonly next?: CalendarDate;
}

/** How many checks fit in two minutes. */
export const checksPerDay = 4;

/**
 * Plans the round of a day.
 * @param exists Says whether the hub still has a check. What it has no more is kept, and never asked.
 * @param limit How many checks a day has.
 */
export function planRound(
  states: Iterable<CheckState>,
  {
    today,
    exists = () => true,
    limit = checksPerDay,
  }: { readonly today: CalendarDate; readonly exists?: (check: string) => boolean; readonly limit?: number },
): RoundPlan {
  const known = [...states].filter(({ check }) => exists(check));
  const due = known
    .filter((state) => state.due <= today)
    .sort(
      (a, b) =>
        compareText(a.due, b.due) || grades.indexOf(a.grade) - grades.indexOf(b.grade) || compareText(a.check, b.check),
    );
  // What was asked for the first time today was asked on its page.
  const asked = known.filter(({ graded, times }) => graded === today && times > 1).length;
  const now = due.slice(0, Math.max(0, limit - asked));
  const waiting = due.length - now.length;
  const [soonest] = known.flatMap((state) => (state.due > today ? [state.due] : [])).sort(compareText);
  return { now, waiting, asked, next: waiting > 0 ? dayAfter(today) : soonest };
}

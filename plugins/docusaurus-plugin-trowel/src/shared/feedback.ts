import type { CalendarDate } from './date.ts';

/** What a reader can answer to "Did this page get you further?", the best first. */
export const furtherAnswers = ['yes', 'partly', 'no'] as const;
export type Further = (typeof furtherAnswers)[number];

/** What can be answered to a statement of the pulse, in the order of the form. */
export const pulseAnswers = ['no', 'rather no', 'rather yes', 'yes'] as const;
export type PulseAnswer = (typeof pulseAnswers)[number];

/** The statements of the pulse, as they are in English. The form of the handbook and the words of the theme are made from these. */
export const pulseStatements = {
  sessions: 'My sessions take place',
  safe: 'I can say “I don’t know” there',
  able: 'I can do something I could not do four weeks ago',
  hours: 'The hours for it really exist',
  recommend: 'I would recommend it to a colleague',
} as const;
export type PulseStatement = keyof typeof pulseStatements;
export const pulseNames = Object.keys(pulseStatements) as readonly PulseStatement[];

/** The two questions about a page. */
export const pageQuestions = {
  further: 'Did this page get you further?',
  says: 'What was missing, wrong or out of date?',
} as const;

/** What is asked in words beside the statements. */
export const pulseQuestions = { keep: 'One thing to keep', change: 'One thing to change' } as const;

/** As what somebody answers the pulse. */
export const pulseRoles = ['mentor', 'mentee'] as const;
export type PulseRole = (typeof pulseRoles)[number];

/** What stands for a page in an answer about the programme. No page has such an id. */
export const programme = 'programme';

/** The longest text that an answer can have. */
export const longestFeedback = 1000;

/** What a reader says of a page: what is sent, and a line of `data/feedback.jsonl`. */
export interface PageFeedback {
  /** The id of the page. */
  readonly page: string;
  readonly further: Further;
  readonly says?: string;
  /** The week, as `2026-W41`: a day could say who it was. */
  readonly week: string;
}

/** What somebody says of the programme. */
export interface PulseFeedback {
  readonly page: typeof programme;
  readonly as?: PulseRole;
  readonly pulse: Readonly<Partial<Record<PulseStatement, PulseAnswer>>>;
  readonly keep?: string;
  readonly change?: string;
  readonly week: string;
}

export type Feedback = PageFeedback | PulseFeedback;

/** Says whether an answer is about the programme. */
export function isPulseFeedback<One extends Feedback>(one: One): one is Extract<One, PulseFeedback> {
  return one.page === programme;
}

/** Returns the ISO week of a calendar date, as `2026-W41`. */
export function toWeek(date: string): string {
  const day = 86_400_000;
  const moment = Date.parse(`${date}T00:00:00Z`);
  // A week belongs to the year that has its Thursday. The first of January 1970 was one.
  const thursday = new Date(Math.floor((moment / day + 3) / 7) * 7 * day);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * day)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Returns the last day of the week after a week that is written as `2026-W41`. */
export function toNextSunday(week: string): CalendarDate {
  const day = 86_400_000;
  const [year = 0, number = 0] = week.split('-W').map(Number);
  // The fourth of January is in the first week.
  const fourth = Date.UTC(year, 0, 4);
  const firstMonday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day;
  return new Date(firstMonday + (number * 7 + 6) * day).toISOString().slice(0, 10);
}

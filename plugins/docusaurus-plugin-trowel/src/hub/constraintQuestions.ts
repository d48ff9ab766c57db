import type { KindFields } from '../content/kinds/index.ts';
import type { FindEntry, HubEntry } from './hub.ts';
import { joinWords, quote } from './questionText.ts';

/** What the questions about a page depend on beside the page. */
export interface QuestionContext {
  readonly find: FindEntry;
  /**
   * Ids of constraints that need no further question. Each constraint is asked about once: on its own page, or on the
   * first page that rests on it. Questions add to this set.
   */
  readonly covered: Set<string>;
}

/** Asks about each constraint that a page rests on, according to its status. */
export function askReasons({ relations }: HubEntry, { find, covered }: QuestionContext): string[] {
  const constraints = relations.filter(({ type }) => type === 'rests-on').flatMap(({ target }) => find(target) ?? []);
  if (constraints.length === 0) return ['Which constraint made this right at the time? The page names none.'];
  return constraints.flatMap((constraint) => {
    const { id, title, status, fields } = constraint;
    const { until } = fields as KindFields<'constraint'>;
    if (status === 'lifted') return `“${title}” was lifted${toWhen(until)}. What else keeps this as it is?`;
    if (covered.has(id)) return [];
    covered.add(id);
    if (status === 'unknown')
      return `Nobody knows whether “${title}” still holds. Whom do you ask, and what would the answer change here?`;
    return askHoldingConstraint(constraint);
  });
}

function askHoldingConstraint({ title, fields }: HubEntry): string {
  const { since } = fields as KindFields<'constraint'>;
  return `“${title}” ${since === undefined ? 'holds' : `has held since ${since}`}. How would somebody find out without you that it no longer does?`;
}

/** Writes a date with its preposition: `on` a day, `in` a month or a year. */
function toWhen(date: string | undefined): string {
  return date === undefined ? '' : ` ${date.length === 10 ? 'on' : 'in'} ${date}`;
}

/** Asks about a constraint on its own page. */
export function askConstraint(page: HubEntry, find: FindEntry): string[] {
  const { evidence = [] } = page.fields as KindFields<'constraint'>;
  const resting = page.relations
    .filter(({ type }) => type === 'supports')
    .flatMap(({ target }) => find(target)?.title ?? []);
  const isLifted = page.status === 'lifted';
  return [
    ...(page.status === 'holds' ? [askHoldingConstraint(page)] : []),
    ...(page.status === 'unknown' ? ['Does it hold? Whom outside do you ask, by name, and what do you ask?'] : []),
    evidence[0] === undefined
      ? 'Who told you, and where is it written? The page gives no evidence.'
      : `The evidence is “${evidence[0]}”. Could somebody else find that, and understand it?`,
    ...(resting.length > 0
      ? [
          isLifted
            ? `It was lifted, and ${joinWords(resting.map(quote))} still rest${resting.length === 1 ? 's' : ''} on it. What else relies on that today?`
            : `${joinWords(resting.map(quote))} rest${resting.length === 1 ? 's' : ''} on it. What would you change first on the day it is lifted?`,
        ]
      : []),
  ];
}

import { fewestRecords } from '../hub/spread.ts';
import { groupBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { CalendarDate } from '../shared/date.ts';
import {
  type Feedback,
  type Further,
  furtherAnswers,
  type PageFeedback,
  type PulseAnswer,
  type PulseFeedback,
  type PulseRole,
  type PulseStatement,
  programme,
  pulseAnswers,
  pulseNames,
  toWeek,
} from '../shared/feedback.ts';
import { type Action, findChanges } from './actions.ts';

/** The fewest answers of which anything is shown. */
export const fewestAnswers = fewestRecords;
/** How many times "no" make a page need a rewrite. */
const fewestNo = 3;

/** What is shown of the answers to a page. */
export interface PageOpinion {
  /** Id of the page. */
  readonly page: string;
  readonly counts: Readonly<Record<Further, number>>;
  /** The last day on which an action changed the page. Only what was said after that week is counted. */
  readonly since?: CalendarDate;
  /** Whether it needs a rewrite. */
  readonly isRewrite: boolean;
}

/** Who answers together: one group, or several that are too small to be counted apart. */
export type PulseGroup = PulseRole | 'unsaid';

/** What is shown of the answers to a statement: by group, where each has enough answers. */
export interface StatementOpinion {
  readonly statement: PulseStatement;
  readonly cells: readonly { readonly groups: readonly PulseGroup[]; readonly counts: PulseCounts }[];
}

export type PulseCounts = Readonly<Record<PulseAnswer, number>>;

/** What is shown of a year's answers about the programme. */
export interface PulseOpinion {
  readonly year: string;
  readonly statements: readonly StatementOpinion[];
}

const isPulse = (one: Feedback): one is PulseFeedback => one.page === programme;
const isOfPage = (one: Feedback): one is PageFeedback => one.page !== programme;

/** Lists the answers to each page since it was last changed by an action, by its id. */
export function groupByPage(
  feedback: readonly Feedback[],
  actions: readonly Action[],
): { readonly page: string; readonly since?: CalendarDate; readonly answers: readonly PageFeedback[] }[] {
  const changes = findChanges(actions);
  return [...groupBy(feedback.filter(isOfPage), ({ page }) => page)].map(([page, answers]) => {
    const since = changes.get(page)?.[0]?.done;
    const week = since === undefined ? '' : toWeek(since);
    return { page, since, answers: answers.filter((one) => one.week > week) };
  });
}

/** Says whether so many answers make a page need a rewrite. */
export function isRewrite(answers: readonly Pick<PageFeedback, 'further'>[]): boolean {
  return answers.filter(({ further }) => further === 'no').length >= fewestNo;
}

/** Returns the week since which a page needs a rewrite, if it does. */
export function findRewriteWeek(answers: readonly Pick<PageFeedback, 'further' | 'week'>[]): string | undefined {
  const weeks = answers.filter(({ further }) => further === 'no').map(({ week }) => week);
  return weeks.sort()[fewestNo - 1];
}

/** Sums up the answers to pages that have enough of them, the page with the most "no" first. */
export function sumUpPages(feedback: readonly Feedback[], actions: readonly Action[]): PageOpinion[] {
  return groupByPage(feedback, actions)
    .flatMap(({ page, since, answers }): PageOpinion[] => {
      const shown = takeWhole(answers);
      if (shown.length === 0) return [];
      const counts = count(
        furtherAnswers,
        shown.map(({ further }) => further),
      );
      return [{ page, counts, since, isRewrite: isRewrite(shown) }];
    })
    .sort((a, b) => b.counts.no - a.counts.no || compareText(a.page, b.page));
}

/** Sums up the answers about the programme of the latest year that has enough of them for a statement. */
export function sumUpPulse(feedback: readonly Feedback[]): PulseOpinion | undefined {
  const years = [...groupBy(feedback.filter(isPulse), ({ week }) => week.slice(0, 4))];
  for (const [year, answers] of years.sort(([a], [b]) => compareText(b, a))) {
    const statements = pulseNames.map((statement) => sumUpStatement(statement, answers));
    if (statements.some(({ cells }) => cells.length > 0)) return { year, statements };
  }
  return undefined;
}

function sumUpStatement(statement: PulseStatement, answers: readonly PulseFeedback[]): StatementOpinion {
  const given = answers.flatMap(({ as, pulse }) => {
    const answer = pulse[statement];
    return answer === undefined ? [] : [{ group: as ?? ('unsaid' as const), answer }];
  });
  const cells = toCells(groupBy(given, ({ group }) => group)).map(({ groups }) => {
    // In the order of the file, so that the latest are left out, whoever they are.
    const members = given.filter(({ group }) => groups.includes(group));
    return {
      groups,
      counts: count(
        pulseAnswers,
        takeWhole(members).map(({ answer }) => answer),
      ),
    };
  });
  return { statement, cells };
}

/**
 * Joins groups until each cell has enough members, so that no cell, and no difference of what is shown, is of fewer. Cells have no member
 * in common and nothing is shown of all together: nine in all and five mentors would say what four mentees answered.
 */
export function toCells<Group extends string, Member>(
  groups: ReadonlyMap<Group, readonly Member[]>,
): { readonly groups: readonly Group[]; readonly members: readonly Member[] }[] {
  const cells = [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([group, members]) => ({ groups: [group], members }))
    .sort((a, b) => b.members.length - a.members.length || compareText(a.groups[0] ?? '', b.groups[0] ?? ''));
  const large = cells.filter(({ members }) => members.length >= fewestAnswers);
  let rest = cells.filter(({ members }) => members.length < fewestAnswers);
  const sizeOf = () => rest.reduce((sum, { members }) => sum + members.length, 0);
  // The smallest of the large ones gives the others the members that they lack.
  while (rest.length > 0 && sizeOf() < fewestAnswers && large.length > 0)
    rest = [large.pop() as (typeof cells)[number], ...rest];
  if (sizeOf() < fewestAnswers) return large;
  return [...large, { groups: rest.flatMap((cell) => cell.groups), members: rest.flatMap(({ members }) => members) }];
}

/** Leaves out the latest answers until five more have come: what changes from one build to the next is never of fewer. */
function takeWhole<Member>(members: readonly Member[]): readonly Member[] {
  return members.slice(0, members.length - (members.length % fewestAnswers));
}

function count<Answer extends string>(answers: readonly Answer[], given: readonly Answer[]): Record<Answer, number> {
  return Object.fromEntries(answers.map((answer) => [answer, given.filter((one) => one === answer).length])) as Record<
    Answer,
    number
  >;
}

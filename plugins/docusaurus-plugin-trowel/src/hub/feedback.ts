import type { Problem } from '../content/problem.ts';
import type { RefusedFeedback, WrittenFeedback } from '../content/team/feedback.ts';
import { createNameFinder } from '../content/team/personalText.ts';
import type { TeamData } from '../content/team/teamData.ts';
import type { CalendarDate } from '../shared/date.ts';
import { addDuration } from '../shared/dateArithmetic.ts';
import { isPulseFeedback, programme, toWeek } from '../shared/feedback.ts';
import { nameOfId } from '../shared/name.ts';
import type { Hub } from './hub.ts';
import { toReferenceProblem } from './referenceProblem.ts';
import { createResolver } from './resolver.ts';

/**
 * Leaves out the answers that name somebody who has a page, or a page that the hub does not have, and says which lines they are on. Pages
 * are those of today: an answer to a page that was renamed has its new id.
 */
export function resolveFeedback(
  { feedback: written, refusedFeedback }: Pick<TeamData, 'feedback' | 'refusedFeedback'>,
  { entries }: Pick<Hub, 'entries'>,
): { readonly feedback: readonly WrittenFeedback[]; readonly problems: readonly Problem[] } {
  if (written.length + refusedFeedback.length === 0) return { feedback: [], problems: [] };
  const resolve = createResolver(entries);
  const people = entries.filter(({ kind }) => kind === 'person');
  const names = createNameFinder(people.flatMap(({ id, title }) => [title, nameOfId(id)]));
  const check = ({ source, at, page, ...one }: RefusedFeedback) => {
    const named = (['says', 'keep', 'change'] as const).filter((field) => names(one[field] ?? ''));
    const found = page === undefined || page === programme ? undefined : resolve({ target: page });
    const problems = named.map((field): Problem => {
      // Without the name: messages go into logs that others read.
      const message = `\`${field}\` has the name of somebody in it who has a page, so this answer is not counted; say it without the name. Names of people without a page, and postal addresses, are not found: whoever keeps this file reads for them.`;
      return { code: 'personal-data', severity: 'error', message, source, at, field };
    });
    if (found && found.type !== 'found')
      problems.push({
        ...toReferenceProblem({ found, lead: '`page` names', target: page ?? '', source, at, field: 'page' }),
        severity: 'warning',
      });
    return { problems, entry: found?.type === 'found' ? found.entry : undefined };
  };
  const problems: Problem[] = [];
  const feedback = written.flatMap((one): WrittenFeedback[] => {
    const checked = check(one);
    problems.push(...checked.problems);
    if (checked.problems.length > 0) return [];
    return [checked.entry && !isPulseFeedback(one) ? { ...one, page: checked.entry.id } : one];
  });
  return { feedback, problems: [...problems, ...refusedFeedback.flatMap((one) => check(one).problems)] };
}

/** Reports answers of a week that is still to come. They count, and would be in figures too late. */
export function findEarlyFeedback(feedback: readonly WrittenFeedback[], today: CalendarDate): Problem[] {
  // Where somebody answers, it can be tomorrow.
  const now = toWeek(addDuration(today, '1 day') ?? today);
  return feedback.flatMap(({ week, source, at }): Problem[] => {
    if (week <= now) return [];
    const message = `\`week\` is ${week}, which is still to come; it is ${now} now. Write the week in which it was said.`;
    return [{ code: 'contradiction', severity: 'warning', message, source, at, field: 'week' }];
  });
}

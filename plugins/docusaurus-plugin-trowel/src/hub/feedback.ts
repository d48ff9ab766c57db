import type { Problem } from '../content/problem.ts';
import type { WrittenFeedback } from '../content/team/feedback.ts';
import { createNameFinder } from '../content/team/personalText.ts';
import { isPulseFeedback } from '../shared/feedback.ts';
import { nameOfId } from '../shared/name.ts';
import type { Hub } from './hub.ts';
import { toReferenceProblem } from './referenceProblem.ts';
import { createResolver } from './resolver.ts';

/**
 * Leaves out the answers that name somebody who has a page, or a page that the hub does not have, and says which lines they are on. Pages
 * are those of today: an answer to a page that was renamed has its new id.
 */
export function resolveFeedback(
  written: readonly WrittenFeedback[],
  { entries }: Pick<Hub, 'entries'>,
): { readonly feedback: readonly WrittenFeedback[]; readonly problems: readonly Problem[] } {
  if (written.length === 0) return { feedback: [], problems: [] };
  const resolve = createResolver(entries);
  const people = entries.filter(({ kind }) => kind === 'person');
  const names = createNameFinder(people.flatMap(({ id, title }) => [title, nameOfId(id)]));
  const problems: Problem[] = [];
  const feedback = written.flatMap((one): WrittenFeedback[] => {
    const { source, at } = one;
    const texts: Readonly<Record<string, string | undefined>> = isPulseFeedback(one)
      ? { keep: one.keep, change: one.change }
      : { says: one.says };
    for (const [field, text] of Object.entries(texts)) {
      if (text === undefined || !names(text)) continue;
      // Without the name: messages go into logs that others read.
      const message = `\`${field}\` has the name of somebody in it who has a page, so this answer is not counted; say it without the name. Names of people without a page, and postal addresses, are not found: whoever keeps this file reads for them.`;
      problems.push({ code: 'personal-data', severity: 'error', message, source, at, field });
      return [];
    }
    if (isPulseFeedback(one)) return [one];
    const found = resolve({ target: one.page });
    if (found.type === 'found') return [{ ...one, page: found.entry.id }];
    problems.push({
      ...toReferenceProblem({ found, lead: '`page` names', target: one.page, source, at, field: 'page' }),
      severity: 'warning',
    });
    return [];
  });
  return { feedback, problems };
}

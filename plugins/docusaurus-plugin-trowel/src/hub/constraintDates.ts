import type { Fix } from '../content/fix.ts';
import type { KindFields } from '../content/kinds/index.ts';
import type { Problem } from '../content/problem.ts';
import { isBefore } from '../shared/partialDate.ts';
import type { HubEntry } from './hub.ts';

/** Reports constraints whose status and dates contradict each other, and lifted ones that do not say since when. */
export function findConstraintProblems(entries: readonly HubEntry[]): Problem[] {
  return entries.filter(({ kind }) => kind === 'constraint').flatMap(checkConstraint);
}

function checkConstraint({ status, fields, source, places }: HubEntry): Problem[] {
  const { since, until } = fields as KindFields<'constraint'>;
  const warn = (field: 'status' | 'until', message: string, fixes: readonly Fix[] = []): Problem => ({
    code: 'contradiction',
    severity: 'warning',
    message,
    source,
    at: places[field],
    field,
    fixes,
  });
  const problems: Problem[] = [];
  if (status === 'lifted' && until === undefined)
    problems.push(
      warn(
        'status',
        'The status is `lifted`, but no `until` says since when: pages that rest on it can only say “since an unknown day”; add `until`, be it a year.',
        [{ type: 'add', field: 'until' }],
      ),
    );
  if (status !== 'lifted' && until !== undefined)
    problems.push(
      warn(
        'until',
        status === undefined
          ? `\`until\` is ${until}, but no \`status\` says how it stands; add \`status: lifted\` if it no longer holds.`
          : `\`until\` is ${until}, but the status is \`${status}\`; set \`status: lifted\` if it no longer holds, or remove \`until\`.`,
        [
          { type: 'set', fields: { status: 'lifted' } },
          { type: 'remove', field: 'until' },
        ],
      ),
    );
  if (since !== undefined && until !== undefined && isBefore(until, since))
    problems.push(warn('until', `\`until\` (${until}) lies before \`since\` (${since}); put one of the two right.`));
  return problems;
}

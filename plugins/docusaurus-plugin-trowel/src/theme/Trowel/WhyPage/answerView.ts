import type { Answer, ConstraintRef, MatchReason } from 'docusaurus-plugin-trowel/why';
import { isPast, isPressing } from 'docusaurus-plugin-trowel/why';

/** The groups of answers, in the order of the page. */
const groupNames = ['pressing', 'also', 'system', 'past'] as const;

/** The name of a group of answers. */
export type GroupName = (typeof groupNames)[number];

/** Groups answers by what they mean for a change. Leaves out empty groups, and keeps the order in each. */
export function groupAnswers(
  answers: readonly Answer[],
): readonly { readonly name: GroupName; readonly answers: readonly Answer[] }[] {
  return groupNames
    .map((name) => ({ name, answers: answers.filter(({ page }) => groupOf(page) === name) }))
    .filter((group) => group.answers.length > 0);
}

function groupOf(page: Answer['page']): GroupName {
  if (isPast(page)) return 'past';
  if (page.kind === 'system') return 'system';
  return isPressing(page) ? 'pressing' : 'also';
}

/** A reason for which a page is in the answer, and the files for which it is. */
export interface ReasonRow {
  readonly key: string;
  readonly reason: MatchReason;
  readonly paths: readonly string[];
}

/** Lists each glob once with all its files, and each marker. */
export function listReasons(places: Answer['places']): readonly ReasonRow[] {
  const rows = new Map<string, ReasonRow & { readonly paths: string[] }>();
  for (const { path, reasons } of places) {
    for (const reason of reasons) {
      const key = reason.type === 'glob' ? `${reason.glob} ${reason.only}` : `${path} ${reason.line} ${reason.removed}`;
      const row = rows.get(key) ?? { key, reason, paths: [] };
      if (path !== '') row.paths.push(path);
      rows.set(key, row);
    }
  }
  return [...rows.values()];
}

/** Sorts constraints: those that hold first, then the unknown ones, then the others. */
export function sortConstraints(constraints: readonly ConstraintRef[]): readonly ConstraintRef[] {
  const rank = ({ status = 'unknown' }: ConstraintRef) => (status === 'holds' ? 0 : status === 'unknown' ? 1 : 2);
  return constraints.toSorted((a, b) => rank(a) - rank(b));
}

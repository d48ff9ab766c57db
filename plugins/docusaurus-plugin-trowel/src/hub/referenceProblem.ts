import type { Fix } from '../content/fix.ts';
import { proposeNames, proposeNear } from '../content/fixProposals.ts';
import { type KindName, kinds, withArticle } from '../content/kinds/index.ts';
import type { Position, Problem } from '../content/problem.ts';
import { isIssueOrChange } from '../content/recordTargets.ts';
import { suggest } from '../content/spellingSuggestion.ts';
import type { Resolution } from './resolver.ts';

/** A reference that means no entry, or several. */
interface ReferenceFault {
  readonly found: Exclude<Resolution, { type: 'found' }>;
  /** The beginning of the message: "`systems` points at". */
  readonly lead: string;
  readonly target: string;
  readonly kind?: KindName;
  readonly source: string;
  readonly at?: Position;
  readonly field?: string;
}

/** Makes the problem of a reference that was not resolved, with the entries or the name that may be meant. */
export function toReferenceProblem({ found, lead, target, kind, source, at, field }: ReferenceFault): Problem {
  if (found.type === 'ambiguous') {
    const ids = found.entries.map(({ id }) => `\`${id}\``).join(', ');
    const message = `${lead} \`${target}\`, which can be ${ids}; name one of them.`;
    const fixes = proposeNames(
      target,
      found.entries.map(({ id }) => id),
    );
    return { code: 'ambiguous-reference', severity: 'error', message, source, at, field, fixes };
  }
  if (isIssueOrChange(target)) {
    const message = `${lead} \`${target}\`, which names an issue or a change, not a page of the hub; name a page, or remove it.`;
    return { code: 'dangling-reference', severity: 'warning', message, source, at, field };
  }
  const near = found.similar();
  const advice = suggest(near[0]) || ' Write its page, or remove it here.';
  const message = `${lead} \`${target}\`, which is not ${toExpected(kind)}.${advice}`;
  const fixes: readonly Fix[] = [...proposeNear(target, near), ...proposePage(target, kind)];
  return { code: 'dangling-reference', severity: 'error', message, source, at, field, fixes };
}

/** Proposes to write the page that is missing, where its name can be that of a file. */
function proposePage(name: string, kind: KindName | undefined): readonly Fix[] {
  return kind !== undefined && /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(name) && /\p{L}/u.test(name)
    ? [{ type: 'page', kind, name }]
    : [];
}

/** Describes what a reference should point at: "a system of the hub". */
function toExpected(kind: KindName | undefined): string {
  return `${kind ? withArticle(kinds[kind]) : 'a page'} of the hub`;
}

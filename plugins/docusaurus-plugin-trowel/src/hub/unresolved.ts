import { type KindName, kinds, withArticle } from '../content/kinds/index.ts';
import { suggest } from '../content/nearest.ts';
import type { Position, Problem } from '../content/problem.ts';
import type { Resolution } from './resolve.ts';

/** A pointer that leads nowhere, or to several pages. */
interface Unresolved {
  readonly found: Exclude<Resolution, { type: 'found' }>;
  /** What points, as the beginning of a sentence: "`systems` points at". */
  readonly lead: string;
  readonly target: string;
  readonly kind?: KindName;
  readonly source: string;
  readonly at?: Position;
  readonly field: string;
}

/** Reports a pointer that could not be resolved, with what was meant most likely. */
export function toUnresolvedProblem({ found, lead, target, kind, source, at, field }: Unresolved): Problem {
  if (found.type === 'ambiguous') {
    const ids = found.entries.map(({ id }) => `\`${id}\``).join(', ');
    const message = `${lead} \`${target}\`, which can be ${ids}; name one of them.`;
    return { code: 'ambiguous-reference', severity: 'error', message, source, at, field };
  }
  const message = `${lead} \`${target}\`, which is not ${toExpected(kind)}.${suggest(found.nearest())}`;
  return { code: 'dangling-reference', severity: 'error', message, source, at, field };
}

/** What a pointer was expected to point at: "a system of the hub". */
function toExpected(kind: KindName | undefined): string {
  return `${kind ? withArticle(kinds[kind]) : 'a page'} of the hub`;
}

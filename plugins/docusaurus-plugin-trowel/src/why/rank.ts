import { compareText } from '../shared/compareText.ts';
import type { Answer, Because, Governing } from './why.ts';

/** Orders answers: what presses first, then what is nearest; systems behind pages, and what no longer holds last. */
export function compareAnswers(a: Answer, b: Answer): number {
  const [one, other] = [toRank(a), toRank(b)];
  const at = one.findIndex((rank, index) => rank !== other[index]);
  if (at !== -1) return (one[at] as number) - (other[at] as number);
  // The newer of two says more about today.
  return compareText(b.page.date ?? '', a.page.date ?? '') || compareText(a.page.id, b.page.id);
}

/** Whether a page speaks of something that is over. */
export function isPast({ status, verdict, supersededBy }: Governing): boolean {
  return (
    supersededBy !== undefined ||
    verdict === 'gone' ||
    ['superseded', 'deprecated', 'rejected', 'retired', 'lifted'].includes(status ?? '')
  );
}

/** Whether changing the code is known to break something, or to touch what cannot be changed. */
export function isPressing({ landmines, constraints, kind, status }: Governing): boolean {
  const holds = kind === 'constraint' && status === 'holds';
  return landmines.length > 0 || holds || constraints.some((constraint) => constraint.status === 'holds');
}

function toRank({ page, places }: Answer): number[] {
  const distances = places.flatMap(({ path, because }) => because.map((reason) => toDistance(reason, path)));
  return [
    isPast(page) ? 2 : page.kind === 'system' ? 1 : 0,
    isPressing(page) ? 0 : 1,
    Math.min(...distances),
    page.landmines.length > 0 ? 0 : 1,
  ];
}

/** How far a reason is from the code: a marker beside it, a marker in its file, its very path, a folder far above. */
function toDistance(because: Because, path: string): number {
  if (because.type === 'marker') return because.near ? 0 : 1;
  if (because.glob === path) return 2;
  // Each folder that a pattern names brings it nearer; no path has a thousand.
  const named = because.glob.split('/').filter((segment) => !/[*?[{]/.test(segment)).length;
  return (because.only === undefined ? 1000 : 2000) - named;
}

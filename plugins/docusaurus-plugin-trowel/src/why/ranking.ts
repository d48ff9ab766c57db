import { compareText } from '../shared/compareText.ts';
import type { Answer, GoverningPage, MatchReason } from './types.ts';

/** Compares answers: pressing pages first, then the nearest. Systems come after other pages, and past pages last. */
export function compareAnswers(a: Answer, b: Answer): number {
  const [one, other] = [toRank(a), toRank(b)];
  const at = one.findIndex((rank, index) => rank !== other[index]);
  if (at !== -1) return (one[at] as number) - (other[at] as number);
  return compareText(b.page.date ?? '', a.page.date ?? '') || compareText(a.page.id, b.page.id);
}

/** Returns whether a page describes something that no longer holds. */
export function isPast({ status, verdict, supersededBy }: GoverningPage): boolean {
  return supersededBy !== undefined || verdict === 'gone' || isPastStatus(status);
}

/** Whether a page with a status no longer holds, or never did. */
export function isPastStatus(status: string | undefined): boolean {
  return ['superseded', 'deprecated', 'rejected', 'retired', 'lifted'].includes(status ?? '');
}

/** Returns whether a page warns of a landmine, or rests on a constraint that holds, or is one. */
export function isPressing({ landmines, constraints, kind, status }: GoverningPage): boolean {
  const holds = kind === 'constraint' && status === 'holds';
  return landmines.length > 0 || holds || constraints.some((constraint) => constraint.status === 'holds');
}

function toRank({ page, places }: Answer): number[] {
  const distances = places.flatMap(({ path, reasons }) => reasons.map((reason) => toDistance(reason, path)));
  return [
    isPast(page) ? 2 : page.kind === 'system' ? 1 : 0,
    isPressing(page) ? 0 : 1,
    Math.min(...distances),
    page.landmines.length > 0 ? 0 : 1,
  ];
}

/** Measures how far a reason is from the code: a marker near it, one in its file, its exact path, a folder above it. */
function toDistance(reason: MatchReason, path: string): number {
  if (reason.type === 'marker') return reason.near ? 0 : 1;
  if (reason.glob === path) return 2;
  // Each name in a glob brings it nearer. No path has a thousand names.
  const named = reason.glob.split('/').filter((segment) => !/[*?[{]/.test(segment)).length;
  return (reason.only === undefined ? 1000 : 2000) - named;
}

import { type Reconsider, toReconsider } from '../hub/reconsider.ts';
import { isPast } from './ranking.ts';
import type { GoverningPage } from './types.ts';

/** Says what a page is whose constraints were lifted, all or some. `undefined` when none was, and when it is past. */
export function findReconsider(page: GoverningPage): Reconsider | undefined {
  const { constraints, landmines, verdict } = page;
  if (isPast(page)) return undefined;
  const lifted = constraints.filter(({ status }) => status === 'lifted').length;
  return toReconsider({ total: constraints.length, lifted, landmines: landmines.length, verdict });
}

import type { KindFields } from '../content/kinds/index.ts';
import type { Facet, FacetValue } from '../facets/facet.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { Capacity } from '../mentoring/capacity/capacity.ts';
import type { FreeHours, PersonRow } from './personRowProps.ts';

/** The hours from which people are found by free hours: an hour, an engagement of two, two of them. */
const steps = [1, 2.5, 5] as const;

/** Narrows the index of people by the hours that are free. Whoever has five has one, too. */
export const freeFacet: Facet = { name: 'free', label: 'Free hours', order: [...steps.map(String), 'none'] };

/** Returns the values of `freeFacet` for a person. Whoever cannot be asked now, or does not say how much time they have, has none. */
export function toFreeValues({ planned, free, paused, leaving }: Capacity): FacetValue[] {
  if (planned === undefined || paused || leaving !== undefined) return [];
  const reached = steps
    .filter((hours) => free >= hours)
    .map((hours) => ({ value: String(hours), label: `${hours} h` }));
  return reached.length > 0 ? reached : [{ value: 'none', label: 'None now' }];
}

/** Makes what the row of a person says. */
export function toPersonRow(entry: HubEntry, capacity: Capacity | undefined): PersonRow {
  const { teaches = [], learns = [], timezone, working_hours: hours } = entry.fields as KindFields<'person'>;
  return { teaches, learns, timeZone: timezone, hours, ...toFreeHours(capacity) };
}

/** Makes what others see of a person's capacity: not by how much somebody has too much. */
function toFreeHours({ planned, free = 0, paused, leaving }: Partial<Capacity> = {}): FreeHours {
  return { planned, free, paused, leaving };
}

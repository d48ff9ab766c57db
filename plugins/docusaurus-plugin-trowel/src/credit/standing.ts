import type { HubEntry } from '../hub/hub.ts';
import type { CalendarDate } from '../shared/date.ts';
import type { PageRole } from './contribution.ts';

/** The fields that say what somebody is to a page. A kind without authors has people who keep the page: nobody is said to have written it. */
const roleFields: readonly (readonly [role: PageRole, fields: readonly string[]])[] = [
  ['wrote', ['authors']],
  ['decided', ['decision-makers']],
  ['keeps', ['owner', 'owners']],
];

/** Returns what each person is to a page, by id. */
export function findStanding({ peopleIds }: Pick<HubEntry, 'peopleIds'>): ReadonlyMap<string, readonly PageRole[]> {
  const found = new Map<string, PageRole[]>();
  for (const [role, fields] of roleFields) {
    for (const person of new Set(fields.flatMap((field) => peopleIds[field] ?? [])))
      found.set(person, [...(found.get(person) ?? []), role]);
  }
  return found;
}

/** Returns the day of a page, or else the day on which it was last confirmed. */
export function dayOf({ date, verified }: Pick<HubEntry, 'date' | 'verified'>) {
  return date ?? verified;
}

/** Returns whether a person has said on their page that what others build on may be published with their name. */
export function isPublic({ kind, fields }: Pick<HubEntry, 'kind' | 'fields'>): boolean {
  return kind === 'person' && fields.credit === 'public';
}

/** Returns whether a person's last day, by their own page, has passed. */
export function hasLeft({ fields: { leaving } }: Pick<HubEntry, 'fields'>, today: CalendarDate): boolean {
  return typeof leaving === 'string' && leaving < today;
}

import { mentoringForms } from '../../content/kinds/engagement.ts';
import type { KindFields } from '../../content/kinds/index.ts';
import type { HubEntry } from '../../hub/hub.ts';
import { type Availability, readAvailability } from '../capacity/availability.ts';
import type { MentoringForm } from '../engagement/engagement.ts';

/** What pairing knows of a person: all of it from their own page. */
export interface PairingPerson extends Availability {
  readonly id: string;
  readonly name: string;
  readonly teaches: readonly string[];
  /** The most wanted first. */
  readonly learns: readonly string[];
  /** The forms of mentoring that they offer or look for. */
  readonly forms: readonly MentoringForm[];
  readonly tags: readonly string[];
  /** The id of their manager. */
  readonly manager?: string;
}

/** Lists the people of a hub for pairing, by id. */
export function listPairingPeople(entries: readonly HubEntry[]): PairingPerson[] {
  return entries.filter(({ kind }) => kind === 'person').map(toPairingPerson);
}

function toPairingPerson(entry: HubEntry): PairingPerson {
  const fields = entry.fields as KindFields<'person'>;
  const forms = mentoringForms.filter((form) => fields.forms?.includes(form));
  return {
    id: entry.id,
    name: entry.title,
    teaches: [...new Set(fields.teaches ?? [])],
    learns: [...new Set(fields.learns ?? [])],
    forms: forms.length > 0 ? forms : mentoringForms,
    tags: entry.tags,
    manager: entry.peopleIds.manager?.[0],
    ...readAvailability(fields),
  };
}

import { mentoringForms } from '../content/kinds/engagement.ts';
import type { KindFields } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { CalendarDate } from '../shared/date.ts';
import type { MentoringForm } from './engagement.ts';

/** What pairing knows of a person: all of it from their own page. */
export interface PairingPerson {
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
  readonly leaving?: CalendarDate;
  /** Present when they cannot be asked to mentor: until which day, if they say so. */
  readonly paused?: { readonly until?: CalendarDate };
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
    leaving: fields.leaving,
    // A day on which the pause ends says that there is one.
    paused:
      fields.mentoring === 'paused' || fields.paused_until !== undefined ? { until: fields.paused_until } : undefined,
  };
}

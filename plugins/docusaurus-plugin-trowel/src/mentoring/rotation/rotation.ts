import type { KindFields } from '../../content/kinds/index.ts';
import type { HubEntry } from '../../hub/hub.ts';
import type { CalendarDate } from '../../shared/date.ts';
import { findByName } from '../../shared/name.ts';

/** How long a turn is when the page does not say. */
const usualTurn = '2 weeks';

/** A rotation with its references resolved. Systems and people are ids of entries that the hub has. */
export interface Rotation {
  readonly id: string;
  readonly title: string;
  readonly systems: readonly string[];
  /** Each once, in the order of the page, as are those on call. */
  readonly observers: readonly string[];
  readonly onCall: readonly string[];
  /** Absent when the page has no such date. */
  readonly start?: CalendarDate;
  readonly end?: CalendarDate;
  /** How long a turn is, as `2 weeks`. */
  readonly every: string;
  readonly swaps: readonly Swap[];
}

/** Who has a turn by agreement, whatever the plan says. */
export interface Swap {
  /** A day of the turn. */
  readonly on: CalendarDate;
  /** Ids of people of the rotation. Absent when the plan decides. */
  readonly observer?: string;
  readonly onCall?: string;
}

/** Lists the rotations of a hub, in the order of its entries. */
export function listRotations(entries: readonly HubEntry[]): Rotation[] {
  const people = new Map(entries.filter(({ kind }) => kind === 'person').map((entry) => [entry.id, entry]));
  return entries
    .filter(({ kind }) => kind === 'rotation')
    .map((entry): Rotation => {
      const fields = entry.fields as KindFields<'rotation'>;
      const observers = [...new Set(entry.peopleIds.observers)];
      const onCall = [...new Set(entry.peopleIds.on_call)];
      const findAmong = (ids: readonly string[], name: string | undefined) =>
        name === undefined
          ? undefined
          : findByName(
              name,
              ids.flatMap((id) => people.get(id) ?? []),
            )?.id;
      return {
        id: entry.id,
        title: entry.title,
        systems: entry.systemIds,
        observers,
        onCall,
        start: fields.start,
        end: fields.end,
        every: fields.every ?? usualTurn,
        swaps: (fields.swaps ?? []).map(({ on, observer, on_call }) => ({
          on,
          observer: findAmong(observers, observer),
          onCall: findAmong(onCall, on_call),
        })),
      };
    });
}

import type { HubEntry, PlaybookPage } from '../hub/hub.ts';
import { listRotations, type Rotation } from '../mentoring/rotation.ts';
import type { TurnCalendar } from '../mentoring/rotationCalendar.ts';
import { toTurnEvents } from '../mentoring/rotationEvents.ts';
import { createPeople } from '../mentoring/rotationPeople.ts';
import { planRotation, type Turn } from '../mentoring/rotationSchedule.ts';
import { nameOfId } from '../shared/name.ts';
import { toSafeFileName } from '../shared/safeFileName.ts';
import type { Directory } from './directory.ts';
import type { RotationPart, TurnProps } from './rotationProps.ts';

/** A rotation with its turns. */
export interface PlannedRotation extends Rotation {
  readonly turns: readonly Turn[];
}

/** Plans all rotations of a hub. */
export function planRotations(entries: readonly HubEntry[]): readonly PlannedRotation[] {
  const rotations = listRotations(entries);
  if (rotations.length === 0) return [];
  const people = createPeople(entries);
  return rotations.map((rotation) => ({ ...rotation, turns: planRotation(rotation, people) }));
}

/** A calendar with the name of its file: the address below the site's base URL. */
export interface NamedCalendar extends Omit<TurnCalendar, 'url'> {
  readonly name: string;
  /** The address of the rotation's page, with the base URL. */
  readonly page: string;
}

/** The folder of calendars, in addresses and in the built site. */
const folder = 'calendars';

/** Returns the name of the calendar of a rotation, or of one person in it, below the site's base URL. */
function toCalendarName(rotation: string, person?: string): string {
  const parts = [rotation, ...(person === undefined ? [] : [person])].map((id) => toSafeFileName(nameOfId(id)));
  return `${folder}/${parts.join('/')}.ics`;
}

/** Makes the calendars of rotations that have a page in the site: one with all turns, and one for each person. */
export function toCalendars(rotations: readonly PlannedRotation[], directory: Directory): readonly NamedCalendar[] {
  const nameOf = toNameOf(directory);
  return rotations.flatMap((rotation) => {
    const [link] = directory.links([rotation.id]);
    if (!link || link.permalink === '#' || rotation.start === undefined) return [];
    const common = { page: link.permalink, stamp: rotation.start };
    return [undefined, ...listPeople(rotation.turns)].map((person) => ({
      ...common,
      name: toCalendarName(rotation.id, person),
      title: person === undefined ? rotation.title : `${rotation.title}: ${nameOf(person)}`,
      events: toTurnEvents({ rotation, turns: rotation.turns, nameOf, person }),
    }));
  });
}

function toNameOf({ find }: Directory) {
  return (person: string) => find(person)?.title ?? nameOfId(person);
}

/** Lists everybody who has a turn, those who observe first. */
function listPeople(turns: readonly Turn[]): readonly string[] {
  const held = turns.filter(({ observer }) => observer !== undefined);
  return [...new Set([...held.map(({ observer }) => observer), ...held.map(({ onCall }) => onCall)])].flatMap(
    (person) => person ?? [],
  );
}

/** Lists the pages that say what to watch for in the systems of a rotation, with their `shadow` blocks: the systems' own pages first. */
export function listSheet({ systems }: Pick<Rotation, 'systems'>, { hub }: Directory): readonly PlaybookPage[] {
  const pages = hub.entries
    // Log entries are private to mentor and mentee.
    .filter(({ id, kind, systemIds }) => kind !== 'log' && [id, ...systemIds].some((one) => systems.includes(one)))
    .map(({ id, blocks }) => ({
      entry: id,
      blocks: [...blocks.keys()].filter((index) => blocks[index]?.type === 'shadow'),
    }))
    .filter(({ blocks }) => blocks.length > 0);
  const isSystem = ({ entry }: PlaybookPage) => systems.includes(entry);
  return [...pages.filter(isSystem), ...pages.filter((page) => !isSystem(page))];
}

/** Makes the part of a rotation. `undefined` when the hub has none of this id. */
export function toRotationPart(
  { id, relations }: HubEntry,
  rotations: readonly PlannedRotation[],
  directory: Directory,
): RotationPart | undefined {
  const rotation = rotations.find((one) => one.id === id);
  if (!rotation) return undefined;
  const people = listPeople(rotation.turns);
  const placeOf = (person: string | undefined) => {
    const place = person === undefined ? -1 : people.indexOf(person);
    return place === -1 ? undefined : place;
  };
  const [system] = rotation.systems;
  return {
    type: 'rotation',
    people: people.map((person) => ({
      id: nameOfId(person),
      name: toNameOf(directory)(person),
      permalink: directory.links([person])[0]?.permalink,
      calendar: directory.fileOf(toCalendarName(id, person)),
    })),
    turns: rotation.turns.map(
      ({ from, to, onCall, observer, step, open }): TurnProps => ({
        from,
        to,
        onCall: placeOf(onCall),
        observer: placeOf(observer),
        step,
        open,
      }),
    ),
    calendar: directory.fileOf(toCalendarName(id)),
    systems: directory.links(rotation.systems),
    sheet: toSheet(listSheet(rotation, directory), directory),
    debriefs: directory.links(
      relations.flatMap(({ target }) => (/^(?:challenge|archaeology)\//.test(target) ? [target] : [])),
    ),
    debrief: { rotation: nameOfId(id), ...(system === undefined ? {} : { system: nameOfId(system) }) },
  };
}

function toSheet(pages: readonly PlaybookPage[], { find, link }: Directory): RotationPart['sheet'] {
  let module = 0;
  return pages.flatMap(({ entry: id, blocks }) => {
    const entry = find(id);
    if (!entry) return [];
    return [
      {
        entry: link(entry),
        blocks: blocks.map((index) => {
          const { title, anchor } = entry.blocks[index] ?? {};
          return { title, anchor, module: module++ };
        }),
      },
    ];
  });
}

import type { HubEntry, PlaybookPage } from '../hub/hub.ts';
import type { Rotation } from '../mentoring/rotation/rotation.ts';
import { listPeople, type PlannedRotation } from '../mentoring/rotation/rotationPlan.ts';
import { nameOfId } from '../shared/name.ts';
import type { Directory } from './directory.ts';
import type { RotationPart, TurnProps } from './rotationProps.ts';

function toNameOf({ find }: Directory) {
  return (person: string) => find(person)?.title ?? nameOfId(person);
}

/** Lists the pages that say what to watch for in the systems of a rotation, with their `shadow` blocks: the systems' own pages first. */
export function listSheet({ systems }: Pick<Rotation, 'systems'>, { hub }: Directory): readonly PlaybookPage[] {
  const pages = hub.entries
    // A log entry tells what one mentee saw; what is to be watched for is on other pages.
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
  const people = listPeople(rotation);
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
      calendar: directory.calendarOf(id, person),
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
    calendar: directory.calendarOf(id),
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

import type { KindFields } from '../content/kinds/index.ts';
import type { Problem } from '../content/problem.ts';
import type { HubEntry } from '../hub/hub.ts';
import { parseDuration } from '../shared/duration.ts';
import { nameOfId } from '../shared/name.ts';
import { listRotations, type Rotation } from './rotation.ts';
import { type RotationFault as Fault, findLost, type TitleOf } from './rotationLost.ts';
import { createPeople } from './rotationPeople.ts';
import { type People, planRotation } from './rotationSchedule.ts';
import { findOpen, findRepeated } from './rotationTurnFaults.ts';
import { mostTurns } from './turns.ts';

/** Reports rotations that cannot be planned, people in them whom the plan cannot count on, and turns that stay open. */
export function findRotationProblems(entries: readonly HubEntry[]): Problem[] {
  const people = createPeople(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return listRotations(entries).flatMap((rotation) => {
    const entry = byId.get(rotation.id) as HubEntry;
    const titleOf = (id: string) => byId.get(id)?.title ?? nameOfId(id);
    const found = findFaults(rotation, people, titleOf);
    return [...found, ...findSwapFaults(rotation, entry)].map(
      ([field, message]): Problem => ({
        code: 'contradiction',
        severity: 'warning',
        message,
        source: entry.source,
        at: entry.places[field],
        field,
      }),
    );
  });
}

function findFaults(rotation: Rotation, people: People, titleOf: TitleOf): readonly Fault[] {
  const { start, end, observers, onCall, every } = rotation;
  if (start === undefined || end === undefined)
    return [['start', 'A rotation has no turns without `start` and `end`; write both as YYYY-MM-DD.']];
  if (end < start)
    return [['end', `\`end\` (${end}) is before \`start\` (${start}), so there are no turns; correct one of them.`]];
  if (parseDuration(every)?.count === 0)
    return [['every', '`every` is no time at all; write how long a turn is: 2 weeks.']];
  if (onCall.length === 0)
    return [['on_call', '`on_call` names nobody who has a page, so there is nobody to observe; name who is on call.']];
  if (observers.length === 0)
    return [['observers', '`observers` names nobody who has a page; name at least two people.']];
  if (new Set([...onCall, ...observers]).size === 1)
    return [['observers', `${titleOf(observers[0] as string)} cannot observe themselves; name somebody else.`]];
  const turns = planRotation(rotation, people);
  return [
    ...findLost(rotation, { turns, people, titleOf }),
    ...(observers.length === 1
      ? [
          [
            'observers',
            `Only ${titleOf(observers[0] as string)} observes, so every turn is theirs, one after the other; name somebody else, too.`,
          ] as const,
        ]
      : []),
    ...(turns.length === mostTurns
      ? [['every', `Only the first ${mostTurns} turns are planned; make turns longer, or end it sooner.`] as const]
      : []),
    ...findRepeated({ turns, people, titleOf }),
    ...findOpen(turns),
  ];
}

/** Finds swaps that change nothing. */
function findSwapFaults({ swaps, start = '', end = '' }: Rotation, { fields }: HubEntry): readonly Fault[] {
  const written = (fields as KindFields<'rotation'>).swaps ?? [];
  return written.flatMap(({ on, observer, on_call }, index): Fault[] => {
    const found = swaps[index];
    return [
      ...(on < start || on > end ? [['swaps', `\`swaps\` has ${on}, a day of no turn; correct it.`] as const] : []),
      ...(observer !== undefined && found?.observer === undefined
        ? [
            [
              'swaps',
              `\`swaps\` has \`${observer}\` observe on ${on}, who is none of \`observers\`; name them there, too.`,
            ] as const,
          ]
        : []),
      ...(on_call !== undefined && found?.onCall === undefined
        ? [
            [
              'swaps',
              `\`swaps\` has \`${on_call}\` on call on ${on}, who is none of \`on_call\`; name them there, too.`,
            ] as const,
          ]
        : []),
    ];
  });
}

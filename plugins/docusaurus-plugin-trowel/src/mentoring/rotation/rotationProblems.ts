import type { Problem } from '../../content/problem.ts';
import type { HubEntry } from '../../hub/hub.ts';
import { parseDuration } from '../../shared/duration.ts';
import { nameOfId } from '../../shared/name.ts';
import { type Fault, toProblem } from '../fault.ts';
import { listRotations, type Rotation } from './rotation.ts';
import { findLost, type TitleOf } from './rotationLost.ts';
import { createPeople } from './rotationPeople.ts';
import { type People, planRotation } from './rotationSchedule.ts';
import { findSwapFaults } from './rotationSwapFaults.ts';
import { findOpen, findRepeated } from './rotationTurnFaults.ts';
import { mostTurns } from './turns.ts';

/** Reports rotations that cannot be planned, people in them whom the plan cannot count on, and turns that stay open. */
export function findRotationProblems(entries: readonly HubEntry[]): Problem[] {
  const people = createPeople(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return listRotations(entries).flatMap((rotation) => {
    const entry = byId.get(rotation.id) as HubEntry;
    const titleOf = (id: string) => byId.get(id)?.title ?? nameOfId(id);
    const faults = [...findFaults(rotation, people, titleOf), ...findSwapFaults(rotation, entry, titleOf)];
    return faults.map((fault) => toProblem(entry, fault));
  });
}

function findFaults(rotation: Rotation, people: People, titleOf: TitleOf): readonly Fault[] {
  const { observers } = rotation;
  const [first] = observers;
  const unplanned = findUnplanned(rotation, titleOf);
  if (unplanned.length > 0) return unplanned;
  const turns = planRotation(rotation, people);
  return [
    ...findLost(rotation, { turns, people, titleOf }),
    ...(first !== undefined && observers.length === 1
      ? [
          {
            field: 'observers',
            message: `Only ${titleOf(first)} observes, so every turn is theirs, one after the other; name somebody else, too.`,
          },
        ]
      : []),
    ...(turns.length === mostTurns
      ? [
          {
            field: 'every',
            message: `Only the first ${mostTurns} turns are planned; make turns longer, or end it sooner.`,
          },
        ]
      : []),
    ...findRepeated({ turns, people, titleOf }),
    ...findOpen(turns),
  ];
}

/** Finds all that keeps a rotation from having turns. What it means to say is missing then, so each is an error. */
function findUnplanned({ start, end, observers, onCall, every }: Rotation, titleOf: TitleOf): readonly Fault[] {
  const [first] = observers;
  const faults: readonly (Omit<Fault, 'isGrave'> | false)[] = [
    (start === undefined || end === undefined) && {
      field: start === undefined ? 'start' : 'end',
      message: 'A rotation has no turns without `start` and `end`; write both as YYYY-MM-DD.',
      fixes: [{ type: 'add', field: start === undefined ? 'start' : 'end' }],
    },
    start !== undefined &&
      end !== undefined &&
      end < start && {
        field: 'end',
        message: `\`end\` (${end}) is before \`start\` (${start}), so there are no turns; correct one of them.`,
      },
    parseDuration(every)?.count === 0 && {
      field: 'every',
      message: '`every` is no time at all; write how long a turn is: 2 weeks.',
      fixes: [{ type: 'set', fields: { every: '2 weeks' } }],
    },
    onCall.length === 0 && {
      field: 'on_call',
      message: '`on_call` names nobody who has a page, so there is nobody to observe; name who is on call.',
      fixes: [{ type: 'add', field: 'on_call' }],
    },
    first === undefined && {
      field: 'observers',
      message: '`observers` names nobody who has a page; name at least two people.',
      fixes: [{ type: 'add', field: 'observers' }],
    },
    first !== undefined &&
      onCall.length === 1 &&
      new Set([...onCall, ...observers]).size === 1 && {
        field: 'observers',
        message: `${titleOf(first)} cannot observe themselves; name somebody else.`,
      },
  ];
  return faults.flatMap((fault) => (fault === false ? [] : [{ ...fault, isGrave: true as const }]));
}

import type { KindFields } from '../content/kinds/index.ts';
import type { Problem } from '../content/problem.ts';
import type { HubEntry } from '../hub/hub.ts';
import { nameOfId } from '../shared/name.ts';
import { parseDuration } from '../shared/duration.ts';
import { listRotations, type Rotation } from './rotation.ts';
import { createPeople } from './rotationPeople.ts';
import { type People, planRotation, type Turn } from './rotationSchedule.ts';
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

/** The field that is to be changed, and what to do. */
type Fault = readonly [field: string, message: string];
type TitleOf = (id: string) => string;

function findFaults(rotation: Rotation, people: People, titleOf: TitleOf): readonly Fault[] {
  const { start, end, observers, onCall, every } = rotation;
  if (start === undefined || end === undefined)
    return [['start', 'A rotation has no turns without `start` and `end`; write both as YYYY-MM-DD.']];
  if (end < start)
    return [['end', `\`end\` (${end}) is before \`start\` (${start}), so there are no turns; correct one of them.`]];
  if (parseDuration(every)?.count === 0) return [['every', '`every` is no time at all; write how long a turn is: 2 weeks.']];
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
    ...findOpen(turns),
  ];
}

interface Planned {
  readonly turns: readonly Turn[];
  readonly people: People;
  readonly titleOf: TitleOf;
}

/** Finds people who never have a turn, and why. */
function findLost({ observers, onCall }: Rotation, { turns, people, titleOf }: Planned): readonly Fault[] {
  const idle: string[] = [];
  const explain = (person: string, others: readonly string[], isObserver: boolean): Fault[] => {
    const field = isObserver ? 'observers' : 'on_call';
    const there = turns.filter((turn) => people.isThere(person, turn));
    const name = titleOf(person);
    if (turns.every((turn) => people.hasLeft(person, turn)))
      return [[field, `${name} has left before the first turn ends; take them out of \`${field}\`.`]];
    if (there.length === 0)
      return [[field, `${name} is away in every turn; take them out of \`${field}\`, or correct \`away\` on their page.`]];
    if (others.length === 0)
      return [[field, `Nobody but ${name} is ${isObserver ? 'on call' : 'an observer'}; name somebody else, too.`]];
    if (!there.some(({ from }) => others.some((other) => people.share(person, other, from))))
      return [
        [
          field,
          `${name} shares no working hours with anybody ${isObserver ? 'on call' : 'who observes'}; take them out of \`${field}\`, or write \`working_hours\` on their page.`,
        ],
      ];
    if (isObserver) idle.push(name);
    return [];
  };
  const faults = [
    ...observers
      .filter((one) => !turns.some(({ observer }) => observer === one))
      .flatMap((one) => explain(one, onCall.filter((other) => other !== one), true)),
    ...onCall
      .filter((one) => !turns.some((turn) => turn.onCall === one && turn.observer !== undefined))
      .flatMap((one) => explain(one, observers.filter((other) => other !== one), false)),
  ];
  return idle.length === 0
    ? faults
    : [
        ...faults,
        [
          'every',
          `There are fewer turns than observers, so ${listNames(idle)} never observe; make turns shorter, or end it later.`,
        ],
      ];
}

/** The most names in a message. */
const mostNames = 5;

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ');
  return names.length > mostNames ? `${shown} and ${names.length - mostNames} more` : shown;
}

const openWords = {
  'no-on-call': ['on_call', 'nobody of `on_call` is there'],
  'no-observer': ['observers', 'no observer is there'],
  'no-shared-hours': ['observers', 'no observer who is there shares working hours with anybody on call'],
} as const satisfies Readonly<Record<NonNullable<Turn['open']>, Fault>>;

/** Names the turns that stay open: those in a row with one reason in one message. */
function findOpen(turns: readonly Turn[]): readonly Fault[] {
  const runs: { first: Turn; last: Turn; open: NonNullable<Turn['open']> }[] = [];
  for (const [index, turn] of turns.entries()) {
    if (turn.open === undefined) continue;
    const run = runs.at(-1);
    if (run && run.open === turn.open && turns[index - 1] === run.last) run.last = turn;
    else runs.push({ first: turn, last: turn, open: turn.open });
  }
  return runs.map(({ first, last, open }) => {
    const [field, why] = openWords[open];
    return [field, `From ${first.from} to ${last.to} turns are open: ${why}; name somebody else, too.`];
  });
}

/** Finds swaps that change nothing. */
function findSwapFaults({ swaps, start = '', end = '' }: Rotation, { fields }: HubEntry): readonly Fault[] {
  const written = (fields as KindFields<'rotation'>).swaps ?? [];
  return written.flatMap(({ on, observer, on_call }, index): Fault[] => {
    const found = swaps[index];
    return [
      ...(on < start || on > end ? [['swaps', `\`swaps\` has ${on}, a day of no turn; correct it.`] as const] : []),
      ...(observer !== undefined && found?.observer === undefined
        ? [['swaps', `\`swaps\` has \`${observer}\` observe on ${on}, who is none of \`observers\`; name them there, too.`] as const]
        : []),
      ...(on_call !== undefined && found?.onCall === undefined
        ? [['swaps', `\`swaps\` has \`${on_call}\` on call on ${on}, who is none of \`on_call\`; name them there, too.`] as const]
        : []),
    ];
  });
}

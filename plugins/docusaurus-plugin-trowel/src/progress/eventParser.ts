import { checkDaysOff, isDay } from '../shared/daysOff.ts';
import { frictionTypes } from '../shared/friction.ts';
import { ownAddress } from '../shared/ownAddress.ts';
import { latestTime } from './clock.ts';
import { grades, noteStates, type ProgressEvent, stepStates } from './event.ts';

/** What was read from unknown data. */
export interface ParsedEvents {
  readonly events: readonly ProgressEvent[];
  /** What is no event, or of a type that only a newer version knows. */
  readonly faults: readonly Fault[];
}

/** Something that is no event. */
export interface Fault {
  readonly value: unknown;
  /** The first field that is missing or wrong; absent when the value is no object at all. */
  readonly field?: string;
}

/** Says whether a field's value is valid, in its event. */
type Guard = (value: unknown, event: Readonly<Record<string, unknown>>) => boolean;

/** Nobody writes more into a field, and a page shows no more. */
export const longestText = 20_000;

const isText: Guard = (value) => typeof value === 'string' && value.length <= longestText;
const isName: Guard = (value) => typeof value === 'string' && value !== '' && value.length <= longestText;
const isDate: Guard = (value) => typeof value === 'string' && isDay(value);
const isLastDay: Guard = (value, { from }) =>
  typeof from === 'string' && typeof value === 'string' && checkDaysOff({ from, to: value }) === undefined;
const isWeekend: Guard = (value) =>
  Array.isArray(value) && new Set(value).size < 7 && value.every((day) => [0, 1, 2, 3, 4, 5, 6].includes(day));
const isMinutes: Guard = (value) => Number.isInteger(value) && (value as number) > 0 && (value as number) <= 1440;
/** Nobody plans more for one session. */
const isList: Guard = (value, event) =>
  Array.isArray(value) && value.length <= 200 && value.every((item) => isName(item, event));
/** A file can say anything, and this becomes a link. */
const isAddress: Guard = (value, event) => isName(value, event) && ownAddress.test(String(value));
const isMoment: Guard = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value));
const isTime: Guard = (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= latestTime;
const oneOf =
  (...names: readonly unknown[]): Guard =>
  (value) =>
    names.includes(value);
const maybe =
  (guard: Guard): Guard =>
  (value, event) =>
    value === undefined || guard(value, event);

const stamp = { id: isName, time: isTime, at: isMoment };
const shapes: { readonly [Type in ProgressEvent['type']]: Shape<Extract<ProgressEvent, { readonly type: Type }>> } = {
  step: {
    ...stamp,
    type: isName,
    step: isName,
    state: oneOf(...stepStates),
    hash: maybe(isText),
    reason: maybe(isText),
  },
  walk: { ...stamp, type: isName, path: isName, since: isDate, ended: maybe(oneOf(true, false)) },
  off: { ...stamp, type: isName, from: isDate, to: isLastDay, removed: maybe(oneOf(true, false)) },
  week: { ...stamp, type: isName, weekend: isWeekend },
  answer: {
    ...stamp,
    type: isName,
    check: isName,
    text: maybe(isText),
    grade: maybe(oneOf(...grades)),
    hash: maybe(isText),
  },
  friction: {
    ...stamp,
    type: isName,
    note: isName,
    step: isName,
    path: maybe(isText),
    what: oneOf(...frictionTypes),
    says: maybe(isText),
    hash: maybe(isText),
    by: maybe(isText),
    state: oneOf(...noteStates),
  },
  session: {
    ...stamp,
    type: isName,
    session: isName,
    playbook: isName,
    with: isText,
    stage: isText,
    minutes: isMinutes,
    items: maybe(isList),
    notes: maybe(isText),
    commitments: maybe(isText),
    state: oneOf('planned', 'held', 'dropped'),
  },
  helped: {
    ...stamp,
    type: isName,
    page: isName,
    title: isName,
    address: isAddress,
    removed: maybe(oneOf(true, false)),
  },
};

/** A guard for each field of an event. A field that is not named here is not read. */
type Shape<Event> = { readonly [Field in keyof Event]-?: Guard };

/** Reads events from unknown data: a file, what the browser keeps, a message of another tab. What is valid is kept, whatever stands beside it. */
export function parseEvents(values: readonly unknown[]): ParsedEvents {
  const events: ProgressEvent[] = [];
  const faults: Fault[] = [];
  for (const value of values) {
    const record = (typeof value === 'object' && value !== null ? value : undefined) as
      | Readonly<Record<string, unknown>>
      | undefined;
    const type = record?.type as ProgressEvent['type'];
    const shape: Readonly<Record<string, Guard>> | undefined = Object.hasOwn(shapes, type) ? shapes[type] : undefined;
    const field =
      record && shape ? Object.keys(shape).find((name) => !shape[name]?.(record[name], record)) : record && 'type';
    if (!record || !shape || field) faults.push({ value, field });
    else events.push(pick(record, Object.keys(shape)) as unknown as ProgressEvent);
  }
  return { events, faults };
}

function pick(record: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => record[name] !== undefined).map((name) => [name, record[name]]));
}

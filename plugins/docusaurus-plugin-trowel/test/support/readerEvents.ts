import fc from 'fast-check';
import { latestTime } from '../../src/progress/clock.ts';
import {
  type AnswerEvent,
  type FrictionEvent,
  grades,
  type HelpedEvent,
  noteStates,
  type OffEvent,
  type ProgressEvent,
  type SessionEvent,
  type StepEvent,
  stepStates,
  type WalkEvent,
  type WeekEvent,
} from '../../src/progress/event.ts';
import { frictionTypes } from '../../src/shared/friction.ts';

const at = '2026-11-02T09:00:00.000Z';
const stamp = { id: 'a', time: Date.parse(at), at };

/** Makes an event of a step that is done. */
export function makeStepEvent(overrides: Partial<StepEvent> = {}): StepEvent {
  return { ...stamp, type: 'step', step: 'systems/booking', state: 'done', ...overrides };
}

/** Makes an event of a path that is chosen. */
export function makeWalkEvent(overrides: Partial<WalkEvent> = {}): WalkEvent {
  return { ...stamp, type: 'walk', path: 'paths/newcomer', since: '2026-11-02', ...overrides };
}

/** Makes an event of a day off. */
export function makeOffEvent(overrides: Partial<OffEvent> = {}): OffEvent {
  return { ...stamp, type: 'off', from: '2026-12-24', to: '2026-12-24', ...overrides };
}

/** Makes an event of other free days of the week. */
export function makeWeekEvent(overrides: Partial<WeekEvent> = {}): WeekEvent {
  return { ...stamp, type: 'week', weekend: [5, 6], ...overrides };
}

/** Makes an event of an answer that was judged. */
export function makeAnswerEvent(overrides: Partial<AnswerEvent> = {}): AnswerEvent {
  return {
    ...stamp,
    type: 'answer',
    check: 'archaeology/two-ledgers#a',
    text: 'Two sums?',
    grade: 'had',
    ...overrides,
  };
}

/** Makes an event of a friction note. */
export function makeFrictionEvent(overrides: Partial<FrictionEvent> = {}): FrictionEvent {
  return { ...stamp, type: 'friction', note: 'n', step: 'systems/booking', what: 'wrong', state: 'kept', ...overrides };
}

/** Makes an event of a session that is planned. */
export function makeSessionEvent(overrides: Partial<SessionEvent> = {}): SessionEvent {
  return {
    ...stamp,
    type: 'session',
    session: 's',
    playbook: 'playbook/newcomer',
    with: 'Noor',
    stage: 'week-1',
    minutes: 25,
    state: 'planned',
    ...overrides,
  };
}

/** Makes an event of a page that helped. */
export function makeHelpedEvent(overrides: Partial<HelpedEvent> = {}): HelpedEvent {
  return { ...stamp, type: 'helped', page: 'story/a', title: 'A', address: '/stories/a', ...overrides };
}

const anyId = fc.stringMatching(/^[a-z]{1,2}$/);
const anyText = fc.string({ maxLength: 40, unit: 'grapheme' });
const anyName = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const anyDay = fc.integer({ min: 0, max: 30_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
// Few times and ids, so that they meet.
const anyStamp = {
  id: anyId,
  time: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: latestTime })),
  at: anyDay.map((day) => `${day}T12:00:00.000Z`),
};
/** Few, so that the same ones are added and removed. */
const anySpan = fc.tuple(fc.nat(4), fc.nat(2)).map(([first, more]) => {
  const [from, to] = [first, first + more].map((at) =>
    new Date(Date.UTC(2026, 11, 24 + at)).toISOString().slice(0, 10),
  );
  return { from: from as string, to: to as string };
});
const optional = { requiredKeys: [] as [] };

/** Any event that is valid. */
const anyEvent: fc.Arbitrary<ProgressEvent> = fc.oneof(
  fc
    .tuple(
      fc.record({ ...anyStamp, step: anyName, state: fc.constantFrom(...stepStates) }),
      fc.record({ hash: anyText, reason: anyText }, optional),
    )
    .map(([event, more]): ProgressEvent => ({ ...event, ...more, type: 'step' })),
  fc
    .tuple(fc.record({ ...anyStamp, path: anyName, since: anyDay }), fc.record({ ended: fc.boolean() }, optional))
    .map(([event, more]): ProgressEvent => ({ ...event, ...more, type: 'walk' })),
  fc
    .tuple(fc.record(anyStamp), anySpan, fc.record({ removed: fc.boolean() }, optional))
    .map(([event, span, more]): ProgressEvent => ({ ...event, ...span, ...more, type: 'off' })),
  fc
    .record({ ...anyStamp, weekend: fc.uniqueArray(fc.nat(6), { maxLength: 6 }) })
    .map((event): ProgressEvent => ({ ...event, type: 'week' })),
  fc
    .tuple(
      fc.record({ ...anyStamp, check: anyName }),
      fc.record({ text: anyText, grade: fc.constantFrom(...grades), hash: anyText }, optional),
    )
    .map(([event, more]): ProgressEvent => ({ ...event, ...more, type: 'answer' })),
  fc
    .tuple(
      fc.record({
        ...anyStamp,
        note: anyName,
        step: anyName,
        what: fc.constantFrom(...frictionTypes),
        state: fc.constantFrom(...noteStates),
      }),
      fc.record({ path: anyText, says: anyText, hash: anyText, by: anyText }, optional),
    )
    .map(([event, more]): ProgressEvent => ({ ...event, ...more, type: 'friction' })),
  fc
    .tuple(
      fc.record({
        ...anyStamp,
        session: anyName,
        playbook: anyName,
        with: anyText,
        stage: anyText,
        minutes: fc.integer({ min: 1, max: 1440 }),
        state: fc.constantFrom('planned', 'held', 'dropped'),
      }),
      fc.record({ items: fc.array(anyName, { maxLength: 5 }), notes: anyText, commitments: anyText }, optional),
    )
    .map(([event, more]): ProgressEvent => ({ ...event, ...more, type: 'session' })),
  fc
    .tuple(
      fc.record({
        ...anyStamp,
        // Few, so that the same ones are added and taken off.
        page: fc.constantFrom('story/a', 'system/b', 'decision/c'),
        title: anyName,
        address: fc.webPath().map((path) => `/kb/${encodeURI(path)}`.replaceAll(/\/+/g, '/')),
      }),
      fc.record({ removed: fc.boolean() }, optional),
    )
    .map(([event, more]): ProgressEvent => ({ ...event, ...more, type: 'helped' })),
);

/** Any events that a browser can know. */
export const anyEvents = fc.array(anyEvent, { maxLength: 30 });

import { expect, test } from 'vitest';
import { findCurrent, roleIn, toWhen } from './turns.ts';

const turn = { from: '2026-11-02', to: '2026-11-15', onCall: 1, observer: 0, step: 'observe' } as const;
const people = ['ana', 'lea'].map((id) => ({ id, name: id, calendar: `/${id}.ics` }));

test('a turn is the current one on its first day and on its last', () => {
  expect(['2026-11-01', '2026-11-02', '2026-11-15', '2026-11-16'].map((day) => toWhen(turn, day))).toEqual([
    'later',
    'now',
    'now',
    'past',
  ]);
});

test('somebody has a turn as observer or on call, and an open turn is nobody’s', () => {
  expect([0, 1, 2].map((person) => roleIn(turn, person))).toEqual(['observer', 'on-call', undefined]);
  expect(roleIn({ ...turn, observer: undefined, open: 'no-observer' }, 1)).toBeUndefined();
});

test('who observes whom today is known within the rotation only', () => {
  expect(findCurrent({ turns: [turn], people }, '2026-11-03')).toEqual({ observer: people[0], onCall: people[1] });
  expect(findCurrent({ turns: [turn], people }, '2026-12-03')).toEqual({});
  expect(findCurrent({ turns: [turn], people }, undefined)).toEqual({});
});

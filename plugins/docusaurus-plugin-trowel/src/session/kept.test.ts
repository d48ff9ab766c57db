import { describe, expect, test } from 'vitest';
import { makeSessionEvent } from '../../test/support/readerEvents.ts';
import { readProgress } from '../progress/progress.ts';
import { findJustHeld, findSessions, findSessionWith, listLastSessions, readUses, toPlanned } from './kept.ts';

describe('what was used', () => {
  test('counts when the session was held, with the person whatever the spelling of their name, and with anybody', () => {
    const sessions = [
      makeSessionEvent({ session: '1', time: 1, with: 'Noor', items: ['a', 'b'], state: 'held' }),
      makeSessionEvent({ session: '2', time: 2, with: 'Priya', items: ['b'], state: 'held' }),
      makeSessionEvent({ session: '3', time: 3, with: 'Noor', items: ['c'] }),
    ];
    expect(Object.fromEntries(readUses(sessions, ' noor '))).toEqual({
      a: { ever: 1, withThem: 1 },
      b: { ever: 2, withThem: 1 },
    });
  });
});

describe('the session in front of a mentor', () => {
  test('is the plan of the playbook that was changed last, and follows the last one with the same person', () => {
    const events = [
      makeSessionEvent({ id: 'a', session: 'noor', time: 1, with: 'Noor', commitments: 'Draw it', state: 'held' }),
      makeSessionEvent({ id: 'b', session: 'priya', time: 2, with: 'Priya', state: 'held' }),
      makeSessionEvent({ id: 'c', session: 'next', time: 3, with: 'noor', playbook: 'playbook/other' }),
      makeSessionEvent({ id: 'd', session: 'other', time: 4, with: 'Sam' }),
      makeSessionEvent({ id: 'e', session: 'next', time: 5, with: 'noor', playbook: 'playbook/other' }),
    ];
    const { sessions } = readProgress(events);
    const { current, last, people } = findSessions(sessions, 'playbook/other');
    expect(current?.session).toBe('next');
    expect(last?.commitments).toBe('Draw it');
    expect(people).toEqual(['noor', 'Sam', 'Priya']);
  });

  test('without a name follows only sessions of its own playbook', () => {
    const held = makeSessionEvent({ with: '', state: 'held', playbook: 'playbook/a' });
    expect(findSessions([held], 'playbook/a').last).toBe(held);
    expect(findSessions([held], 'playbook/b').last).toBeUndefined();
  });

  test('is none when the plan was dropped or held', () => {
    const dropped = makeSessionEvent({ state: 'dropped' });
    expect(findSessions([dropped], dropped.playbook)).toEqual({ current: undefined, last: undefined, people: [] });
  });
});

describe('whom a session is with', () => {
  const held = makeSessionEvent({ session: 'held', with: 'Noor', state: 'held' });
  const planned = makeSessionEvent({ session: 'planned', with: 'Priya', notes: 'Hers' });
  const unnamed = makeSessionEvent({ session: 'unnamed', with: ' ', notes: 'Asked about the queue' });
  const { playbook } = held;
  const sessions = [held, planned, unnamed];

  test('is written into the plan that has no name yet, also for somebody of an earlier session', () => {
    expect(findSessionWith(sessions, { playbook, person: 'noor', current: unnamed })).toEqual({
      plan: unnamed,
      last: held,
    });
    expect(findSessionWith(sessions, { playbook, person: 'Sam', current: unnamed }).plan).toBe(unnamed);
  });

  test('brings their plan back, and leaves what is planned with somebody else', () => {
    expect(findSessionWith(sessions, { playbook, person: 'Priya', current: unnamed }).plan).toBe(planned);
    expect(findSessionWith(sessions, { playbook, person: 'Sam', current: planned }).plan).toBeUndefined();
  });
});

describe('a session that was held just now', () => {
  const before = makeSessionEvent({ session: 'before', with: 'Noor', commitments: 'Draw it', state: 'held' });
  const held = makeSessionEvent({ session: 'now', with: 'Noor', items: ['a'], commitments: 'Say it', state: 'held' });
  const { playbook } = held;

  test('stays in view as it was planned, with what was agreed before it', () => {
    const sessions = toPlanned([before, held], findJustHeld([before, held], { playbook, session: 'now' }));
    const { current, last } = findSessions(sessions, playbook);
    expect(current).toMatchObject({ session: 'now', items: ['a'], commitments: 'Say it' });
    expect(last).toBe(before);
    expect(readUses(sessions, 'Noor').has('a')).toBe(false);
  });

  test('is left when its mentor says so, undoes it, or changes another session of the playbook', () => {
    expect(findJustHeld([before, held], { playbook, session: undefined })).toBeUndefined();
    expect(findJustHeld([before, { ...held, state: 'planned' }], { playbook, session: 'now' })).toBeUndefined();
    const next = makeSessionEvent({ session: 'next' });
    expect(findJustHeld([before, held, next], { playbook, session: 'now' })).toBeUndefined();
    const elsewhere = makeSessionEvent({ session: 'next', playbook: 'playbook/elsewhere' });
    expect(findJustHeld([before, held, elsewhere], { playbook, session: 'now' })).toBe(held);
  });
});

test('the last session with each person leaves out plans, those without a name, and playbooks that are gone', () => {
  const { playbook } = makeSessionEvent();
  const sessions = [
    makeSessionEvent({ session: '1', with: 'Noor', state: 'held' }),
    makeSessionEvent({ session: '2', with: 'Priya', state: 'held' }),
    makeSessionEvent({ session: '3', with: ' noor', state: 'held' }),
    makeSessionEvent({ session: '4', with: 'Priya' }),
    makeSessionEvent({ session: '5', with: ' ', state: 'held' }),
    makeSessionEvent({ session: '6', with: 'Sam', state: 'held', playbook: 'playbook/gone' }),
    makeSessionEvent({ session: '7', with: 'Ada', state: 'dropped' }),
  ];
  expect(listLastSessions(sessions, new Set([playbook])).map(({ session }) => session)).toEqual(['3', '2']);
});

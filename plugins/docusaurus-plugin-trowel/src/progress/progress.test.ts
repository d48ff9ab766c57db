import { describe, expect, test } from 'vitest';
import {
  makeAnswerEvent,
  makeFrictionEvent,
  makeHelpedEvent,
  makeOffEvent,
  makeStepEvent,
  makeWalkEvent,
  makeWeekEvent,
} from '../../test/support/readerEvents.ts';
import { mergeEvents } from './merge.ts';
import { readProgress } from './progress.ts';

describe('a reader’s progress', () => {
  test('has for each step the latest state, with the reason for which it was skipped', () => {
    const { steps } = readProgress([
      makeStepEvent({ step: 'a', state: 'doing' }),
      makeStepEvent({ step: 'b' }),
      makeStepEvent({ step: 'a', state: 'skipped', reason: 'I built it' }),
    ]);
    expect(steps.get('a')).toMatchObject({ state: 'skipped', reason: 'I built it' });
    expect(steps.get('b')).toMatchObject({ state: 'done' });
    expect(steps.has('c')).toBe(false);
  });

  test('has several walks at once, in the order in which they were chosen, each with its latest start date', () => {
    const { walks } = readProgress([
      makeWalkEvent({ path: 'paths/a', since: '2026-11-02' }),
      makeWalkEvent({ path: 'paths/b' }),
      makeWalkEvent({ path: 'paths/a', since: '2026-11-09' }),
    ]);
    expect(walks.map(({ path, since }) => [path, since])).toEqual([
      ['paths/a', '2026-11-09'],
      ['paths/b', '2026-11-02'],
    ]);
  });

  test('has ended walks apart; a walk begun again is one of now', () => {
    const begun = [makeWalkEvent({ path: 'paths/a' }), makeWalkEvent({ path: 'paths/a', ended: true })];
    expect(readProgress(begun)).toMatchObject({ walks: [], ended: [{ path: 'paths/a' }] });
    expect(readProgress([...begun, makeWalkEvent({ path: 'paths/a' })])).toMatchObject({
      walks: [{ path: 'paths/a' }],
      ended: [],
    });
  });

  test('has all answers to a check, the oldest first', () => {
    const { answers } = readProgress([makeAnswerEvent({ grade: 'missed' }), makeAnswerEvent({ grade: 'had' })]);
    expect(answers.get('archaeology/two-ledgers#a')?.map(({ grade }) => grade)).toEqual(['missed', 'had']);
  });

  test('has days off in their order, without those that were taken back, and the free days of the week said last', () => {
    const { days } = readProgress([
      makeOffEvent({ from: '2026-12-24', to: '2026-12-26' }),
      makeOffEvent({ from: '2026-05-17', to: '2026-05-17' }),
      makeOffEvent({ from: '2026-05-01', to: '2026-05-01' }),
      makeOffEvent({ from: '2026-05-01', to: '2026-05-01', removed: true }),
      makeWeekEvent({ weekend: [5, 6] }),
      makeWeekEvent({ weekend: [0, 5, 6] }),
    ]);
    expect(days.off.map(({ from, to }) => [from, to])).toEqual([
      ['2026-05-17', '2026-05-17'],
      ['2026-12-24', '2026-12-26'],
    ]);
    expect(days.weekend).toEqual([0, 5, 6]);
  });

  test('has the days off that were added in two browsers, and not those that one of them took back', () => {
    const both = makeOffEvent({ id: 'both', time: 1, from: '2026-05-01', to: '2026-05-01' });
    const ours = [both, makeOffEvent({ id: 'ours', time: 2, from: '2026-12-24', to: '2026-12-24' })];
    const theirs = [
      both,
      makeOffEvent({ id: 'theirs', time: 2, from: '2026-12-31', to: '2026-12-31' }),
      makeOffEvent({ id: 'back', time: 3, from: '2026-05-01', to: '2026-05-01', removed: true }),
    ];
    expect(readProgress(mergeEvents(ours, theirs)).days.off.map(({ from }) => from)).toEqual([
      '2026-12-24',
      '2026-12-31',
    ]);
  });

  test('has friction notes as they were changed last, without those that were taken back', () => {
    const { friction } = readProgress([
      makeFrictionEvent({ note: 'a', says: 'Wrong port' }),
      makeFrictionEvent({ note: 'b' }),
      makeFrictionEvent({ note: 'a', says: 'Wrong port', state: 'sent' }),
      makeFrictionEvent({ note: 'b', state: 'withdrawn' }),
    ]);
    expect(friction).toMatchObject([{ note: 'a', says: 'Wrong port', state: 'sent' }]);
  });

  test('has the pages that helped, the latest at the end, without those that were taken off', () => {
    const { helped } = readProgress([
      makeHelpedEvent({ page: 'story/a' }),
      makeHelpedEvent({ page: 'story/b' }),
      makeHelpedEvent({ page: 'story/c' }),
      makeHelpedEvent({ page: 'story/b', removed: true }),
      makeHelpedEvent({ page: 'story/a', title: 'Newer' }),
    ]);
    expect(helped).toMatchObject([{ page: 'story/c' }, { page: 'story/a', title: 'Newer' }]);
  });
});

import { describe, expect, test } from 'vitest';
import { makeAnswerEvent, makeFrictionEvent, makeStepEvent, makeWalkEvent } from '../../test/support/readerEvents.ts';
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

  test('has all answers to a question, the oldest first', () => {
    const { answers } = readProgress([makeAnswerEvent({ grade: 'missed' }), makeAnswerEvent({ grade: 'had' })]);
    expect(answers.get('archaeology/two-ledgers#a')?.map(({ grade }) => grade)).toEqual(['missed', 'had']);
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
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEvents } from './clock.ts';
import { type AnswerEvent, type Grade, grades, type ProgressEvent } from './event.ts';
import { mergeEvents } from './merge.ts';
import { readProgress } from './progress.ts';
import { type CheckState, foreseeGrades, planRound, scheduleChecks } from './schedule.ts';

const today = '2026-12-01';

interface Answered extends Partial<AnswerEvent> {
  readonly day?: string;
}

function answer({ day = '2026-11-02', ...overrides }: Answered = {}): AnswerEvent {
  const at = `${day}T12:00:00Z`;
  return { type: 'answer', id: day, time: 1, at, check: 'archaeology/two-ledgers#a', grade: 'had', ...overrides };
}

function state(overrides: Partial<CheckState> = {}): CheckState {
  return { check: 'a', text: '', grade: 'had', graded: '2026-11-02', due: today, times: 1, ...overrides };
}

/** Schedules the only check of these answers. */
function scheduleOne(answers: readonly AnswerEvent[], day = today): CheckState | undefined {
  return scheduleChecks(new Map([[answer().check, answers]]), day).get(answer().check);
}

/** Answers each time on the day on which the check comes back, and returns after how many days that was. */
function intervalsOf(given: readonly Grade[]): readonly number[] {
  const answers: AnswerEvent[] = [];
  let day = '2026-01-01';
  return given.map((grade) => {
    answers.push(answer({ grade, day }));
    const due = scheduleOne(answers, day)?.due ?? '';
    const days = (Date.parse(due) - Date.parse(day)) / 86_400_000;
    day = due;
    return days;
  });
}

describe('a check comes back', () => {
  test.each<[readonly Grade[], readonly number[]]>([
    [['missed'], [1]],
    [['partly'], [2]],
    [['had'], [3]],
    [
      ['missed', 'had', 'had', 'had'],
      [1, 3, 8, 22],
    ],
    [
      ['had', 'missed', 'had'],
      [3, 1, 3],
    ],
  ])('after %j on the days on which it came back: %j', (given, days) => {
    expect(intervalsOf(given)).toEqual(days);
  });

  test('after a growing time while it is known, of about three months at most', () => {
    const days = intervalsOf(['had', 'had', 'had', 'had', 'had']);
    expect(days.slice(0, 3)).toEqual([...days.slice(0, 3)].sort((a, b) => a - b));
    expect(Math.max(...days)).toBe(91);
  });

  test('on the day that was foreseen for its grade', () => {
    const day = fc.integer({ min: 1, max: 30 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
    const given = fc.array(fc.record({ grade: fc.constantFrom(...grades), day }), { maxLength: 8 });
    fc.assert(
      fc.property(given, fc.constantFrom(...grades), (before, grade) => {
        const answers = before.map(answer);
        const due = scheduleOne([...answers, answer({ grade, day: today })])?.due;
        expect(foreseeGrades(answers, today)[grade]).toBe(due);
      }),
    );
  });

  test('with what was compared with last, so that a change of it is seen', () => {
    const answers = [answer({ hash: 'first' }), answer({ day: '2026-11-20', hash: 'second' })];
    expect(scheduleOne(answers)?.hash).toBe('second');
    expect(scheduleOne([...answers, answer({ day: '2026-11-21' })])?.hash).toBeUndefined();
  });

  test('not at all while nobody has graded it', () => {
    expect(scheduleOne([answer({ grade: undefined, text: 'Two sums?' })])).toBeUndefined();
  });

  test('with the words that were written last, also after a grade without words', () => {
    const answers = [answer({ text: 'Two sums?' }), answer({ day: '2026-11-20' })];
    expect(scheduleOne(answers)?.text).toBe('Two sums?');
  });
});

describe('of a check that was graded more than once', () => {
  test('the last grade of a day counts, so a correction is no second answer', () => {
    const corrected = [answer({ grade: 'had' }), answer({ grade: 'missed' })];
    expect(scheduleOne(corrected)).toEqual(scheduleOne([answer({ grade: 'missed' })]));
  });

  test('the same answer in two tabs is one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...grades), fc.integer({ min: 1, max: 5 }), (grade, tabs) => {
        const once = answer({ grade });
        expect(scheduleOne(Array.from({ length: tabs }, () => once))).toEqual(scheduleOne([once]));
      }),
    );
  });

  test('the other checks change nothing', () => {
    const both = new Map([
      ['a', [answer()]],
      ['b', [answer({ grade: 'missed', day: '2026-11-10' })]],
    ]);
    expect(scheduleChecks(both, today).get('a')).toEqual(scheduleChecks(new Map([['a', [answer()]]]), today).get('a'));
  });

  test('a moment that an editor has broken costs only its answer', () => {
    expect(scheduleOne([answer(), answer({ at: 'yesterday', grade: 'missed' })])).toEqual(scheduleOne([answer()]));
  });
});

test('answers merged from two browsers come back on the same days, whichever was merged into the other', () => {
  const events = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 60 }),
      id: fc.integer({ min: 0, max: 40 }),
      grade: fc.constantFrom(...grades),
    }),
    { maxLength: 20 },
  );
  const toEvents = (given: readonly { readonly at: number; readonly id: number; readonly grade: Grade }[]) =>
    given
      .map(({ at, id, grade }) => {
        const moment = Date.UTC(2026, 9, 1 + at, 12);
        return answer({ id: `${id}`, time: moment, at: new Date(moment).toISOString(), grade });
      })
      .sort(compareEvents);
  const planOf = (merged: readonly ProgressEvent[]) => [...scheduleChecks(readProgress(merged).answers, today)];
  fc.assert(
    fc.property(events, events, (one, other) => {
      const [ours, theirs] = [mergeEvents([], toEvents(one)), mergeEvents([], toEvents(other))];
      expect(planOf(mergeEvents(ours, theirs))).toEqual(planOf(mergeEvents(theirs, ours)));
      expect(planOf(mergeEvents(ours, ours))).toEqual(planOf(ours));
    }),
  );
});

describe('a wrong clock', () => {
  test('that was set back takes no time away: the answer counts on the day of the one before', () => {
    const set = [answer({ day: '2026-11-20' }), answer({ day: '2019-01-01', grade: 'missed' })];
    expect(scheduleOne(set)).toMatchObject({ grade: 'missed', graded: '2026-11-20', due: '2026-11-21' });
  });

  test('that was set forward hides nothing: the check is asked again today', () => {
    expect(scheduleOne([answer({ day: '2031-01-01' })])).toMatchObject({ graded: today, due: today });
  });

  test('that was set forward once is forgotten with the next answer', () => {
    const set = [answer({ day: '2031-01-01' }), answer({ day: '2026-11-20' })];
    expect(scheduleOne(set)).toEqual(scheduleOne([answer({ day: '2026-11-20' })]));
  });

  const day = fc
    .integer({ min: 0, max: 9000 })
    .map((n) => new Date(Date.UTC(2015, 0, 1 + n)).toISOString().slice(0, 10));
  test('gives no day before today for what was graded today, and never throws', () => {
    const given = fc.array(fc.record({ grade: fc.option(fc.constantFrom(...grades), { nil: undefined }), day }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(given, (answers) => {
        const found = scheduleOne([...answers.map(answer), answer({ grade: 'partly', day: today })]);
        expect(found?.graded).toBe(today);
        expect((found?.due ?? '') > today).toBe(true);
      }),
    );
  });
});

describe('the round of a day', () => {
  test('asks what is due longest first, and of one day what was missed', () => {
    const states = [
      state({ check: 'later', due: '2026-12-02' }),
      state({ check: 'had' }),
      state({ check: 'missed', grade: 'missed' }),
      state({ check: 'old', due: '2026-11-03' }),
    ];
    const { now, next } = planRound(states, { today });
    expect(now.map(({ check }) => check)).toEqual(['old', 'missed', 'had']);
    expect(next).toBe('2026-12-02');
  });

  test('has two minutes: the rest waits for tomorrow', () => {
    const states = Array.from({ length: 6 }, (_, n) => state({ check: `${n}` }));
    expect(planRound(states, { today })).toMatchObject({ now: { length: 4 }, waiting: 2, next: '2026-12-02' });
  });

  test('counts what was asked today, but not what was answered on its page for the first time', () => {
    const asked = Array.from({ length: 3 }, (_, n) =>
      state({ check: `asked ${n}`, graded: today, due: '2026-12-05', times: 2 }),
    );
    const first = state({ check: 'first', graded: today, due: '2026-12-04', times: 1 });
    const due = [state({ check: 'x' }), state({ check: 'y' })];
    expect(planRound([...asked, first, ...due], { today }).now.map(({ check }) => check)).toEqual(['x']);
  });

  test('leaves out what the hub has no more', () => {
    const states = [state({ check: 'gone' }), state({ check: 'here' })];
    const { now, waiting } = planRound(states, { today, exists: (check) => check === 'here' });
    expect([now.map(({ check }) => check), waiting]).toEqual([['here'], 0]);
  });

  test('is over for good when nothing comes back', () => {
    expect(planRound([], { today })).toEqual({ now: [], waiting: 0, asked: 0, next: undefined });
  });
});

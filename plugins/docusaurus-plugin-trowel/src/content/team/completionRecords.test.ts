import { describe, expect, test } from 'vitest';
import { readRecord } from './completionRecords.ts';

const record = {
  format: 'trowel-completion-record',
  version: 1,
  path: 'backend-engineer',
  quarter: '2026-Q1',
  finished: true,
  stages: { 'day-1': 1, 'week-1': 8 },
  milestones: { 'archaeology/checkout-double-write': 9 },
  stalls: [{ step: 'path/backend-engineer#badge', days: 6 }],
};
const read = (changes: object) =>
  readRecord(JSON.stringify({ ...record, ...changes }, undefined, 2), 'data/onboarding/a.json');
const said = (changes: object) => read(changes).problems.map(({ at, message }) => `${at?.line} ${message}`);
const remedy = 'A completion record holds no names and no dates: export it again from the hub.';

describe('a completion record', () => {
  test('is lengths of time, and the quarter in which they began', () => {
    expect(read({}).problems).toEqual([]);
    expect(read({}).record?.record).toEqual(record);
    expect(read({ quarter: undefined, stalls: undefined }).record?.record).toMatchObject({ stalls: [] });
  });

  test('takes names in any alphabet, as the hub exports them', () => {
    const names = {
      path: 'разработчик',
      stages: { 'první-den': 1, 'सप्ताह-१': 8 },
      milestones: { 'archaeology/二重書き込み': 9 },
      stalls: [{ step: 'path/разработчик#пропуск', days: 6 }],
    };
    expect(read(names).problems).toEqual([]);
    expect(read({ path: 'разработчик один' }).record).toBeUndefined();
  });

  test('names steps by ids, which can hold the day of a story', () => {
    const story = 'story/2025-11-13-the-pr-i-did-not-open';
    expect(read({ milestones: { [story]: 9 }, stalls: [{ step: story, days: 5 }] }).problems).toEqual([]);
    expect(read({ milestones: { 'ana/1991-04-07-born': 9 } }).record).toBeUndefined();
    expect(read({ milestones: { 'story/1991-04-07': 9 } }).record).toBeUndefined();
  });

  test('is refused with a date of birth, a name or any other field in it', () => {
    expect(said({ born: '1991-04-07' })).toEqual([
      `20 \`born\` is not part of a completion record, so the record is refused. ${remedy}`,
    ]);
    expect(said({ name: 'Ana' })).toEqual([
      `20 \`name\` is not part of a completion record, so the record is refused. ${remedy}`,
    ]);
    for (const changes of [
      { born: '1991-04-07' },
      { name: 'Ana' },
      { mail: 'ana@example.org' },
      { stalls: [{ step: 'a', days: 1, who: 'ana' }] },
    ])
      expect(read(changes).record).toBeUndefined();
  });

  test.each([
    [{ path: 'ana-1991-04-07' }, 'path'],
    [{ quarter: '2026-03-01' }, 'quarter'],
    [{ quarter: '1 March 2026' }, 'quarter'],
    [{ stages: { '7.4.1991': 1 } }, 'stages'],
    [{ stalls: [{ step: '2026-03-01T10:00', days: 3 }] }, 'stalls'],
  ])('is refused with a date in a field that it has: %j', (changes, field) => {
    expect(read(changes).record).toBeUndefined();
    expect(said(changes)[0]).toContain(`\`${field}\` holds a date, so the record is refused. ${remedy}`);
  });

  test.each([
    [{ version: 2 }, '3 `version` is 2; expected 1; a newer version of Trowel reads other versions.'],
    [{ format: 'other' }, '2 `format` is "other"; expected "trowel-completion-record".'],
    [{ quarter: '2026' }, '5 `quarter` is "2026"; expected a quarter like 2026-Q3.'],
    [{ stages: { 'day-1': -1 } }, '8 `stages.day-1` is -1; expected a number of days, 0 or more.'],
    [{ stages: 3 }, '7 `stages` is 3; expected numbers of days by name.'],
    [{ path: 'Ana Lopez' }, '4 `path` is "Ana Lopez"; expected a name without spaces.'],
    [{ finished: undefined }, '1 `finished` is missing; expected true or false.'],
  ])('says where it is wrong, and what is expected: %j', (changes, message) => {
    expect(read(changes).record).toBeUndefined();
    expect(said(changes)).toEqual([message]);
  });

  test('is JSON, and an object', () => {
    expect(readRecord('{"format": ', 'a.json').problems[0]?.message).toMatch(/^This is not valid JSON: /);
    expect(readRecord('{format: trowel-completion-record}', 'a.json').problems[0]?.message).toMatch(
      /^This is not valid JSON: /,
    );
    for (const content of ['[]', 'null', '7'])
      expect(readRecord(content, 'a.json').problems[0]?.message).toBe(
        'This is no completion record: expected an object, as the hub exports it.',
      );
  });
});

import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { buildHub } from '../hub/build.ts';
import { findEngagementProblems, findLateEngagements } from './engagementProblems.ts';

const people = [
  makePage('docs/people/mo.md', { title: 'Mo', week: 30 }),
  makePage('docs/people/tia.md', { title: 'Tia', manager: 'boss' }),
  makePage('docs/people/boss.md', { title: 'Boss' }),
  makePage('docs/people/gone.md', { title: 'Gone', leaving: '2026-10-15' }),
];
const sound = {
  title: 'Files',
  status: 'running',
  mentor: 'mo',
  mentees: ['tia'],
  start: '2026-10-01',
  end: '2026-12-18',
  hours: 2,
};
const entriesOf = (fields: Readonly<Record<string, unknown>>) =>
  buildHub([...people, makePage('docs/engagements/e.md', { ...sound, ...fields })]).entries;
const messagesOf = (fields: Readonly<Record<string, unknown>>) =>
  findEngagementProblems(entriesOf(fields)).map(({ field, message }) => `${field}: ${message}`);

describe('an engagement', () => {
  test('with nothing wrong has no problem', () => {
    expect(messagesOf({})).toEqual([]);
    expect(messagesOf({ status: 'proposed', end: undefined, hours: undefined })).toEqual([]);
    expect(messagesOf({ status: 'ended', outcome: 'stopped' })).toEqual([]);
    expect(messagesOf({ check_ins: [{ date: '2026-10-01' }, { date: '2026-10-20', hours: 2 }] })).toEqual([]);
  });

  test('with oneself, or with one’s manager, names the people and what to change', () => {
    expect(messagesOf({ mentees: ['mo', 'tia'] })).toEqual([
      'mentor: Mo is mentor and mentee; an engagement takes two. Name another mentor, or take Mo out of `mentees`.',
    ]);
    expect(messagesOf({ mentor: 'boss' })).toEqual([
      'mentor: Boss is the manager of Tia, who cannot speak freely then; find a mentor whom they do not report to.',
    ]);
    expect(messagesOf({ mentor: 'tia', mentees: ['boss'] })).toEqual([
      'mentees: Boss is the manager of Tia, who decides on their pay; find a mentor who does not report to them.',
    ]);
  });

  test('without mentor or mentees says what to write, and leaves unknown names to the references', () => {
    expect(messagesOf({ mentor: undefined, mentees: [] })).toEqual([
      'mentor: Nobody guides; write who does: `mentor: <person>`.',
      'mentees: Nobody is guided; write who is: `mentees: [<person>]`.',
    ]);
    expect(messagesOf({ mentor: 'stranger' })).toEqual([]);
  });

  test('with somebody who leaves before it begins or ends says which day', () => {
    expect(messagesOf({ mentor: 'gone', start: '2026-10-20' })).toEqual([
      'mentor: The last day of Gone is 2026-10-15, before this begins on 2026-10-20; name somebody else, or correct one of the days.',
    ]);
    expect(messagesOf({ mentees: ['gone'] })).toEqual([
      'end: The last day of Gone is 2026-10-15, before this ends on 2026-12-18; let it end by then, or name who goes on.',
    ]);
    expect(messagesOf({ mentees: ['gone'], status: 'ended', outcome: 'stopped' })).toEqual([]);
    expect(messagesOf({ mentees: ['gone'], end: '2026-10-15' })).toEqual([]);
  });

  test.each([
    ['without an end', { end: undefined }, 'status: It runs without an end'],
    ['that ends before it begins', { end: '2026-09-30' }, 'end: It ends on 2026-09-30, before it begins on 2026-10-01'],
    [
      'that goes on before it is paused',
      { status: 'paused', paused_since: '2026-11-10', paused_until: '2026-11-01' },
      'paused_until: It resumes on 2026-11-01, before it was paused on 2026-11-10',
    ],
    ['that is paused without a day', { status: 'paused' }, 'status: It is paused without an end'],
    ['that ended without an outcome', { status: 'ended' }, 'status: It has ended, and nothing says what came of it'],
    ['with an outcome before its end', { outcome: 'reached' }, 'outcome: It has an outcome and is running'],
    [
      'with a check-in before its start',
      { check_ins: [{ date: '2026-09-01' }] },
      'check_ins: This check-in was on 2026-09-01, before it began on 2026-10-01',
    ],
    [
      'with check-ins in no order',
      { check_ins: [{ date: '2026-11-01' }, { date: '2026-10-10' }] },
      'check_ins: This check-in was on 2026-10-10, before the one above it',
    ],
    ['of 200 %', { hours: 60 }, 'hours: 60 hours a week are more than a fifth of a week of 30; plan 6 at most'],
    [
      'whose check-in has more hours than a week',
      { check_ins: [{ date: '2026-10-10', hours: 80 }] },
      'check_ins: The check-in of 2026-10-10 says 80 hours a week, more than a week of 30 has',
    ],
  ])('%s says so', (_, fields, message) => {
    const messages = messagesOf(fields);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(message);
  });

  test('points at the line of the check-in', () => {
    const [problem] = findEngagementProblems(
      entriesOf({ check_ins: [{ date: '2026-11-01' }, { date: '2026-10-10' }] }),
    );
    const at = entriesOf({ check_ins: [{ date: '2026-11-01' }, { date: '2026-10-10' }] }).find(
      ({ kind }) => kind === 'engagement',
    )?.places['check_ins.1'];
    expect(at).toBeDefined();
    expect(problem).toMatchObject({ source: 'docs/engagements/e.md', at });
  });

  test('that runs past its end is late from the next day on', () => {
    const entries = entriesOf({});
    expect(findLateEngagements(entries, '2026-12-18')).toEqual([]);
    expect(findLateEngagements(entries, '2026-12-19')).toMatchObject([{ field: 'end', severity: 'warning' }]);
    expect(findLateEngagements(entriesOf({ status: 'ended', outcome: 'partly' }), '2027-01-01')).toEqual([]);
  });

  test('without an end names whoever has left from the day after their last', () => {
    const fields = { mentor: 'gone', end: undefined };
    expect(findLateEngagements(entriesOf(fields), '2026-10-15')).toEqual([]);
    expect(findLateEngagements(entriesOf(fields), '2026-10-16')).toMatchObject([
      { field: 'mentor', message: expect.stringContaining('Gone left on 2026-10-15, and it is still running') },
    ]);
    expect(findLateEngagements(entriesOf({ ...fields, status: 'ended', outcome: 'partly' }), '2027-01-01')).toEqual([]);
  });
});

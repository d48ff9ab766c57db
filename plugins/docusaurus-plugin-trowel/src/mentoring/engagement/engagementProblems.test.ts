import { describe, expect, test } from 'vitest';
import { makePage } from '../../../test/support/page.ts';
import { buildHub } from '../../hub/build.ts';
import { findEngagementProblems, findLateEngagements } from './engagementProblems.ts';

const people = [
  makePage('docs/people/mo.md', { title: 'Mo', week: 30, teaches: ['Files'] }),
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

  test('that nobody can be in, or that takes no time, is an error; what only looks wrong is a warning', () => {
    const severitiesOf = (fields: Readonly<Record<string, unknown>>) =>
      findEngagementProblems(entriesOf(fields)).map(({ field, severity }) => `${field} ${severity}`);
    expect(severitiesOf({ mentees: ['mo'] })).toEqual(['mentor error']);
    expect(severitiesOf({ mentor: undefined, mentees: [] })).toEqual(['mentor error', 'mentees error']);
    expect(severitiesOf({ end: '2026-09-30' })).toEqual(['end error']);
    expect(severitiesOf({ mentor: 'boss', hours: 60 })).toEqual(['mentor warning', 'hours warning']);
  });

  test('of more than 18 months, or for a skill that nobody teaches, has a hint until it has ended', () => {
    expect(messagesOf({ end: '2028-04-01', skills: ['files'] })).toEqual([]);
    expect(messagesOf({ end: '2028-04-02', skills: ['Kites'] })).toEqual([
      'end: It ends on 2028-04-02, more than 18 months after it begins, and would become a habit; let it end sooner, and begin another one then.',
      'skills: Nobody teaches `Kites`; whoever does writes it into `teaches` on their page, or correct the name.',
    ]);
    expect(messagesOf({ form: 'peer', skills: ['Kites'] })).toEqual([]);
    expect(messagesOf({ end: '2028-04-02', skills: ['Kites'], status: 'ended', outcome: 'partly' })).toEqual([]);
  });

  test('whose goal is the one of the template says so once it is no draft', () => {
    const goals = [{ goal: 'Finds a lost bag.' }, { goal: 'What will Tia be able to do by then?' }];
    expect(messagesOf({ goals, draft: true })).toEqual([]);
    const [problem, ...others] = findEngagementProblems(entriesOf({ goals }));
    expect(others).toEqual([]);
    expect(problem?.message).toContain('“What will Tia be able to do by then?” still holds the template’s hint');
    const engagement = entriesOf({ goals }).find(({ kind }) => kind === 'engagement');
    expect(problem?.at).toEqual(engagement?.places['goals.1']);
  });

  test('with a check-in that is still to come names its line until the day is there', () => {
    const entries = entriesOf({ check_ins: [{ date: '2026-10-20' }, { date: '2026-11-20' }] });
    expect(findLateEngagements(entries, '2026-11-20')).toEqual([]);
    const at = entries.find(({ kind }) => kind === 'engagement')?.places['check_ins.1'];
    expect(findLateEngagements(entries, '2026-11-19')).toMatchObject([
      { at, message: expect.stringContaining('on 2026-11-20, which is still to come') },
    ]);
  });

  test('without front matter to point at is shown where the page begins', () => {
    const page = makePage('docs/engagements/e.md', {});
    expect(findEngagementProblems(buildHub([page]).entries).map(({ at }) => at)).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 1 },
    ]);
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

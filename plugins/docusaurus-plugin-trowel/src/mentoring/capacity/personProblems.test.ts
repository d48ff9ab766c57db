import { describe, expect, test } from 'vitest';
import { makePage } from '../../../test/support/page.ts';
import { buildHub } from '../../hub/build.ts';
import { findMentoringProblems } from '../problems.ts';

const problemsOf = (fields: Readonly<Record<string, unknown>>) =>
  findMentoringProblems(
    buildHub([makePage('docs/people/mo.md', { title: 'Mo', timezone: 'Europe/Oslo', ...fields })]),
    '2026-11-29',
  );

describe('the page of a person', () => {
  test('has nothing wrong, with much or with little on it', () => {
    const full = {
      teaches: ['sql'],
      learns: ['go'],
      capacity: 6,
      week: 40,
      mentoring: 'paused',
      paused_until: '2027-01-01',
    };
    expect([...problemsOf({}), ...problemsOf(full), ...problemsOf({ timezone: undefined })]).toEqual([]);
  });

  test.each([
    [
      { timezone: undefined, learns: ['sql'] },
      'No `timezone`: nobody can say which hours they share with others; write one, like `timezone: Europe/Oslo`.',
    ],
    [
      { capacity: 0, teaches: ['sql'] },
      '`capacity` is 0, so nobody is offered what they teach; write the hours a week that are planned, or `mentoring: paused` while there are none.',
    ],
    [
      { capacity: 12 },
      '`capacity` is 12 hours a week, 30 % of a week of 40 hours; at most 8 hours, 20 %, are counted. Write hours, not percent: 4 to 6 is the target.',
    ],
    [
      { capacity: 200, week: 30 },
      '`capacity` is 200 hours a week, 667 % of a week of 30 hours; at most 6 hours, 20 %, are counted. Write hours, not percent: 3 to 4.5 is the target.',
    ],
    [
      { teaches: ['sql', 'go'], learns: ['go'] },
      '`go` stands in `teaches` and in `learns`, and would pair them with themselves; take it out of one.',
    ],
    [{ week: 0 }, '`week` is 0; write the hours that they work in a week, or take it out.'],
    [
      { mentoring: 'open', paused_until: '2027-01-01' },
      '`mentoring` is `open`, and `paused_until` says that it is not; take one of them out.',
    ],
    [
      { away: [{ from: '2026-12-24', to: '2026-12-20' }] },
      '`away` ends on 2026-12-20, before it begins on 2026-12-24; swap the two days.',
    ],
  ])('is told what to mend: %j', (fields, message) => {
    const [problem, ...others] = problemsOf(fields);
    expect([problem?.message, others]).toEqual([message, []]);
  });

  test('is told the line', () => {
    expect(problemsOf({ capacity: 12 })[0]).toMatchObject({
      source: 'docs/people/mo.md',
      at: { line: 4 },
      field: 'capacity',
    });
  });
});

const page = (folder: string, name: string, fields: Readonly<Record<string, unknown>>) =>
  makePage(`docs/${folder}/${name}.md`, { title: name, ...fields });

test.each([
  ['rotations', { observers: ['mo'], on_call: ['tia'] }],
  ['engagements', { status: 'running', mentor: 'mo', mentees: ['tia'], end: '2027-01-01' }],
])('a person without a zone is reported where hours are compared: in %s', (folder, fields) => {
  const people = [page('people', 'mo', {}), page('people', 'tia', { timezone: 'Europe/Oslo' })];
  const found = findMentoringProblems(buildHub([...people, page(folder, 'x', fields)]), '2026-11-29');
  expect(found.filter(({ field }) => field === 'timezone').map(({ source }) => source)).toEqual(['docs/people/mo.md']);
});

test('a mentor whose engagements take more than they have is named in their own file', () => {
  const people = [page('people', 'mo', { capacity: 2, timezone: 'Europe/Oslo' })];
  const pair = { status: 'running', mentor: 'mo', mentees: ['tia'], hours: 2.5, end: '2027-01-01' };
  const found = findMentoringProblems(buildHub([...people, page('engagements', 'x', pair)]), '2026-11-29');
  expect(found.find(({ field }) => field === 'capacity')).toMatchObject({
    source: 'docs/people/mo.md',
    message:
      'The engagements of mo take 2.5 hours a week, and there is room for 2; agree with them what ends, pauses or waits.',
  });
});

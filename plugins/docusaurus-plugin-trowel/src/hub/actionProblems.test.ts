import { expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { findEarlyActions } from './actionProblems.ts';
import { buildHub } from './build.ts';

const problemsOf = (...actions: readonly object[]) =>
  buildHub([
    makePage('docs/people/ana.md', { title: 'Ana Lima' }),
    makePage('docs/systems/pay.md', {}),
    makePage('docs/retrospectives/2026-10-14.md', { date: '2026-10-14', actions }),
  ]).problems.map(({ message, at }) => `${at?.line}: ${message}`);
const good = { change: 'Pairs are published a week earlier.', who: 'ana', by: '2026-11-01', pages: ['pay'] };

test('an action with a name and a date, of a page that there is, is no problem, be it open or done', () => {
  expect(problemsOf(good, { ...good, done: '2026-10-20', after: 'feedback' })).toEqual([]);
  expect(problemsOf({ ...good, by: undefined, done: '2026-10-20' })).toEqual([]);
});

test('an action that nobody sees to, that has no date, or that was done before it was agreed is a problem with its fix', () => {
  const lead = '4: The action “Pairs are published a week earlier.”';
  expect(problemsOf({ ...good, who: undefined })).toEqual([`${lead} names nobody; add \`who\`, one person.`]);
  expect(problemsOf({ ...good, by: undefined })).toEqual([
    `${lead} has no date; add \`by\`, the day by which it is done.`,
  ]);
  expect(problemsOf({ ...good, by: '2026-10-13' })).toEqual([
    `${lead} is due on 2026-10-13, before the retrospective of 2026-10-14; put \`by\` or \`date\` right.`,
  ]);
  expect(problemsOf({ ...good, done: '2025-10-20' })).toEqual([
    `${lead} was done on 2025-10-20, before the retrospective of 2026-10-14; put \`done\` or \`date\` right.`,
  ]);
  expect(problemsOf({ ...good, after: 'feedbak' })).toEqual([
    expect.stringMatching(/^4: `after` is `feedbak`; expected retrospective, feedback\. Did you mean `feedback`\?/),
  ]);
});

test('an action that was dropped needs no date, and cannot be done, too', () => {
  expect(problemsOf({ change: 'A list.', dropped: 'Nobody missed it.' })).toEqual([]);
  expect(problemsOf({ ...good, done: '2026-10-20', dropped: 'Nobody missed it.' })).toEqual([
    '4: The action “Pairs are published a week earlier.” is done and dropped; leave one of `done` and `dropped` out.',
  ]);
});

test('an action that says it was done on a day that is still to come is a problem until that day', () => {
  const { entries } = buildHub([
    makePage('docs/retrospectives/2026-10-14.md', { date: '2026-10-14', actions: [{ ...good, done: '2027-01-10' }] }),
  ]);
  expect(findEarlyActions(entries, '2027-01-10')).toEqual([]);
  expect(findEarlyActions(entries, '2026-11-01').map(({ message }) => message)).toEqual([
    'The action “Pairs are published a week earlier.” was done on 2027-01-10, which is still to come, so it counts as open; put `done` right, or write `by`.',
  ]);
});

test('an action of a page or a person that the hub does not have is a problem', () => {
  expect(problemsOf({ ...good, pages: ['pai'], who: 'anna' })).toEqual([
    expect.stringMatching(/`actions` points at `anna`, which is not a person of the hub\. Did you mean `ana`\?/),
    expect.stringMatching(/`actions` points at `pai`, which is not a page of the hub\./),
  ]);
});

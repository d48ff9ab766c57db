import { expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { readFeedback } from '../content/team/feedback.ts';
import { buildHub } from './build.ts';
import { findEarlyFeedback, resolveFeedback } from './feedback.ts';

const hub = buildHub([
  makePage('docs/people/ana.md', { title: 'Ana Lima' }),
  makePage('docs/archaeology/old-name.md', { title: 'A', id: 'new-name', aliases: [] }),
]);
const resolve = (...lines: readonly object[]) =>
  resolveFeedback(readFeedback(lines.map((line) => JSON.stringify({ week: '2026-W41', ...line })).join('\n')), hub);

test('a line with the name of somebody in it who has a page is refused, and the message does not repeat it', () => {
  const { feedback, problems } = resolve(
    { page: 'new-name', further: 'no', says: 'Only Lima knows.' },
    { page: 'programme', pulse: {}, keep: 'the hour with Ana' },
    { page: 'new-name', further: 'yes', says: 'It helped.' },
  );
  expect(feedback.map(({ page, at }) => `${page} ${at.line}`)).toEqual(['archaeology/new-name 3']);
  expect(problems.map(({ code, at, message }) => `${code} ${at?.line} ${message}`)).toEqual([
    'personal-data 1 `says` has the name of somebody in it who has a page, so this answer is not counted; say it without the name. Names of people without a page, and postal addresses, are not found: whoever keeps this file reads for them.',
    'personal-data 2 `keep` has the name of somebody in it who has a page, so this answer is not counted; say it without the name. Names of people without a page, and postal addresses, are not found: whoever keeps this file reads for them.',
  ]);
});

test('an answer to a page that the hub does not have is named and not counted', () => {
  const { feedback, problems } = resolve({ page: 'archaeology/new-nam', further: 'no' });
  expect(feedback).toEqual([]);
  expect(problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    expect.stringMatching(/^warning `page` names `archaeology\/new-nam`, which is not a page of the hub\./),
  ]);
});

test('a line that is wrong in one way is checked for all others, and costs no other line', () => {
  const wrong = { page: 'no-such', further: 'maybe', says: 'Ask Lima at lima@example.org.' };
  const read = readFeedback(
    [wrong, { page: 'new-name', further: 'no' }].map((one) => JSON.stringify({ week: '2026-W41', ...one })).join('\n'),
  );
  const { feedback, problems } = resolveFeedback(read, hub);
  expect(feedback.map(({ at }) => at.line)).toEqual([2]);
  expect([...read.problems, ...problems].map(({ code, field, at }) => `${at?.line} ${field} ${code}`)).toEqual([
    '1 further wrong-type',
    '1 says personal-data',
    '1 says personal-data',
    '1 page dangling-reference',
  ]);
});

test('an answer of a week that is still to come is named with its line, and counted', () => {
  const { feedback } = resolve(
    { page: 'new-name', further: 'no' },
    { page: 'new-name', further: 'no', week: '2027-W45' },
  );
  expect(feedback).toHaveLength(2);
  expect(findEarlyFeedback(feedback, '2026-10-05')).toMatchObject([
    {
      at: { line: 2 },
      severity: 'warning',
      message: '`week` is 2027-W45, which is still to come; it is 2026-W41 now. Write the week in which it was said.',
    },
  ]);
  // It can be Monday already where they are.
  expect(findEarlyFeedback(feedback.slice(0, 1), '2026-10-04')).toEqual([]);
  expect(findEarlyFeedback(feedback.slice(0, 1), '2026-10-03')).toHaveLength(1);
});

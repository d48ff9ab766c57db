import { expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { readFeedback } from '../content/team/feedback.ts';
import { buildHub } from './build.ts';
import { resolveFeedback } from './feedback.ts';

const hub = buildHub([
  makePage('docs/people/ana.md', { title: 'Ana Lima' }),
  makePage('docs/archaeology/old-name.md', { title: 'A', id: 'new-name', aliases: [] }),
]);
const resolve = (...lines: readonly object[]) =>
  resolveFeedback(
    readFeedback(lines.map((line) => JSON.stringify({ week: '2026-W41', ...line })).join('\n')).feedback,
    hub,
  );

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

import { expect, test } from 'vitest';
import { readFeedback } from './feedback.ts';

const page = { page: 'archaeology/a', further: 'no', says: 'The table is gone.', week: '2026-W41' };
const pulse = {
  page: 'programme',
  as: 'mentee',
  pulse: { sessions: 'yes', hours: 'rather no' },
  keep: 'The hour.',
  week: '2026-W41',
};
const read = (...lines: readonly unknown[]) =>
  readFeedback(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));

test('answers to a page and to the pulse are read, each with its line', () => {
  const { feedback, problems } = read(page, '', pulse);
  expect(problems).toEqual([]);
  expect(feedback).toEqual([
    { ...page, source: 'data/feedback.jsonl', at: { line: 1, column: 1 } },
    { ...pulse, source: 'data/feedback.jsonl', at: { line: 3, column: 1 } },
  ]);
});

test('a line that is wrong costs no other, and its message says how to mend it', () => {
  const { feedback, problems } = read(
    { ...page, further: 'maybe' },
    '{"page": ',
    { ...page, week: '2026-10-14' },
    { ...page, by: 'Ana' },
    { ...pulse, pulse: { sessions: 'never' } },
    { ...pulse, pulse: { coffee: 'yes' } },
    '[1]',
    page,
  );
  expect(feedback.map(({ at }) => at.line)).toEqual([8]);
  expect(problems.map(({ at, message }) => `${at?.line}: ${message}`)).toEqual([
    '1: `further` is "maybe"; expected yes, partly, no.',
    expect.stringMatching(/^2: This line is not valid JSON: .* Write an answer as \{"page"/),
    '3: `week` is "2026-10-14"; expected a week like 2026-W41, and no day.',
    '4: `by` is not a field of an answer about a page, which has page, further, says, week; remove it.',
    '5: `pulse.sessions` is "never"; expected no, rather no, rather yes, yes.',
    expect.stringMatching(/^6: `coffee` is not a field of/),
    expect.stringMatching(/^7: /),
  ]);
});

test('a line by which somebody could be known is refused, and the message does not repeat it', () => {
  const { feedback, problems } = read(
    { ...page, says: 'Ask ana@example.org' },
    { ...pulse, change: '@ana leaves' },
    page,
  );
  expect(feedback.map(({ at }) => at.line)).toEqual([3]);
  expect(problems.map(({ code, at, message }) => `${code} ${at?.line}: ${message}`)).toEqual([
    'personal-data 1: `says` has an e-mail address in it, so this answer is not counted; take that out, and keep what was meant.',
    'personal-data 2: `change` has a name with @ in it, so this answer is not counted; take that out, and keep what was meant.',
  ]);
});

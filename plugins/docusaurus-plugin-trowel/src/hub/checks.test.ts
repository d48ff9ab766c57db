import { expect, test } from 'vitest';
import { parsePage } from '../content/pageParser.ts';
import { shortHash } from '../shared/shortHash.ts';
import { listChecks } from './checks.ts';

const explain = (question: string, answer = 'Because.') => `:::explain${question}\n\n${answer}\n\n:::\n`;
const entryOf = (source: string, ...parts: readonly string[]) =>
  parsePage({ source, text: ['# Two sums\n', ...parts].join('\n') }).entry;

test('a check is a block with a question and an answer, by the id of its block or its question', () => {
  const page = entryOf('docs/archaeology/two-sums.md', explain('[Why two sums?]{#sums}'), explain('[Why *now*?]'));
  expect(listChecks([page])).toEqual([
    {
      id: 'archaeology/two-sums#sums',
      question: 'Why two sums?',
      text: 'Because.',
      hash: shortHash(['Because.']),
      entry: 'archaeology/two-sums',
    },
    expect.objectContaining({ id: 'archaeology/two-sums#explain-lh426br8', question: 'Why now?' }),
  ]);
});

test.each([
  ['no question', entryOf('docs/systems/a.md', explain(''))],
  ['no answer', entryOf('docs/systems/a.md', ':::explain[Why?]\n\n:::\n')],
  ['another type', entryOf('docs/systems/a.md', ':::ask[Why?]\n\nBecause.\n\n:::\n')],
  ['a log', entryOf('docs/log/bo/0001-a.md', explain('[Why?]'))],
  ['an unlisted page', { ...entryOf('docs/systems/a.md', explain('[Why?]')), unlisted: true }],
])('%s is no check', (_, entry) => {
  expect(listChecks([entry])).toEqual([]);
});

test('a question that a page has twice is one check, with its first answer', () => {
  const page = entryOf('docs/systems/a.md', explain('[Why?]', 'First.'), explain('[why]', 'Second.'));
  expect(listChecks([page]).map(({ text }) => text)).toEqual(['First.']);
});

import { expect, test } from 'vitest';
import { reciprocalRank, toGroups } from './reciprocalRank.ts';

test('the first rank counts one, the tenth a tenth, and later ones nothing', () => {
  const found = Array.from({ length: 12 }, (_, at) => `/${at + 1}`);
  expect(['/1', '/4', '/10', '/11', '/99'].map((answer) => reciprocalRank(found, answer))).toEqual([
    1, 0.25, 0.1, 0, 0,
  ]);
});

test('parts with few pages form one group, and a part without questions none', () => {
  const question = (part: string) => ({ text: 'x', answer: '/', part });
  const pages = new Map([
    ['big', 200],
    ['silent', 300],
    ['small', 5],
    ['tiny', 2],
  ]);
  const groups = toGroups(['big', 'tiny', 'small', 'tiny'].map(question), pages);
  expect(groups.map(({ name, questions }) => [name, questions.length])).toEqual([
    ['all', 4],
    ['big', 1],
    ['small, tiny', 3],
  ]);
});

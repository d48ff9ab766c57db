import { expect, test } from 'vitest';
import { findOutOfReach } from './outOfReach.ts';
import { readRules } from './rules.ts';

const contributions = new Map(
  ['ana', 'bo'].map((person) => [person, [{ type: 'story', as: 'author', date: '2026-01-01' }]] as const),
);
const reachOf = (conditions: string) => {
  const { rules, problems } = readRules(
    `rules:\n  - id: a\n    name: A\n    description: B\n    criteria: C\n    ${conditions}\n`,
  );
  expect(problems).toEqual([]);
  return rules.flatMap((rule) => findOutOfReach(rule, contributions, '2026-12-01'));
};

test('a rule that asks for more than everybody together has is out of reach, and for as much is not', () => {
  expect(reachOf('all: { stories_told: 3 }')).toEqual([{ fact: 'stories_told', asked: 3, has: 2 }]);
  expect(reachOf('all: { stories_told: 2 }')).toEqual([]);
});

test('of several ways one is enough', () => {
  expect(reachOf('any: { stories_told: 1, citations: 500 }')).toEqual([]);
  expect(reachOf('any: { stories_told: 3, citations: 500 }').map(({ fact }) => fact)).toEqual([
    'stories_told',
    'citations',
  ]);
});

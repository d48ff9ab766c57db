import { expect, test } from 'vitest';
import { saysPast } from './saysPast.ts';

test.each([
  ['a rejected decision', { kind: 'decision', status: 'rejected' }, true],
  ['a deprecated decision', { kind: 'decision', status: 'deprecated' }, true],
  ['an accepted decision', { kind: 'decision', status: 'accepted' }, false],
  ['a decision with a status of its own', { kind: 'decision', status: 'parked' }, false],
  ['a lifted constraint', { kind: 'constraint', status: 'lifted' }, true],
  ['archaeology that is gone', { kind: 'archaeology', verdict: 'gone' }, true],
  ['archaeology to keep', { kind: 'archaeology', verdict: 'keep' }, false],
  ['a retired system', { kind: 'system', status: 'retired' }, true],
] as const)('%s says whether it is past', (_, { kind, ...given }, isPast) => {
  const { status, verdict } = { status: undefined, verdict: undefined, ...given };
  expect(saysPast({ kind, status, fields: { verdict } })).toBe(isPast);
});

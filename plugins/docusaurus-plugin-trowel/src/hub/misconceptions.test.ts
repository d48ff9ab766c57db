import { expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { buildHub } from './build.ts';
import type { HubEntry } from './hub.ts';
import { createFindMisconception } from './misconceptions.ts';

const { entries } = buildHub([
  makePage('docs/systems/pay.md', { id: 'pay' }),
  makePage('docs/challenges/linked.md', {}),
  makePage('docs/challenges/near.md', { systems: ['pay'], skills: ['payments'] }),
  makePage('docs/challenges/far.md', { systems: ['pay'] }),
  makePage('docs/patterns/names-one.md', { skills: ['payments'] }, 'See [it](../challenges/linked.md).'),
  makePage('docs/patterns/about.md', { systems: ['pay'], skills: ['payments'] }),
  makePage('docs/patterns/hardly.md', { systems: ['pay'] }),
]);
const find = createFindMisconception(entries);
const behind = (id: string) => find(entries.find((entry) => entry.id === id) as HubEntry);

test('behind a question is the challenge that its page names, or that has most in common with it', () => {
  expect(behind('challenge/near')).toBe('challenge/near');
  expect(behind('pattern/names-one')).toBe('challenge/linked');
  expect(behind('pattern/about')).toBe('challenge/near');
});

test('one thing in common is chance', () => {
  expect(behind('pattern/hardly')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { personOf, worldOf } from '../../../test/support/pairing.ts';
import { findOpenWishes } from './wishes.ts';

const noor = personOf('noor', { learns: ['payments', 'sql'] });
const openOf = (about: NonNullable<Parameters<typeof worldOf>[0]['engagements']>[number]) =>
  findOpenWishes(worldOf({ people: [noor], engagements: [{ mentees: [noor.id], skills: ['sql'], ...about }] }));

test.each(['proposed', 'running', 'paused'] as const)(
  'a wish is not open while an engagement about it is %s',
  (status) => {
    expect(openOf({ status })).toEqual([{ person: noor, skills: ['payments'] }]);
  },
);

test('a wish is open again when the engagement about it has ended, and when it is somebody else’s', () => {
  const all = [{ person: noor, skills: ['payments', 'sql'] }];
  expect(openOf({ status: 'ended' })).toEqual(all);
  expect(openOf({ status: 'running', mentees: ['person/tia'] })).toEqual(all);
  expect(openOf({ status: 'running', mentees: [], mentor: noor.id })).toEqual(all);
});

test('whoever has no open wish is not listed', () => {
  expect(openOf({ status: 'running', skills: ['sql', 'payments'] })).toEqual([]);
});

test('whoever has left before the first day has no wish, and whoever leaves later has', () => {
  const leaving = (day: string) => findOpenWishes(worldOf({ people: [{ ...noor, leaving: day }] }));
  expect([leaving('2026-01-04'), leaving('2026-01-05')].map((open) => open.length)).toEqual([0, 1]);
});

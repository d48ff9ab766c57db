import { expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';

const engagement = (fields: Readonly<Record<string, unknown>>) =>
  makePage('docs/engagements/e.md', { title: 'E', ...fields });
const person = (fields: Readonly<Record<string, unknown>>) =>
  makePage('docs/people/ana.md', { title: 'Ana', ...fields });
const said = ({ problems }: ReturnType<typeof makePage>) =>
  problems.map(({ at, severity, message }) => `${at?.line} ${severity}: ${message}`);

test('a choice is read in upper and lower case: alone, in a list, and in a part of a record', () => {
  const ana = person({ credit: 'Public', mentoring: 'PAUSED', forms: ['Peer', 'group'] });
  expect(ana.problems).toEqual([]);
  expect(ana.entry.fields).toMatchObject({ credit: 'public', mentoring: 'paused', forms: ['peer', 'group'] });
  const goals = [{ goal: 'A', sort: 'Technical', state: 'OPEN' }];
  const one = engagement({ status: 'Running', form: 'One-to-One', goals });
  expect(one.problems).toEqual([]);
  expect(one.entry.fields).toMatchObject({
    form: 'one-to-one',
    goals: [{ goal: 'A', sort: 'technical', state: 'open' }],
  });
});

test('any other value is kept and named with the nearest one, and costs nothing beside it', () => {
  const ana = person({ credit: 'publik', forms: ['peer', 'grup'] });
  expect(said(ana)).toEqual([
    '3 warning: `credit` is `publik`; expected public, private. Did you mean `public`?',
    '4 warning: `forms` is `grup`; expected one-to-one, peer, group, cross-department, reverse. Did you mean `group`?',
  ]);
  expect(ana.entry.fields).toMatchObject({ credit: 'publik', forms: ['peer', 'grup'] });
  const one = engagement({ goals: [{ goal: 'A', state: 'reachd', by: '2026-12-01' }, { goal: 'B' }] });
  expect(said(one)).toEqual([
    '3 warning: `state` is `reachd`; expected open, reached, changed, dropped. Did you mean `reached`?',
  ]);
  expect(one.entry.fields.goals).toHaveLength(2);
});

test('an engagement with another status is an error, since it counts in nothing then', () => {
  expect(said(engagement({ status: 'finished' }))).toEqual([
    '3 error: `status` is `finished`; expected proposed, running, paused, ended.',
  ]);
  expect(said(engagement({ outcome: 'great' }))).toEqual([
    '3 warning: `outcome` is `great`; expected reached, partly, stopped.',
  ]);
});

import { expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { buildHub } from '../hub/build.ts';
import { findChanges, isDone, isOpen, listActions } from './actions.ts';

const hub = buildHub([
  makePage('docs/people/ana.md', { title: 'Ana Lima' }),
  makePage('docs/systems/pay.md', { title: 'Pay' }),
  makePage('docs/handbook/pilot.md', { title: 'Pilot' }),
  makePage('docs/retrospectives/2026-06-01.md', {
    date: '2026-06-01',
    actions: [
      { change: 'No date.', who: 'ana' },
      { change: 'Dropped.', who: 'ana', by: '2026-06-02', dropped: 'Nobody missed it.', pages: ['pay'] },
      { change: 'Later.', who: 'Bo', by: '2026-12-01', pages: ['../handbook/pilot.md', 'system/pay', 'pay', 'gone'] },
      { change: 'Done first.', by: '2026-06-20', done: '2026-06-10', pages: ['pay'] },
    ],
  }),
  makePage('docs/retrospectives/2026-10-14.md', {
    date: '2026-10-14',
    actions: [
      { change: 'Sooner.', who: 'ana', by: '2026-11-01' },
      { change: 'Done last.', by: '2026-11-20', done: '2026-11-10', after: 'feedback', pages: ['pay', 'pilot'] },
    ],
  }),
  makePage('docs/retrospectives/2026-11-14.md', { draft: true, actions: [{ change: 'A draft.' }] }),
]);

test('what is open comes first, the most pressing before what has no date; what is done last comes before what was done before', () => {
  expect(listActions(hub, '2026-11-20').map(({ change }) => change)).toEqual([
    'Sooner.',
    'Later.',
    'No date.',
    'Done last.',
    'Done first.',
    'Dropped.',
  ]);
});

test('an action knows whose it is and which pages it changes, however they were written', () => {
  const [sooner, later] = listActions(hub, '2026-11-20');
  expect(sooner).toMatchObject({
    who: 'ana',
    whoId: 'person/ana',
    held: '2026-10-14',
    after: 'retrospective',
    pages: [],
  });
  expect(later).toMatchObject({ who: 'Bo', whoId: undefined, pages: ['guide/docs/handbook/pilot', 'system/pay'] });
});

test('a page knows the actions that changed it, the latest first, and none that are open', () => {
  const changes = findChanges(listActions(hub, '2026-11-20'));
  const of = (id: string) => changes.get(id)?.map(({ change }) => change);
  expect(of('system/pay')).toEqual(['Done last.', 'Done first.']);
  expect(of('guide/docs/handbook/pilot')).toEqual(['Done last.']);
  expect(of('person/ana')).toBeUndefined();
});

test('an action is done from its day on, and open before it; one that was dropped is neither', () => {
  expect(['2026-11-09', '2026-11-10'].map((day) => isDone({ done: '2026-11-10' }, day))).toEqual([false, true]);
  const before = listActions(hub, '2026-11-09');
  expect(before.filter(isOpen).map(({ change }) => change)).toEqual(['Sooner.', 'Done last.', 'Later.', 'No date.']);
  expect(
    findChanges(before)
      .get('system/pay')
      ?.map(({ change }) => change),
  ).toEqual(['Done first.']);
});

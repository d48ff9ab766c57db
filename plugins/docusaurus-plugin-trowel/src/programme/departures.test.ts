import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hubs, names, pagesOf } from '../../test/support/knownHubs.ts';
import { makePage } from '../../test/support/page.ts';
import { buildHub } from '../hub/build.ts';
import { findKnowledge, type KnowledgeInput } from '../hub/knowledge.ts';
import { listEngagements } from '../mentoring/engagement/engagement.ts';
import { listActions } from './actions.ts';
import { findDepartures } from './departures.ts';

type Pages = ReturnType<typeof makePage>[];

const today = '2026-06-15';
const person = (name: string, more = {}) => makePage(`docs/people/${name}.md`, { title: name, ...more });
const count = (pages: Pages) =>
  findKnowledge(buildHub(pages).entries, { today, explained: [] }).map(
    ({ system, people }) => [system, people.length] as const,
  );
const departuresOf = (pages: Pages, explained: KnowledgeInput['explained'] = []) => {
  const { entries } = buildHub(pages);
  return findDepartures(entries, {
    ...{ today, explained },
    engagements: listEngagements(entries),
    actions: listActions({ entries }, today),
  });
};

test('what a departure leaves is what is counted once the person has left', () => {
  fc.assert(
    fc.property(hubs, ({ gone, ...hub }) => {
      const pages = [...names.map((name) => person(name)), ...pagesOf(hub)];
      const departure = departuresOf(pages).find((one) => one.person === `person/${gone}`);
      const left = names.map((name) => person(name, name === gone ? { leaving: '2026-01-01' } : {}));
      const after = new Map(count([...left, ...pagesOf(hub)]));
      const systems = (ids: readonly string[] = []) => ids.filter((id) => id.startsWith('system/'));
      for (const id of systems(departure?.nobody)) expect(after.get(id)).toBe(0);
      for (const id of systems(departure?.one)) expect(after.get(id)).toBe(1);
    }),
  );
});

test('a departure has engagements, reviews, paths and actions of the person, and of nobody else', () => {
  const pages = [
    person('ana'),
    person('bo'),
    makePage('docs/engagements/e.md', { mentor: 'ana', mentees: ['bo'], status: 'running', start: '2026-06-01' }),
    makePage('docs/engagements/over.md', { mentor: 'ana', mentees: ['bo'], status: 'ended' }),
    makePage('docs/guide.md', { owner: 'ana', verified: '2026-06-01', review_every: '1 year' }),
    makePage('docs/paths/p.md', { owner: 'ana' }),
    makePage('docs/retrospectives/r.md', {
      date: '2026-06-01',
      actions: [
        { change: 'Do it.', who: 'ana' },
        { change: 'Done.', who: 'ana', done: '2026-06-02' },
      ],
    }),
  ];
  const [ana, bo] = departuresOf(pages);
  expect(ana).toMatchObject({
    person: 'person/ana',
    engagements: ['engagement/e'],
    reviews: ['guide/docs/guide'],
    paths: ['path/p'],
    actions: [{ change: 'Do it.', retrospective: 'retrospective/r' }],
  });
  expect(bo).toMatchObject({ engagements: ['engagement/e'], reviews: [], paths: [], actions: [] });
});

test('a departure counts who has explained a system, and never says who it was', () => {
  const explained = [{ system: 'system/pay', by: 'person/bo', on: '2026-06-01' }];
  const owned = [person('ana'), person('bo'), makePage('docs/systems/pay.md', { owners: ['ana'] })];
  const [ana, bo] = departuresOf(owned, explained);
  expect(ana).toMatchObject({ nobody: [], one: ['system/pay'] });
  expect(bo).toMatchObject({ nobody: [], one: [] });
  const told = [person('bo'), makePage('docs/systems/pay.md', {})];
  expect(departuresOf(told, explained)).toMatchObject([{ person: 'person/bo', nobody: [] }]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { buildHub } from '../hub/build.ts';
import { findKnowledge } from './busFactor.ts';
import { findDepartures } from './departures.ts';

const today = '2026-06-15';
const person = (name: string, more = {}) => makePage(`docs/people/${name}.md`, { title: name, ...more });
const entriesOf = (pages: ReturnType<typeof makePage>[]) => buildHub(pages).entries;
const count = (
  pages: ReturnType<typeof makePage>[],
  explained: Parameters<typeof findKnowledge>[1]['explained'] = [],
) => findKnowledge(entriesOf(pages), { today, explained }).map(({ system, people }) => [system, people.length]);

describe('who could explain a system', () => {
  test('is whom its pages name, each once, whatever they are', () => {
    const pages = [
      person('ana'),
      person('bo'),
      makePage('docs/systems/pay.md', { owners: ['ana'] }),
      makePage('docs/archaeology/odd.md', { systems: ['pay'], witnesses: ['bo', 'ana'] }),
    ];
    expect(count(pages)).toEqual([['system/pay', 2]]);
  });

  test('is nobody, or one, and these are not the same', () => {
    const pages = [
      person('ana'),
      makePage('docs/systems/a.md', {}),
      makePage('docs/systems/b.md', { owners: ['ana'] }),
    ];
    expect(count(pages)).toEqual([
      ['system/a', 0],
      ['system/b', 1],
    ]);
  });

  test('is nobody who has left, but whoever is still there until their last day', () => {
    const owned = makePage('docs/systems/pay.md', { owners: ['ana'] });
    expect(count([person('ana', { leaving: '2026-06-14' }), owned])).toEqual([['system/pay', 0]]);
    expect(count([person('ana', { leaving: '2026-06-15' }), owned])).toEqual([['system/pay', 1]]);
  });

  test('is who has explained it back, and who has shadowed its on-call to the end', () => {
    const rotation = (end: string) =>
      makePage('docs/rotations/r.md', { systems: ['pay'], observers: ['bo'], start: '2026-01-01', end });
    const pages = [person('ana'), person('bo'), makePage('docs/systems/pay.md', {})];
    const told = [{ system: 'system/pay', by: 'person/ana', on: '2026-06-01' }];
    expect(count(pages, told)).toEqual([['system/pay', 1]]);
    expect(count(pages, [{ ...told[0], on: '2026-07-01' } as (typeof told)[0]])).toEqual([['system/pay', 0]]);
    expect(count([...pages, rotation('2026-06-01')])).toEqual([['system/pay', 1]]);
    expect(count([...pages, rotation('2026-07-01')])).toEqual([['system/pay', 0]]);
  });

  test('does not count retired systems and drafts', () => {
    const pages = [
      makePage('docs/systems/old.md', { status: 'retired' }),
      makePage('docs/systems/new.md', {}),
      person('ana'),
      makePage('docs/archaeology/odd.md', { systems: ['new'], witnesses: ['ana'], draft: true }),
    ];
    expect(count(pages)).toEqual([['system/new', 0]]);
  });
});

const names = ['ana', 'bo', 'cy', 'di'];
const people = fc.subarray(names);
const hubs = fc.record({
  owners: fc.array(people, { minLength: 1, maxLength: 4 }),
  witnesses: fc.array(people, { minLength: 1, maxLength: 4 }),
  gone: fc.constantFrom(...names),
});
const pagesOf = ({ owners, witnesses }: { owners: string[][]; witnesses: string[][] }) => [
  ...owners.map((own, at) => makePage(`docs/systems/s${at}.md`, { owners: own })),
  ...witnesses.map((own, at) =>
    makePage(`docs/archaeology/a${at}.md`, { systems: [`s${at % owners.length}`], witnesses: own }),
  ),
];

test('a person who leaves never makes more people able to explain anything', () => {
  fc.assert(
    fc.property(hubs, ({ gone, ...hub }) => {
      const before = new Map(count([...names.map((name) => person(name)), ...pagesOf(hub)]) as [string, number][]);
      const left = names.map((name) => person(name, name === gone ? { leaving: '2026-01-01' } : {}));
      const after = count([...left, ...pagesOf(hub)]) as [string, number][];
      expect(after).toHaveLength(before.size);
      for (const [system, one] of after) {
        const was = before.get(system) as number;
        expect(was - one === 0 || was - one === 1).toBe(true);
      }
    }),
  );
});

test('what a departure leaves is what is counted once the person has left', () => {
  fc.assert(
    fc.property(hubs, ({ gone, ...hub }) => {
      const pages = [...names.map((name) => person(name)), ...pagesOf(hub)];
      const departure = findDepartures(entriesOf(pages), { today, explained: [] }).find(
        (one) => one.person === `person/${gone}`,
      );
      const left = names.map((name) => person(name, name === gone ? { leaving: '2026-01-01' } : {}));
      const after = new Map(count([...left, ...pagesOf(hub)]) as [string, number][]);
      const systems = (ids: readonly string[] = []) => ids.filter((id) => id.startsWith('system/'));
      for (const id of systems(departure?.nobody)) expect(after.get(id)).toBe(0);
      for (const id of systems(departure?.one)) expect(after.get(id)).toBe(1);
    }),
  );
});

test('a departure has engagements, reviews, paths and actions of the person, and of nobody else', () => {
  const entries = entriesOf([
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
  ]);
  const [ana, bo] = findDepartures(entries, { today, explained: [] });
  expect(ana).toMatchObject({
    person: 'person/ana',
    engagements: ['engagement/e'],
    reviews: ['guide/docs/guide'],
    paths: ['path/p'],
    actions: [{ change: 'Do it.', retrospective: 'retrospective/r' }],
  });
  expect(bo).toMatchObject({ engagements: ['engagement/e'], reviews: [], paths: [], actions: [] });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hubs, names, pagesOf } from '../../test/support/knownHubs.ts';
import { makePage } from '../../test/support/page.ts';
import { buildHub } from './build.ts';
import { findKnowledge } from './knowledge.ts';

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

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { inverse, type RelationType } from '../content/relation.ts';
import { buildHub } from './build.ts';

const block = ':::ask\nWhy?\n:::\n';
// Few runs, since each reads a dozen pages.
const runs = { numRuns: 40 };
const numbers = fc.array(
  fc.integer({ min: 0, max: 9 }).map((number) => `000${number}`),
  { maxLength: 3 },
);
const decisions = fc.array(
  fc.record({
    status: fc.constantFrom('accepted', 'superseded', 'on hold'),
    supersedes: numbers,
    superseded_by: numbers,
    amends: numbers,
    relates_to: numbers,
    systems: fc.subarray(['ledger', 'bank', 'nowhere']),
    owner: fc.constantFrom('ana', 'bo', 'nobody'),
    id: fc.constantFrom(undefined, 'same'),
    paths: fc.subarray(['p/one', 'p/two', 'q']),
  }),
  { maxLength: 8 },
);
const toPages = (all: readonly Readonly<Record<string, unknown>>[]) => [
  makePage('docs/systems/ledger.md', { owners: ['ana'] }),
  makePage('docs/systems/bank.md'),
  makePage('docs/people/ana.md', { title: 'Ana' }),
  makePage('docs/paths/p.md', { stages: ['one'] }),
  makePage('docs/playbooks/p.md', { collect: { path: 'p' } }),
  ...all.map(({ id, ...fields }, index) =>
    makePage(
      `docs/decisions/000${index}-d.md`,
      id === undefined ? fields : { ...fields, id },
      `See [x](000${(index + 1) % 9}-d.md).\n\n${index === 0 ? block : ''}`,
    ),
  ),
];

describe('buildHub', { timeout: 60_000 }, () => {
  test('gives the same bytes in whatever order the pages come', () => {
    fc.assert(
      fc.property(
        decisions
          .map(toPages)
          .chain((pages) => fc.tuple(fc.constant(pages), fc.shuffledSubarray(pages, { minLength: pages.length }))),
        ([pages, shuffled]) => {
          expect(JSON.stringify(buildHub(shuffled))).toBe(JSON.stringify(buildHub(pages)));
        },
      ),
      runs,
    );
  });

  test('gives every page an id of its own', () => {
    fc.assert(
      fc.property(decisions, (all) => {
        const pages = toPages(all);
        expect(new Set(buildHub(pages).entries.map(({ id }) => id)).size).toBe(pages.length);
      }),
      runs,
    );
  });

  test('gives each relation to both entries', () => {
    fc.assert(
      fc.property(decisions, (all) => {
        const { entries } = buildHub(toPages(all));
        const said = new Set(
          entries.flatMap(({ id, relations }) => relations.map(({ type, target }) => `${id} ${type} ${target}`)),
        );
        for (const { id, relations } of entries) {
          for (const { type, target } of relations)
            expect(said).toContain(`${target} ${inverse[type as RelationType]} ${id}`);
        }
      }),
      runs,
    );
  });

  test('relates a superseded decision to its successor when only the successor says so', () => {
    const hub = buildHub([
      makePage('docs/decisions/0001-a.md', { status: 'superseded' }),
      makePage('docs/decisions/0002-b.md', { supersedes: ['1'] }),
    ]);
    expect(hub.entries[0]?.relations).toEqual([{ type: 'superseded-by', target: 'decision/0002-b' }]);
    expect(hub.problems).toEqual([]);
  });

  test('lists a system’s layers, people and paths', () => {
    const hub = buildHub([
      makePage('docs/systems/ledger.md', { owners: ['ana'] }),
      makePage('docs/people/ana.md', { title: 'Ana' }),
      makePage('docs/people/bo.md', { title: 'Bo' }),
      makePage('docs/paths/p.md', { stages: ['one'] }),
      makePage('docs/constraints/law.md', { since: '2016-01-01', until: '2019-01-01' }),
      makePage('docs/archaeology/old.md', { systems: ['ledger'], period: { from: '2015' }, witnesses: ['Bo'] }),
      makePage('docs/decisions/0001-a.md', {
        systems: ['ledger'],
        date: '2018-01-01',
        constraints: ['law'],
        'decision-makers': ['ana'],
        paths: ['p/one'],
      }),
      makePage('docs/decisions/0002-b.md', { systems: ['ledger'] }),
    ]);
    expect(hub.systems).toEqual([
      {
        id: 'system/ledger',
        layers: [
          { entry: 'archaeology/old', from: '2015' },
          { entry: 'constraint/law', from: '2016-01-01' },
          { entry: 'decision/0001-a', from: '2018-01-01' },
          { entry: 'decision/0002-b', from: undefined },
        ],
        challenges: [],
        patterns: [],
        stories: [],
        people: [
          { id: 'person/ana', as: ['decision-maker', 'owner'] },
          { id: 'person/bo', as: ['witness'] },
        ],
        paths: ['path/p'],
      },
    ]);
    expect(hub.people[0]).toMatchObject({
      systems: ['system/ledger'],
      owns: ['system/ledger'],
      decided: ['decision/0001-a'],
    });
    expect(hub.people[1]).toMatchObject({ witnessed: ['archaeology/old'] });
  });

  test('sorts a path’s steps by prerequisite, then by kind', () => {
    const hub = buildHub([
      makePage('docs/paths/p.md', { stages: ['one', 'two'] }),
      makePage('docs/decisions/0001-a.md', { paths: ['p/one'] }),
      makePage('docs/guides/z.md', { paths: [{ path: 'p', stage: 'one', after: ['0001-a'], minutes: 5 }] }),
      makePage('docs/guides/y.md', { paths: ['p/two'] }),
      makePage('docs/guides/x.md', { paths: ['p/one'] }),
    ]);
    expect(
      hub.paths[0]?.stages.map(({ title, steps }) => [title, steps.map(({ entry, minutes }) => `${entry} ${minutes}`)]),
    ).toEqual([
      ['One', ['guide/docs/guides/x 10', 'decision/0001-a 10', 'guide/docs/guides/z 5']],
      ['Two', ['guide/docs/guides/y 10']],
    ]);
  });

  test('merges two stages of one id, keeping the fields of both', () => {
    const stages = ['one', { id: 'two' }, { id: 'one', title: 'First', within: '1 day' }];
    const hub = buildHub([makePage('docs/paths/p.md', { stages }), makePage('docs/guides/y.md', { paths: ['p/one'] })]);
    expect(hub.paths[0]?.stages.map(({ id, title, within, steps }) => [id, title, within, steps.length])).toEqual([
      ['one', 'First', '1 day', 1],
      ['two', 'Two', undefined, 0],
    ]);
    expect(hub.problems.map(({ code, at }) => [code, at?.line])).toEqual([['duplicate-id', 3]]);
  });

  test('gives no due date when the review span leaves the calendar', () => {
    const read = makePage('docs/systems/a.md', { verified: '2020-01-01' });
    const fields = { ...read.entry.fields, review_every: '999999999 years' };
    const { entries } = buildHub([{ ...read, entry: { ...read.entry, fields } }]);
    expect(entries[0]?.due).toBeUndefined();
    const sound = buildHub([makePage('docs/systems/a.md', { verified: '2020-01-31', review_every: '1 month' })]);
    expect(sound.entries[0]?.due).toBe('2020-02-29');
  });

  test('reports a circle of decisions at the line that closes it', () => {
    const { problems } = buildHub([
      makePage('docs/decisions/0001-a.md', { status: 'superseded' }),
      makePage('docs/decisions/0002-b.md', { status: 'superseded', supersedes: ['1'], superseded_by: ['1'] }),
    ]);
    expect(problems.map(({ code, source, at }) => [code, source, at?.line])).toEqual([
      ['cycle', 'docs/decisions/0002-b.md', 4],
    ]);
  });

  test('compiles a playbook from the pages about a system, however they spell its name', () => {
    const hub = buildHub([
      makePage('docs/systems/the-ledger.md'),
      makePage('docs/patterns/a.md', { systems: ['The-Ledger'] }, ':::ask\nWhy?\n:::\n\n:::lens\nWhere?\n:::\n'),
      makePage('docs/patterns/b.md', {}, ':::ask\nWhy?\n:::\n'),
      makePage('docs/playbooks/p.md', { collect: { systems: ['the-ledger'] } }),
    ]);
    expect(hub.playbooks).toMatchObject([
      {
        id: 'playbook/p',
        stages: [{ id: 'pages', title: '', pages: [{ entry: 'pattern/a', blocks: [0, 1] }] }],
        counts: { ask: 1, lens: 1 },
      },
    ]);
  });
});

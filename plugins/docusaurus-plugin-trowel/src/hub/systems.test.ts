import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { buildHub } from './build.ts';

const people = ['ana', 'bo', 'cy', 'dee'].map((name) => makePage(`docs/people/${name}.md`, { title: name }));
const systemOf = (...pages: readonly ParsedPage[]) => {
  const { systems, people: persons } = buildHub([...people, ...pages]);
  return { ...systems.find(({ id }) => id === 'system/ledger'), persons };
};
const system = (fields: Readonly<Record<string, unknown>> = {}) => makePage('docs/systems/ledger.md', fields);
const about = (source: string, fields: Readonly<Record<string, unknown>> = {}) =>
  makePage(source, { systems: ['ledger'], ...fields });

describe('the plan of a system', () => {
  test('lists the pages about it by kind, and no page about another system', () => {
    const plan = systemOf(
      system(),
      about('docs/challenges/c.md'),
      about('docs/patterns/p.md'),
      about('blog/2024-01-01-told.md'),
      makePage('docs/patterns/other.md', { systems: ['bank'] }),
      makePage('docs/systems/bank.md'),
    );
    expect(plan).toMatchObject({
      challenges: ['challenge/c'],
      patterns: ['pattern/p'],
      stories: [expect.stringMatching(/^story\//)],
      layers: [],
    });
  });

  test('has layers from the oldest to undated ones, of equal age by id', () => {
    const { layers } = systemOf(
      system(),
      about('docs/decisions/0002-b.md', { date: '2020-01-01' }),
      about('docs/decisions/0001-a.md', { date: '2020-01-01' }),
      about('docs/decisions/0003-c.md'),
      about('docs/archaeology/old.md', { period: { from: '2015', to: '2017' } }),
      about('docs/challenges/c.md', { date: '2010-01-01' }),
    );
    expect(layers).toEqual([
      { entry: 'archaeology/old', from: '2015' },
      { entry: 'decision/0001-a', from: '2020-01-01' },
      { entry: 'decision/0002-b', from: '2020-01-01' },
      { entry: 'decision/0003-c', from: undefined },
    ]);
  });

  test('has a layer for a constraint that its pages rest on, but not for one that they only mention', () => {
    const { layers } = systemOf(
      system(),
      makePage('docs/constraints/law.md', { since: '2016' }),
      makePage('docs/constraints/other.md', { since: '2017' }),
      about('docs/decisions/0001-a.md', { date: '2018-01-01', constraints: ['law'], relates_to: ['other'] }),
      about('docs/decisions/0002-b.md', { date: '2019-01-01', constraints: ['law'], amends: ['1'] }),
    );
    expect(layers?.map(({ entry }) => entry)).toEqual(['constraint/law', 'decision/0001-a', 'decision/0002-b']);
  });

  test('names its owners first, then those whom the most pages name, then by name', () => {
    const { people: known } = systemOf(
      system({ owners: ['dee'] }),
      about('docs/archaeology/one.md', { witnesses: ['cy', 'bo'] }),
      about('docs/archaeology/two.md', { witnesses: ['cy'], owner: 'ana' }),
      about('docs/decisions/0001-a.md', { 'decision-makers': ['cy'], consulted: ['bo'] }),
    );
    expect(known).toEqual([
      { id: 'person/dee', as: ['owner'] },
      { id: 'person/cy', as: ['decision-maker', 'witness'] },
      // The owner of a page about the system wrote it, and does not own the system.
      { id: 'person/ana', as: ['author'] },
      { id: 'person/bo', as: ['witness'] },
    ]);
  });

  test('names the owner of its page as an owner', () => {
    expect(systemOf(system({ owner: 'ana' })).people).toEqual([{ id: 'person/ana', as: ['owner'] }]);
  });

  test('lists the paths that have a step about it, each once', () => {
    const { paths } = systemOf(
      system({ paths: ['z/one'] }),
      makePage('docs/paths/z.md', { stages: ['one'] }),
      makePage('docs/paths/a.md', { stages: ['one'] }),
      makePage('docs/paths/other.md', { stages: ['one'] }),
      about('docs/patterns/g.md', { paths: ['z/one', 'a/one'] }),
      makePage('docs/guides/h.md', { paths: ['other/one'] }),
    );
    expect(paths).toEqual(['path/a', 'path/z']);
  });
});

describe('the plan of a person', () => {
  test('lists what they own, wrote, decided, witnessed and mentored, and nothing of others', () => {
    const { persons } = systemOf(
      system({ owners: ['ana'] }),
      about('docs/guides/g.md', { owner: 'ana', authors: ['bo'] }),
      about('docs/decisions/0001-a.md', { 'decision-makers': ['ana'] }),
      about('docs/archaeology/one.md', { witnesses: ['ana'] }),
      makePage('blog/2024-01-01-told.md', { authors: ['ana'], mentors: ['ana'], mentees: ['bo'] }),
      makePage('docs/log/bo/x.md', { log: 'bo', mentor: 'ana' }),
    );
    const [ana, bo, cy] = persons;
    expect(ana).toMatchObject({
      systems: ['system/ledger'],
      owns: ['guide/docs/guides/g', 'system/ledger'],
      decided: ['decision/0001-a'],
      witnessed: ['archaeology/one'],
      wasMentored: [],
      log: [],
      reviews: ['log/bo/x'],
    });
    expect(ana?.wrote).toEqual(ana?.mentored);
    expect(ana?.wrote).toHaveLength(1);
    expect(bo).toMatchObject({ owns: [], wasMentored: ana?.mentored, log: ['log/bo/x'], reviews: [] });
    expect(cy).toEqual({
      id: 'person/cy',
      systems: [],
      owns: [],
      wrote: [],
      decided: [],
      witnessed: [],
      mentored: [],
      wasMentored: [],
      log: [],
      solelyExplains: [],
      reviews: [],
    });
  });
});

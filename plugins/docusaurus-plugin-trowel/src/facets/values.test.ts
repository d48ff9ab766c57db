import { expect, test } from 'vitest';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import { builtInFacets } from './builtInFacets.ts';
import type { Facet } from './facet.ts';
import { toFacetValues } from './values.ts';

function valuesOf(pages: Readonly<Record<string, string>>, id: string, facets: readonly Facet[] = builtInFacets) {
  const hub = buildHub(Object.entries(pages).map(([source, text]) => parsePage({ source, text })));
  const find = (wanted: string) => hub.entries.find((entry) => entry.id === wanted);
  const entry = find(id);
  if (!entry) throw new Error(`no entry ${id}`);
  return toFacetValues(entry, facets, find);
}

const pages = {
  'docs/constraints/no-lock.md': '---\ntitle: No lock is held for long\nsince: 2018-03\n---\n',
  'docs/decisions/0001-a.md': '---\ntitle: A\nconstraints: [no-lock, the law]\nowner: ada\n---\n',
  'docs/archaeology/b.md':
    '---\ntitle: B\nconstraints: [constraint/no-lock, ../constraints/no-lock.md]\nperiod: {from: 2015}\n---\n',
  'docs/people/ada.md': '---\ntitle: Ada Byron\n---\n',
};
const noLock = { value: 'no-lock', label: 'No lock is held for long' };

test('lists a constraint by its title, for what rests on it and for its own page', () => {
  expect(valuesOf(pages, 'decision/0001-a').constraint).toEqual([noLock, { value: 'the law', label: 'the law' }]);
  expect(valuesOf(pages, 'archaeology/b').constraint).toEqual([noLock]);
  expect(valuesOf(pages, 'constraint/no-lock').constraint).toEqual([noLock]);
  expect(valuesOf(pages, 'person/ada').constraint).toEqual([]);
});

test('takes the year from the date, or from the beginning of a period', () => {
  expect(valuesOf(pages, 'constraint/no-lock').year).toEqual([{ value: '2018', label: '2018' }]);
  expect(valuesOf(pages, 'archaeology/b').year).toEqual([{ value: '2015', label: '2015' }]);
  expect(valuesOf(pages, 'decision/0001-a').year).toEqual([]);
});

test('lists the owner among the people', () => {
  expect(valuesOf(pages, 'decision/0001-a').person).toEqual([{ value: 'ada', label: 'Ada Byron' }]);
});

test('reads a facet that is not built in from the field of the same name', () => {
  const facets = (['audience', 'skill'] as const).map((name) => ({ name, label: name, order: 'frequent' as const }));
  const path = { 'docs/paths/p.md': '---\ntitle: P\naudience: New hires\nskills: [kafka]\nstages: [one]\n---\n' };
  expect(valuesOf(path, 'path/p', facets)).toEqual({
    audience: [{ value: 'New hires', label: 'New hires' }],
    skill: [{ value: 'kafka', label: 'kafka' }],
  });
});

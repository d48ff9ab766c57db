import { expect, test } from 'vitest';
import { choice } from '../content/fieldTypes.ts';
import { kindNames, kinds } from '../content/kinds/index.ts';
import type { Kind } from '../content/kinds/kind.ts';
import { builtInFacets } from './builtInFacets.ts';
import { findKindFacets } from './kindFacets.ts';

test('the facets of a kind are built-in ones and its fields, in its own order', () => {
  const fields = { blast_radius: choice(['small', 'large'], 'How much it reaches.') };
  const kind: Kind = { ...kinds.challenge, fields, facets: ['blast_radius', 'tag'] };
  expect(findKindFacets(kind)).toEqual([
    { name: 'blast_radius', label: 'Blast radius', order: ['small', 'large'] },
    builtInFacets.find(({ name }) => name === 'tag'),
  ]);
});

test.each(kindNames)('every facet that the kind %s names is built in, or one of its fields', (name) => {
  const known = [...builtInFacets.map((facet) => facet.name as string), ...Object.keys(kinds[name].fields)];
  expect(kinds[name].facets.filter((facet) => !known.includes(facet))).toEqual([]);
});

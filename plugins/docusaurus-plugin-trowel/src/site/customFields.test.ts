import { expect, test } from 'vitest';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import { type CustomFields, extendKinds } from '../config/extension.ts';
import { kinds as builtInKinds } from '../content/kinds/index.ts';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import { toEditorSchemas } from './editorSchemas.ts';
import type { EntryProps, Fact } from './props.ts';

/** The facts of one decision in a site with these fields. */
function factsOf(fields: CustomFields['decision'], yaml: string): readonly Fact[] {
  const kinds = extendKinds(builtInKinds, { decision: fields });
  const files = { 'docs/decisions/0001-a.md': `---\ntitle: A\n${yaml}\n---\n` };
  const hub = buildHub(Object.entries(files).map(([source, text]) => parsePage({ source, text }, { kinds })));
  const site = siteOf(files, { hub, kinds });
  return (dataOf(site, ({ self }) => self?.id === 'decision/0001-a') as EntryProps).facts;
}

test.each([
  ['a choice', { enum: ['low', 'high'] }, 'low', { type: 'text', values: ['low'] }],
  ['a number', { type: 'number' }, '1.5', { type: 'text', values: ['1.5'] }],
  ['a list', { type: 'array', items: { type: 'string' } }, '[a, b]', { type: 'text', values: ['a', 'b'] }],
  ['a date', { type: 'string', format: 'date' }, '2024-02-29', { type: 'date', date: '2024-02-29' }],
  [
    'an address',
    { type: 'string', format: 'uri' },
    'https://example.org/a',
    { type: 'links', links: [{ name: 'https://example.org/a', url: 'https://example.org/a' }] },
  ],
  [
    'an address that runs',
    { type: 'string', format: 'uri' },
    'javascript:x',
    { type: 'links', links: [{ name: 'javascript:x' }] },
  ],
])('a page shows %s under the label that the site gives', (_, schema, written, fact) => {
  const facts = factsOf({ risk: { schema, label: 'Danger' } }, `risk: ${written}`);
  expect(facts).toContainEqual({ label: 'risk', heading: 'Danger', ...fact });
});

test.each([
  ['that is not to be shown', { schema: { type: 'string' }, fact: false }, 'risk: low'],
  ['that is made of parts', { schema: { type: 'object' } }, 'risk: { a: 1 }'],
  ['whose value is wrong', { schema: { enum: ['low'] } }, 'risk: high'],
])('a page does not show a field %s', (_, field, yaml) => {
  expect(factsOf({ risk: field }, yaml).map(({ label }) => label)).not.toContain('risk');
});

test('built-in facts have no heading of their own', () => {
  const facts = factsOf({ risk: { schema: {} } }, 'consulted: [ann]');
  expect(facts).toContainEqual({ label: 'consulted', type: 'links', links: [{ name: 'ann' }] });
});

test('schemas for editors are made for the kinds that have fields of the site', () => {
  const kinds = extendKinds(builtInKinds, { system: { tier: { schema: { type: 'integer' } } } });
  expect(toEditorSchemas(kinds).map(({ file }) => file)).toEqual(['schemas/system.json']);
  expect(toEditorSchemas(builtInKinds)).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { formOf } from '../../test/support/writtenDrafts.ts';
import { extendKinds } from '../config/extension.ts';
import { kindNames, kinds } from '../content/kinds/index.ts';
import type { KindName } from '../content/kinds/names.ts';
import { toForm } from './toForm.ts';

const controlOf = (kind: KindName, name: string) => formOf(kind).fields.find((field) => field.name === name)?.control;

describe('the form of a kind', () => {
  test.each(kindNames)('of a %s asks for what is required first, and has an input for every field', (kind) => {
    const { fields } = formOf(kind);
    expect(fields[0]).toMatchObject({ name: 'title', need: 'required' });
    const needs = fields.map(({ need }) => need);
    expect(needs).toEqual([...needs].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(fields.filter(({ control }) => control.type === 'data')).toEqual([]);
    const { required = [], asked = [] } = kinds[kind];
    expect([...required, ...asked].filter((name) => !fields.some((field) => field.name === name))).toEqual([]);
  });

  test.each([
    ['story', 'title', { type: 'text' }],
    ['story', 'date', { type: 'date' }],
    ['story', 'authors', { type: 'names', from: 'person' }],
    ['story', 'systems', { type: 'names', from: 'system' }],
    ['story', 'tags', { type: 'names', from: 'tags' }],
    ['story', 'paths', { type: 'names', from: 'steps' }],
    ['story', 'owner', { type: 'name', from: 'person' }],
    ['story', 'lesson', { type: 'choice', values: ['success', 'failure'] }],
    ['story', 'draft', { type: 'flag' }],
    ['challenge', 'symptoms', { type: 'lines' }],
    ['system', 'governs', { type: 'lines' }],
    ['person', 'capacity', { type: 'number' }],
  ] as const)('takes the %s’s %s as it is meant', (kind, name, control) => {
    expect(controlOf(kind, name)).toEqual(control);
  });

  test('takes what is made of parts by its parts', () => {
    const partsOf = (kind: KindName, name: string) => {
      const control = controlOf(kind, name);
      return control && 'fields' in control ? [control.type, ...control.fields.map((part) => part.name)] : undefined;
    };
    expect(partsOf('story', 'measure')).toEqual(['group', 'what', 'before', 'after', 'unit']);
    expect(partsOf('path', 'stages')).toEqual(['groups', 'id', 'title', 'within']);
    expect(partsOf('system', 'channels')).toEqual(['groups', 'name', 'url']);
  });

  test('has the fields that a site adds, in the site’s words', () => {
    const { decision } = extendKinds(kinds, {
      decision: {
        risk: { schema: { enum: ['low', 'high'], description: 'What may go wrong.' } },
        areas: { schema: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } } },
        cost: { schema: { type: 'integer' }, label: 'Days' },
      },
    });
    const { fields } = toForm(decision, { folder: 'docs/decisions', saysKind: false });
    expect(fields.filter(({ label }) => label !== undefined)).toEqual([
      {
        name: 'risk',
        control: { type: 'choice', values: ['low', 'high'] },
        need: 'more',
        label: 'Risk',
        hint: 'What may go wrong.',
      },
      { name: 'areas', control: { type: 'names', values: ['a', 'b'] }, need: 'more', label: 'Areas', hint: '' },
      { name: 'cost', control: { type: 'number' }, need: 'more', label: 'Days', hint: '' },
    ]);
  });
});

const order = ['required', 'asked', 'more'];

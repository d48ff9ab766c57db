import { defineKind } from './kind.ts';

export const guide = defineKind({
  name: 'guide',
  label: ['Guide', 'Guides'],
  description: 'Any other page.',
  folder: '.',
  fields: {},
  sections: [],
});

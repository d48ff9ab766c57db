import { defineKind } from './kind.ts';

export const guide = defineKind({
  name: 'guide',
  label: ['Guide', 'Guides'],
  description: 'Any other page.',
  folder: '.',
  fields: {},
  takesOtherFields: true,
  facets: ['skill', 'tag', 'person'],
  sections: [],
  asked: ['description'],
  icon: 'M3 6h6',
  tone: 'graphite',
  facts: {},
  readingPlace: 10,
  explainers: { owner: 'owner' },
});

import { refs, text } from '../fields.ts';
import { defineKind } from './kind.ts';

export const pattern = defineKind({
  name: 'pattern',
  label: ['Pattern', 'Patterns'],
  description: 'The house’s way of doing something that comes up again.',
  folder: 'patterns',
  fields: {
    systems: refs('system', 'Systems in which it is used.'),
    principle: text('What it comes down to, in one sentence.'),
  },
  sections: ['When', 'How', 'When not'],
});

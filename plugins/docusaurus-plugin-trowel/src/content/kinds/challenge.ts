import { refs, texts } from '../fields.ts';
import { defineKind } from './kind.ts';

export const challenge = defineKind({
  name: 'challenge',
  label: ['Challenge', 'Challenges'],
  description: 'A problem that people meet again: its symptom, its cause, its resolution.',
  folder: 'challenges',
  fields: {
    symptoms: texts('What people see, in the words they would search for; error texts as they are.'),
    systems: refs('system', 'Systems in which it shows.'),
  },
  sections: ['Symptom', 'Cause', 'Resolution'],
});

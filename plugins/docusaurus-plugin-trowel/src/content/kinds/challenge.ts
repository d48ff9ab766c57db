import { refs, text, texts } from '../fieldTypes.ts';
import { defineKind } from './kind.ts';

export const challenge = defineKind({
  name: 'challenge',
  label: ['Challenge', 'Challenges'],
  description: 'A problem that people meet again and again: its symptom, its cause, its resolution.',
  folder: 'challenges',
  fields: {
    symptoms: texts('What people see, in the words they would search for. Error texts go in unchanged.'),
    systems: refs('system', 'The systems in which it occurs.'),
    rotation: text('The shadowing rotation in which it was seen.', {
      refers: { kind: 'rotation', relation: 'relates-to' },
    }),
  },
  facets: ['system', 'skill', 'tag', 'person'],
  sections: ['Symptom', 'Cause', 'Resolution'],
  prompts: {
    Symptom: 'What does one see? How does it begin?',
    Cause: 'Why does it happen?',
    Resolution: 'What does one do, step by step?',
  },
  required: ['symptoms'],
  icon: 'M3 3l6 6M9 3l-6 6',
  tone: 'clay',
  intro:
    'Problems that people meet again and again. Look one up by its error text; find its cause and how to resolve it.',
  facts: {
    symptoms: { as: 'code' },
  },
  readingPlace: 80,
  explainers: { owner: 'owner' },
  interviewPlace: 50,
  isNamedInCode: true,
});

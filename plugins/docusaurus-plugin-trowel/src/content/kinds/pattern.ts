import { refs, text } from '../fieldTypes.ts';
import { defineKind } from './kind.ts';

export const pattern = defineKind({
  name: 'pattern',
  label: ['Pattern', 'Patterns'],
  description: 'How we do something that comes up again and again.',
  folder: 'patterns',
  fields: {
    systems: refs('system', 'The systems that use it.'),
    principle: text('The pattern in one sentence.'),
  },
  facets: ['system', 'skill', 'tag', 'person'],
  sections: ['When', 'How', 'When not'],
  prompts: {
    When: 'When does one need it?',
    How: 'How is it done here?',
    'When not': 'When is it the wrong way?',
  },
  required: ['principle'],
  asked: ['systems', 'skills'],
  icon: 'M4 0v12M8 0v12M0 4h12M0 8h12',
  tone: 'moss',
  intro: 'How we do things here, and when we do them otherwise.',
  facts: {
    principle: { as: 'text', wide: true },
  },
  readingPlace: 70,
  explainers: { owner: 'owner' },
  interviewPlace: 60,
  isNamedInCode: true,
});

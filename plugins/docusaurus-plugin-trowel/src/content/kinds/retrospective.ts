import * as z from 'zod';
import { date, person, refs, text, texts } from '../fieldTypes.ts';
import { defineKind } from './kind.ts';

const action = z.strictObject({
  change: text('What changes, in one sentence.'),
  who: person('Who sees to it.').optional(),
  by: date('The day by which it is done.').optional(),
  done: date('The day on which it was done.').optional(),
  pages: texts('The pages that it changes.').optional(),
});

/** What a group decided to change, followed until it is done. */
export type RetrospectiveAction = z.output<typeof action>;

export const retrospective = defineKind({
  name: 'retrospective',
  label: ['Retrospective', 'Retrospectives'],
  description: 'What worked, what did not, and what changes because of it.',
  folder: 'retrospectives',
  fields: {
    date: date('The day on which it was held.'),
    pilot: text('The pilot that it is about.', { refers: { kind: 'pilot', relation: 'relates-to' } }),
    present: refs('person', 'Who was there, as far as they want to be named.'),
    actions: z.array(action).meta({
      description: 'What changes, who sees to it, and by when. One thing is enough.',
      expected: 'a list of {change, who, by, done, pages}',
    }),
  },
  facets: ['tag', 'person', 'year'],
  sections: ['What worked', 'What did not', 'What we change'],
  prompts: {
    'What worked': 'What worked, and should stay?',
    'What did not': 'What did not work, and why, as far as you know?',
    'What we change': 'What is the one thing that you change?',
  },
  required: ['date', 'actions'],
  asked: ['owner', 'present'],
  fileBegins: 'date',
  icon: 'M6 2v4l3 2M10.5 6a4.5 4.5 0 1 1-1-2.8',
  tone: 'ochre',
  intro: 'What worked, what did not, and what changed because of it.',
  facts: {
    date: { as: 'date' },
    present: { as: 'people' },
  },
  isChronicle: true,
  readingPlace: 95,
  explainers: { owner: 'owner' },
});

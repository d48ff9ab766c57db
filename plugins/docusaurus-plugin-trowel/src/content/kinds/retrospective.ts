import * as z from 'zod';
import { choice, date, person, refs, text, texts } from '../fieldTypes.ts';
import { defineKind } from './kind.ts';

/** What an action came from: the talk itself, or what readers and mentees said without a name. */
const actionSources = ['retrospective', 'feedback'] as const;

const action = z.strictObject({
  change: text('What changes, in one sentence.'),
  who: person('Who sees to it: one person.').optional(),
  by: date('The day by which it is done.').optional(),
  done: date('The day on which it was done. Left out while it is open.').optional(),
  dropped: text(
    'Why it will not be done after all. Whoever reads it later knows that it was not forgotten.',
  ).optional(),
  pages: texts('The pages that it changes, of any kind.').optional(),
  after: choice(actionSources, 'What it came from: the retrospective, when it is left out.').optional(),
});

/** What a group decided to change, followed until it is done. */
export type RetrospectiveAction = z.output<typeof action>;

/** The parts of an action with what each holds, for the sheet of the handbook. */
export const actionParts = action.shape;

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
      expected: 'a list of {change, who, by, done, dropped, pages, after}',
    }),
  },
  pointers: ({ actions = [] }) =>
    (actions as readonly RetrospectiveAction[]).flatMap(({ who, pages = [] }, item) => [
      ...(who === undefined ? [] : [{ field: 'actions', target: who, kind: 'person', item }]),
      ...pages.map((target) => ({ field: 'actions', target, item })),
    ]),
  facets: ['tag', 'person', 'year'],
  sections: ['What worked', 'What did not', 'What we change'],
  prompts: {
    'What worked': 'What worked, and should stay?',
    'What did not': 'What did not work, and why, as far as you know?',
    'What we change': 'What is the one thing that you change, and how will you see that it helped?',
  },
  required: ['date', 'actions'],
  asked: ['owner', 'present', 'pilot'],
  fileBegins: 'date',
  icon: 'M6 2v4l3 2M10.5 6a4.5 4.5 0 1 1-1-2.8',
  tone: 'ochre',
  intro: 'What worked, what did not, and what changed because of it.',
  facts: {
    date: { as: 'date' },
    present: { as: 'people' },
  },
  isChronicle: true,
  isAboutPeople: true,
  readingPlace: 95,
  explainers: { owner: 'owner' },
});

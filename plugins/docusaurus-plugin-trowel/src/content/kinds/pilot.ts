import * as z from 'zod';
import { amount, date, person, text, texts } from '../fieldTypes.ts';
import { defineKind } from './kind.ts';

const criterion = z.strictObject({
  question: text('What has to be true for the programme to go on.'),
  measure: text('The figure of the hub that answers it, where there is one.').optional(),
  unit: text('What the figures count: %, weeks, pages a pair.').optional(),
  at_least: z.number().optional(),
  at_most: z.number().optional(),
  result: z.number().optional(),
});

/** A condition that is set before a pilot begins, and looked at when it ends. */
export type ExitCriterion = z.output<typeof criterion>;

export const pilot = defineKind({
  name: 'pilot',
  label: ['Pilot', 'Pilots'],
  description: 'A small group that tries mentoring for two to three months, with the conditions for going on.',
  folder: 'pilots',
  fields: {
    problem: text('The problem in one sentence, with the figure of today.'),
    objectives: texts('What the pilot is to show: one objective, two at most.'),
    sponsor: person('Who protects the hours.'),
    start: date('The day of the first sessions.'),
    weeks: amount('How long it lasts.', 'weeks'),
    criteria: z.array(criterion).meta({
      description: 'The exit criteria, set before it begins.',
      expected: 'a list of {question, measure, unit, at_least, at_most, result}',
    }),
  },
  facets: ['person'],
  sections: ['Before week 1', 'What we tried', 'What came of it'],
  required: ['owner', 'start', 'weeks'],
  asked: ['problem', 'objectives', 'sponsor', 'criteria'],
  icon: 'M3 11V1l6 3-6 3',
  tone: 'moss',
  intro: 'Small groups that try mentoring, and what came of it.',
  facts: {
    problem: { as: 'text', wide: true },
    sponsor: { as: 'people' },
    start: { as: 'date' },
    weeks: { as: 'text' },
  },
  isChronicle: true,
  isAboutPeople: true,
  readingPlace: 130,
  explainers: { owner: 'owner' },
});

import * as z from 'zod';
import { date, refs, span, text } from '../fieldTypes.ts';
import { defineKind } from './kind.ts';

const swap = z.strictObject({
  on: date('A day of the turn.'),
  observer: text('Who observes instead: somebody of `observers`.').optional(),
  on_call: text('Who is on call instead: somebody of `on_call`.').optional(),
});

export const rotation = defineKind({
  name: 'rotation',
  label: ['Shadowing rotation', 'Shadowing rotations'],
  description: 'Who observes whom on call, and when.',
  folder: 'rotations',
  fields: {
    systems: refs('system', 'The systems whose on-call is observed.', { relation: 'relates-to' }),
    observers: refs('person', 'Who observes.'),
    on_call: refs('person', 'Who is on call, and observed.'),
    start: date('The first day.'),
    end: date('The last day.'),
    every: span('How long a turn is: two weeks, when it is left out.', '2 weeks'),
    swaps: z.array(swap).meta({
      description: 'Turns on which people agreed otherwise than the plan says.',
      expected: 'a list of {on, observer, on_call}',
    }),
  },
  facets: ['system', 'person'],
  sections: ['Rules'],
  prompts: { Rules: 'What have the observer and whoever is on call agreed on?' },
  required: ['systems', 'observers', 'start', 'end'],
  asked: ['on_call', 'every'],
  icon: 'M10 6a4 4 0 1 1-1.2-2.8M9 1v2.5H6.5',
  tone: 'moss',
  intro: 'Who observes whom on call, and what to watch for.',
  facts: {
    dates: { as: 'span', label: 'Time', field: ['start', 'end'] },
  },
  isChronicle: true,
  isAboutPeople: true,
  readingPlace: 125,
  explainers: { owner: 'owner' },
});

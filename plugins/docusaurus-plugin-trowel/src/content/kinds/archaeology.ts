import * as z from 'zod';
import { globs, partialDate, refs, status, text } from '../fieldTypes.ts';
import { defineKind } from './kind.ts';

export const archaeology = defineKind({
  name: 'archaeology',
  label: ['Archaeology', 'Archaeology'],
  description:
    'The history of why something is as it is: what was decided, under which constraint, what it costs now, and what breaks if somebody cleans it up.',
  folder: 'archaeology',
  fields: {
    systems: refs('system', 'The systems that the page is about.'),
    period: z
      .strictObject({
        from: partialDate('When it was begun').optional(),
        to: partialDate('When it was last changed or, with the verdict `gone`, when it went').optional(),
      })
      .meta({
        description: 'The time in which it came to be. What is not `gone` stands until today.',
        expected: '{from, to}, each a year, a month or a date',
      }),
    constraints: refs('constraint', 'The constraints under which it came to be.', { relation: 'rests-on' }),
    decisions: refs('decision', 'The decisions that the page explains.', { relation: 'explains' }),
    governs: globs('Paths of the code that the page explains.'),
    verdict: status({ keep: 'good', revisit: 'open', gone: 'past' }, 'What to do with it today.'),
    witnesses: refs('person', 'The people who were there and can be asked.'),
    rotation: text('The shadowing rotation in which it was seen.', {
      refers: { kind: 'rotation', relation: 'relates-to' },
    }),
  },
  facets: ['verdict', 'system', 'constraint', 'skill', 'tag', 'person'],
  sections: ['What looks odd', 'How it came to be', 'What it costs', 'What breaks if someone cleans it up'],
  prompts: {
    'What looks odd': 'What would somebody new want to clean up?',
    'How it came to be': 'Who decided it, when, and under which constraint?',
    'What it costs': 'What does it cost today?',
    'What breaks if someone cleans it up': 'What breaks if somebody cleans it up?',
  },
  required: ['systems', 'verdict'],
  asked: ['constraints', 'decisions', 'witnesses', 'period'],
  icon: 'M0 3h12M0 6q3-2 6 0t6 0M0 9h12',
  tone: 'ochre',
  intro:
    'Why things are as they are: how they came to be, what they cost now, and what breaks if somebody cleans them up.',
  facts: {
    period: { as: 'span' },
    governs: { as: 'paths' },
  },
  readingPlace: 40,
  explainers: { owner: 'owner', witnesses: 'witness' },
  interviewPlace: 20,
  isNamedInCode: true,
  isLayer: true,
  isReconsidered: true,
  opensWithVerdict: true,
});

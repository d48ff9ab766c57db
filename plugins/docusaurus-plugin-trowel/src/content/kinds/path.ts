import * as z from 'zod';
import { span, text } from '../fieldTypes.ts';
import { defineKind } from './kind.ts';

const stage = z.strictObject({
  id: text('Short name, used in tags'),
  title: text('Its name on the page').optional(),
  within: text('When the stage is to be done, counted from the start of the path: 1 day, 1 week, 90 days').optional(),
});

/** A stage of an onboarding path. */
export type Stage = z.output<typeof stage>;

export const path = defineKind({
  name: 'path',
  label: ['Onboarding path', 'Onboarding paths'],
  description: 'A way through the hub for somebody new to a role, made of the pages that are tagged into it.',
  folder: 'paths',
  fields: {
    audience: text('Whom the path is for, in one sentence.'),
    stages: z
      .array(z.union([z.string().transform((id): Stage => ({ id, title: undefined, within: undefined })), stage]))
      .meta({
        description: 'The stages, in order. `within` counts from the start of the path.',
        expected: 'a list of {id, title, within}',
      }),
    baseline: span(
      'How long it took people to work on their own before there was this path; the figures compare with it.',
      '17 weeks',
    ),
  },
  facets: ['skill', 'tag', 'person'],
  sections: ['What you will be able to do', 'How to use it'],
  prompts: {
    'What you will be able to do': 'What can somebody do at the end that can be seen?',
    'How to use it': 'How does one walk this path, and with whom?',
  },
  required: ['stages'],
  asked: ['audience', 'owner'],
  icon: 'M1 10h3V7h3V4h4',
  tone: 'slate',
  intro: 'What to read when you are new to a role, in an order that makes sense and in steps that fit a busy day.',
  facts: {
    audience: { as: 'text', label: 'For whom', wide: true },
  },
  readingPlace: 110,
  explainers: { owner: 'owner' },
});

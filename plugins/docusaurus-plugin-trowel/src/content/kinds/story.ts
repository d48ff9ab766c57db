import * as z from 'zod';
import { date, refs, status, text } from '../fieldTypes.ts';
import { defineKind } from './kind.ts';

/** An author in Docusaurus's form: a key of the authors file, or a whole author. */
const author = z.union([
  z.string(),
  z.looseObject({ key: z.string() }).transform(({ key }) => key),
  z.looseObject({ name: z.string() }).transform(({ name }) => name),
]);
const authors = z.union([z.array(author), author.transform((one) => [one])]).meta({
  description: 'Who wrote it: people of the hub. Keys of the blog’s authors file, where there is one, are taken, too.',
  hint: 'Who wrote it: people of the hub.',
  expected: 'a list of people',
  refers: { kind: 'person', soft: true },
  people: true,
});

export const story = defineKind({
  name: 'story',
  label: ['Story', 'Stories'],
  description:
    'Who did what, what was hard and what changed, with a figure before and after. A failure that taught something is a story too.',
  folder: 'blog',
  fields: {
    date: date('The day it was published.'),
    mentors: refs('person', 'The mentors in the story.'),
    mentees: refs('person', 'The mentees in the story.'),
    systems: refs('system', 'The systems that the story is about.'),
    measure: z
      .strictObject({
        what: text('What was measured'),
        before: z.number(),
        after: z.number(),
        unit: text('The unit of both figures').optional(),
      })
      .meta({
        description: 'A figure before and after.',
        expected: '{what, before, after, unit}, before and after being numbers',
      }),
    lesson: status(
      { success: ['good', 'What worked'], failure: ['good', 'What we learned'] },
      'How it ended: a success, or a failure to learn from.',
    ),
    authors,
  },
  facets: ['system', 'skill', 'tag', 'year', 'person'],
  sections: ['What was hard', 'What we did', 'What changed'],
  prompts: {
    'What was hard': 'What was hard?',
    'What we did': 'What did you do about it? What turned it?',
    'What changed': 'What changed, and how do you know?',
  },
  required: ['authors'],
  asked: ['measure', 'systems'],
  fileBegins: 'date',
  icon: 'M2 4h8M2 6.5h8M2 9h5',
  tone: 'ochre',
  intro: 'Who did what, what was hard and what changed: successes, and failures to learn from.',
  facts: {
    mentors: { as: 'people', label: 'Mentored by' },
    mentees: { as: 'people' },
    lesson: { as: 'status', label: 'Outcome' },
  },
  isChronicle: true,
  readingPlace: 90,
  explainers: { owner: 'owner', authors: 'author' },
});

/** Fields that make a post of a blog a story. Others, such as its date and authors, any post has. */
const marks = ['mentors', 'mentees', 'systems', 'measure', 'lesson'];

/** Says whether a post says that it is a story, by its kind or by a field that only stories have. */
export function isTold(frontMatter: object): boolean {
  return marks.some((field) => Object.hasOwn(frontMatter, field)) || Reflect.get(frontMatter, 'kind') === 'story';
}

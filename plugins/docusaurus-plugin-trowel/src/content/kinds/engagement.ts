import * as z from 'zod';
import { amount, choice, date, names, person, refs, span, status, text } from '../fieldTypes.ts';
import { defineKind } from './kind.ts';

/** The forms of mentoring, that for which there is most to say first. */
export const mentoringForms = ['one-to-one', 'peer', 'group', 'cross-department', 'reverse'] as const;
/** The sorts of goals. */
const goalSorts = ['technical', 'career', 'cultural', 'leadership'] as const;
/** What has become of a goal. */
const goalStates = ['open', 'reached', 'changed', 'dropped'] as const;

const goal = z.strictObject({
  goal: text('What the mentee will be able to do, in one sentence.'),
  sort: choice(goalSorts, 'What the goal is about.').optional(),
  known_by: text('How somebody who was not there sees that it is reached.').optional(),
  by: date('The day by which it is to be reached.').optional(),
  state: choice(goalStates, 'What has become of it.').optional(),
});

/** A goal of an engagement. */
export type Goal = z.output<typeof goal>;

const checkIn = z.strictObject({
  date: date('The day on which both talked about how it goes.'),
  hours: amount('The hours that the mentor really had in a week, since the last check-in.', 'hours a week').optional(),
  note: text('What came of it, in one sentence.').optional(),
});

/** A talk about how an engagement goes. */
export type EngagementCheckIn = z.output<typeof checkIn>;

export const engagement = defineKind({
  name: 'engagement',
  label: ['Engagement', 'Engagements'],
  description: 'A mentor and one mentee or several, working towards goals for a limited time.',
  folder: 'engagements',
  fields: {
    status: status(
      { proposed: 'open', running: 'good', paused: 'plain', ended: 'past' },
      'Whether it is proposed, running, paused or ended.',
      { isDecisive: true },
    ),
    mentor: person('Who guides.'),
    mentees: refs('person', 'Who is guided.'),
    // Every page has this field; here it is about the mentee.
    skills: names('What the mentee wants to learn from the mentor.'),
    form: choice(mentoringForms, 'The form of mentoring: one-to-one, when it is left out.'),
    goals: z
      .array(goal)
      .meta({ description: 'What the mentee works towards.', expected: 'a list of {goal, sort, known_by, by, state}' }),
    start: date('The day on which it begins.'),
    end: date('The day on which it ends, at the latest.'),
    paused_since: date('The day on which a paused engagement was paused.'),
    paused_until: date('The day on which it is to go on.'),
    rhythm: span('How often you both talk about how it goes, such as every 4 weeks.', '4 weeks'),
    hours: amount('How many hours a week the mentor plans for it.', 'hours a week'),
    check_ins: z.array(checkIn).meta({
      description: 'The talks about how it goes, the oldest first.',
      expected: 'a list of {date, hours, note}',
    }),
    outcome: status(
      { reached: ['good', 'Goals reached'], partly: ['open', 'Goals partly reached'], stopped: ['past', 'Stopped'] },
      'What came of it.',
    ),
    feedback: z
      .strictObject({
        mentor: text('What the mentor tells the mentee.').optional(),
        mentees: text('What the mentees tell the mentor.').optional(),
      })
      .meta({ description: 'What both say to each other, as far as they publish it.', expected: '{mentor, mentees}' }),
    walks: refs('path', 'The onboarding paths that the mentee walks meanwhile.', { relation: 'relates-to' }),
    pilot: text('The pilot that it belongs to.', { refers: { kind: 'pilot', relation: 'relates-to' } }),
  },
  facets: ['status', 'form', 'skill', 'person'],
  sections: ['What we agreed', 'What came of it'],
  prompts: {
    'What we agreed': 'What did both agree on: rhythm, channels, what stays between you?',
    'What came of it': 'What can the mentee do now that they could not do before?',
  },
  required: ['mentor', 'mentees', 'status'],
  asked: ['form', 'skills', 'start', 'end', 'rhythm', 'hours', 'goals'],
  icon: 'M4 3a2 2 0 1 0 .1 0M8 3a2 2 0 1 0 .1 0M1 11q2.5-4 5-1 2.5-3 5 1',
  tone: 'moss',
  intro: 'Who learns from whom: what they work towards, until when, and what came of it.',
  facts: {
    form: { as: 'text' },
    dates: { as: 'span', label: 'Time', field: ['start', 'end'] },
  },
  isChronicle: true,
  isAboutPeople: true,
  readingPlace: 120,
  explainers: {},
});

import * as z from 'zod';
import { version } from './common.ts';

const person = z.object({
  id: z.string().describe('Id of their page.'),
  name: z.string().describe('Their name.'),
});

const leftOut = z.object({
  ...person.shape,
  skills: z.array(z.string()).describe('What they teach of what is wanted.'),
  reason: z
    .enum(['manager', 'report', 'before', 'leaving', 'paused', 'forms', 'no-capacity', 'full', 'no-zone', 'hours'])
    .describe('What speaks against the pair.'),
  until: z.string().nullable().describe('The day from which it no longer does, if one is known.'),
  message: z.string().describe('The reason as a sentence.'),
});

/** `trowel match --json` */
export const matchShape = z.object({
  version,
  start: z.string().describe('The day on which the engagements begin.'),
  end: z.string().describe('The day on which they end.'),
  pairs: z
    .array(
      z.object({
        mentor: person.describe('Who guides.'),
        mentees: z
          .array(
            z.object({
              ...person.shape,
              skills: z.array(z.string()).describe('Which of their wishes it meets.'),
              because: z.string().describe('Why the mentor is one for them.'),
            }),
          )
          .describe('Who is guided.'),
        form: z.string().describe('The form of mentoring.'),
        skills: z.array(z.string()).describe('What it is about.'),
        sharedHours: z.number().describe('Working hours a week that all of them share, in the worst week.'),
        hours: z.number().describe('Hours a week that it takes of the mentor.'),
        file: z.string().nullable().describe('The draft that was written, relative to the content folder, with `/`.'),
      }),
    )
    .describe('The proposed engagements, by the mentor’s name.'),
  unmet: z
    .array(
      z.object({
        ...person.shape,
        skill: z.string().describe('What they want to learn.'),
        reason: z
          .enum(['nobody', 'leaves', 'has-mentor', 'same-pair', 'no-time', 'taken', 'left-out'])
          .describe('Why no pair meets it.'),
        teachers: z.array(leftOut).describe('Who teaches it and is left out.'),
        message: z.string().describe('The reason as a sentence.'),
      }),
    )
    .describe('The wishes that no pair meets.'),
  overfull: z
    .array(
      z.object({
        ...person.shape,
        used: z.number().describe('Hours a week that their running engagements take.'),
        has: z.number().describe('Hours a week that they have: what they planned, and a fifth of their week at most.'),
      }),
    )
    .describe('Mentors who have more than they have hours for.'),
  ranking: z
    .object({
      ...person.shape,
      wishes: z.array(z.string()).describe('Their open wishes, the most wanted first.'),
      candidates: z
        .array(
          z.object({
            ...person.shape,
            skills: z.array(z.string()).describe('Which of the wishes they can meet.'),
            form: z.string().describe('The form of mentoring that fits both.'),
            sharedHours: z.number().describe('Working hours a week that both share, in the worst week.'),
            freeHours: z.number().describe('Hours a week that they have free.'),
            because: z.string().describe('Why they are a mentor for this person.'),
          }),
        )
        .describe('Who could be the mentor, the best first.'),
      leftOut: z.array(leftOut).describe('Who teaches what is wanted and is left out.'),
    })
    .nullable()
    .describe('With `--person`: who could mentor them.'),
});

export type MatchJson = z.output<typeof matchShape>;

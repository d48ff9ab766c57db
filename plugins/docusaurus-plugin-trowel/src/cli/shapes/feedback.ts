import * as z from 'zod';
import { furtherAnswers, pulseAnswers, pulseNames, pulseRoles } from '../../shared/feedback.ts';
import { version } from './common.ts';

/** `trowel feedback --json` */
export const feedbackShape = z.object({
  version,
  refused: z.number().int().describe('Lines that cannot be counted. `trowel check` says why.'),
  pages: z
    .array(
      z.object({
        id: z.string().describe('Id of the page.'),
        title: z.string().describe('Its title.'),
        source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
        owner: z.string().nullable().describe('Who answers for it. `null` for nobody.'),
        rewrite: z.boolean().describe('Whether it needs a rewrite: three times "no".'),
        since: z
          .string()
          .nullable()
          .describe('The day on which an action last changed it. Earlier answers are left out.'),
        answers: z
          .array(
            z.object({
              further: z.enum(furtherAnswers).describe('Whether it got them further.'),
              says: z.string().nullable().describe('What they said.'),
              week: z.string().describe('The week, as `2026-W41`.'),
            }),
          )
          .describe('The answers, in the order of the file.'),
      }),
    )
    .describe('The pages that have answers, those that need a rewrite first.'),
  programme: z
    .array(
      z.object({
        as: z.enum(pulseRoles).nullable().describe('As what they answer.'),
        pulse: z
          .partialRecord(z.enum(pulseNames as [string, ...string[]]), z.enum(pulseAnswers))
          .describe('The answers, by the name of the statement.'),
        keep: z.string().nullable().describe('One thing to keep.'),
        change: z.string().nullable().describe('One thing to change.'),
        week: z.string().describe('The week, as `2026-W41`.'),
      }),
    )
    .describe('The answers about the programme, in the order of the file.'),
});

export type FeedbackJson = z.output<typeof feedbackShape>;

import * as z from 'zod';
import { version } from './common.ts';

/** `trowel verify --json` */
export const verifyShape = z.object({
  version,
  dryRun: z.boolean().describe('Whether nothing was written.'),
  pages: z
    .array(
      z.object({
        id: z.string().describe('Id of the page.'),
        source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
        before: z.string().nullable().describe('The day on which it was last confirmed before.'),
        verified: z.string().describe('The day that is in the file now.'),
        due: z.string().nullable().describe('The day by which it is to be confirmed again.'),
      }),
    )
    .describe('The pages that were confirmed.'),
});

/** `trowel due --json` */
export const dueShape = z.object({
  version,
  today: z.string().describe('The day that decides what is overdue.'),
  reviews: z
    .array(
      z.object({
        id: z.string().describe('Id of the page.'),
        kind: z.string().describe('Its kind.'),
        number: z.number().int().nullable().describe('Its number.'),
        title: z.string().describe('Its title; of an action, what changes.'),
        source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
        what: z
          .enum(['confirm', 'outcome', 'action', 'rewrite'])
          .describe(
            'What is asked: to confirm the page, to judge the outcome, to do what a retrospective agreed on, or to rewrite a page that did not get its readers further.',
          ),
        due: z.string().describe('YYYY-MM-DD, the day by which it is asked.'),
        overdue: z.boolean().describe('Whether that day is past.'),
        owner: z.string().nullable().describe('The owner, by name; of an action, who sees to it.'),
        ownerId: z.string().nullable().describe('Id of that person’s page.'),
        verified: z.string().nullable().describe('YYYY-MM-DD, the day on which it was last confirmed.'),
      }),
    )
    .describe('The reviews, earliest first.'),
});

export type VerifyJson = z.output<typeof verifyShape>;

export type DueJson = z.output<typeof dueShape>;

/** One page that falls due. */
export type DueReview = DueJson['reviews'][number];

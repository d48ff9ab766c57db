import * as z from 'zod';
import { contributionTypes } from '../../credit/contribution.ts';
import { version } from './common.ts';

/** `trowel credit --json` */
export const creditShape = z.object({
  version,
  person: z
    .object({
      id: z.string().describe('Id of their page.'),
      name: z.string().describe('Their name.'),
    })
    .describe('Whose it is.'),
  since: z.string().nullable().describe('The day of `--since`.'),
  contributions: z
    .array(
      z.object({
        type: z
          .enum(contributionTypes)
          .describe(
            'What it is: a page of theirs; a step, block, session, citation or answer that builds on one; a review kept; a story; an engagement that ended well; feedback in a log; a mentee who mentors now.',
          ),
        page: z
          .string()
          .nullable()
          .describe(
            'Id of the page, story, engagement or log entry; null of an engagement or a log with somebody who has not said that they may be named.',
          ),
        source: z
          .string()
          .nullable()
          .describe('Path of its file, relative to the content folder, with `/`; null as `page`.'),
        by: z.string().nullable().describe('Id of what builds on it; of a session `<path, system or skill>/<name>`.'),
        date: z.string().nullable().describe('Its day.'),
        message: z.string().describe('The same as a sentence.'),
      }),
    )
    .describe('By type, the newest first.'),
});

export type CreditJson = z.output<typeof creditShape>;

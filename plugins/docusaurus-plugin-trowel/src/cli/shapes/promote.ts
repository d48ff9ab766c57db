import * as z from 'zod';
import { version } from './common.ts';

/** `trowel promote --json` */
export const promoteShape = z.object({
  version,
  dryRun: z.boolean().describe('Whether nothing was to be written.'),
  written: z.boolean().describe('Whether all were promoted; if one cannot be, none is.'),
  promoted: z
    .array(
      z.object({
        id: z.string().describe('Id of the entry of the log.'),
        source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
        to: z.string().describe('Path of the record’s file.'),
        number: z.number().int().describe('The record’s number.'),
        status: z.string().describe('The record’s status.'),
        links: z.number().int().describe('How many links were adjusted to the new place.'),
        answers: z
          .array(z.string())
          .describe('Headings of sections that may answer the feedback, which stays in the log.'),
      }),
    )
    .describe('The entries, each with the record that it becomes.'),
  refused: z
    .array(
      z.object({
        id: z.string().describe('Id of the page.'),
        source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
        reasons: z.array(z.string()).describe('Why it cannot be promoted.'),
      }),
    )
    .describe('What cannot be promoted.'),
});

export type PromoteJson = z.output<typeof promoteShape>;

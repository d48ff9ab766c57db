import * as z from 'zod';
import { version } from './common.ts';

const file = z.object({
  file: z.string().describe('Its path, relative to the content folder, with `/`.'),
  text: z.string().describe('What is in it.'),
});

/** `trowel pilot new --json` and `trowel pilot scale --json` */
export const pilotShape = z.object({
  version,
  dryRun: z.boolean().describe('Whether nothing was to be written.'),
  pilot: z.string().describe('The id of the pilot’s page.'),
  start: z.string().nullable().describe('The day of its first sessions.'),
  end: z.string().nullable().describe('Its last day.'),
  pairs: z
    .array(
      z.object({
        mentor: z.string().describe('The name of the mentor’s page.'),
        mentees: z.array(z.string()).describe('The names of the mentees’ pages.'),
      }),
    )
    .describe('The pairs.'),
  files: z.array(file).describe('The files: of `new` the page, and an engagement for each pair.'),
});

export type PilotJson = z.output<typeof pilotShape>;

import * as z from 'zod';
import { version } from './common.ts';

const section = z.object({
  heading: z.string().describe('The heading above the passage.'),
  anchor: z.string().nullable().describe('The heading’s anchor.'),
  excerpt: z.string().describe('The passage that fits, as plain text.'),
});

/** A page that was found. */
export const result = z.object({
  id: z.string().describe('Id of the entry.'),
  kind: z.string().describe('Its kind.'),
  number: z.number().int().nullable().describe('Its number.'),
  title: z.string().describe('Its title.'),
  status: z.string().nullable().describe('Its status.'),
  verdict: z.string().nullable().describe('keep, revisit or gone, of a page of archaeology.'),
  date: z.string().nullable().describe('Its date.'),
  source: z
    .string()
    .describe(
      'Path of its file, relative to the content folder, with `/`; of a page of another hub its address, or else its id.',
    ),
  replacedBy: z
    .object({ title: z.string(), source: z.string() })
    .nullable()
    .describe('What holds in its place, by title and file, when it was superseded.'),
  excerpt: z.string().describe('The passage of the page that fits best, or its summary.'),
  sections: z.array(section).describe('Where on the page, best first, at most three.'),
});

/** `trowel search --json` */
export const searchShape = z.object({
  version,
  query: z.string().describe('The query as it was read.'),
  total: z.number().int().describe('Pages found; `results` holds the best of them (see --limit).'),
  results: z.array(result),
});

export type SearchJson = z.output<typeof searchShape>;

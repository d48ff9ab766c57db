import * as z from 'zod';
import { counts, ofPage, problem, unknownMarker, version } from './common.ts';

const code = z.object({
  patterns: z
    .array(
      z.object({
        ...ofPage,
        glob: z.string().describe('The pattern.'),
        now: z.string().nullable().describe('The pattern after the renames that git knows.'),
      }),
    )
    .describe('Patterns of `governs` that fit no file.'),
  markers: z.array(unknownMarker).describe('Markers that name no page.'),
  changed: z
    .array(
      z.object({
        ...ofPage,
        verified: z.string().describe('YYYY-MM-DD, the day on which the page was last confirmed.'),
        commits: z.number().int().describe('Commits after that day that touch what it governs.'),
        lines: z
          .number()
          .int()
          .nullable()
          .describe('Lines that these commits added or removed; null in a partial clone that lacks them.'),
        last: z.string().describe('YYYY-MM-DD, the day of the last of them.'),
      }),
    )
    .describe('Pages whose code has changed since they were confirmed.'),
  notes: z.array(z.string()).describe('What was not checked, as sentences.'),
});

/** `trowel check --json` */
export const checkShape = z.object({
  version,
  problems: z.array(problem),
  counts,
  code: code.nullable().describe('With `--code`: where the pages and the code that they govern disagree.'),
  notices: z
    .array(
      z.object({
        source: z.string().describe('Path of the file, relative to the content folder, with `/`.'),
        line: z.number().int().nullable().describe('Line of the file, from 1.'),
        message: z.string().describe('A sentence.'),
      }),
    )
    .describe('What is no problem, and good to know before one publishes: links to pages that fewer people read.'),
  unchecked: z
    .string()
    .nullable()
    .describe(
      'Why Docusaurus could not check the links, images and MDX of the site; null when it could, or there is no site.',
    ),
});

export type CheckJson = z.output<typeof checkShape>;

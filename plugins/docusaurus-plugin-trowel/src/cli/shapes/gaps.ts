import * as z from 'zod';
import { causeTypes, severities } from '../../hub/gap.ts';
import { version } from './common.ts';

/** `trowel interview --json` */
export const interviewShape = z.object({
  version,
  person: z
    .object({
      id: z.string().describe('Id of their page.'),
      name: z.string().describe('Their name.'),
      leaving: z.string().nullable().describe('Their last day.'),
    })
    .describe('Who is asked.'),
  topics: z
    .array(
      z.object({
        id: z.string().describe('Id of the page.'),
        kind: z.string().describe('Its kind.'),
        title: z.string().describe('Its title.'),
        source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
        why: z
          .enum(['system', 'page', 'challenge', 'gap', 'mentoring'])
          .describe(
            'Why it is asked about: a system or a page that nobody else knows, a challenge that they wrote, a gap, a mentee who waits.',
          ),
        questions: z.array(z.string()).describe('The questions, as Markdown on one line each.'),
      }),
    )
    .describe('What to ask about, most pressing first.'),
  written: z.string().nullable().describe('The draft page that was written, or that is already up to date.'),
});

/** `trowel gaps --json` */
export const gapsShape = z.object({
  version,
  systems: z
    .array(
      z.object({
        id: z.string().describe('Id of the system.'),
        title: z.string().describe('Its title.'),
        retired: z.boolean().describe('Whether it is retired.'),
        known: z
          .array(z.string())
          .describe('Ids of the people who could explain it; names if the hub has no pages of people.'),
        gaps: z
          .array(
            z.object({
              type: z
                .enum(['no-archaeology', 'no-verified-owner', 'single-witness', 'leaving', 'no-cause'])
                .describe('What is missing.'),
              people: z.array(z.string()).describe('Names of the people it is about.'),
              pages: z.array(z.string()).describe('Ids of the pages it is about.'),
              message: z.string().describe('The gap as a sentence.'),
            }),
          )
          .describe('What is missing about it.'),
      }),
    )
    .describe('Every system, the worst first.'),
  causes: z
    .array(
      z.object({
        type: z.enum(causeTypes).describe('What the cause is.'),
        severity: z
          .enum(severities)
          .describe(
            '`urgent`: after a day that is known, nobody can explain it. `important`: only one person can, or nobody answers for it. `minor`: something is not written down, or not confirmed.',
          ),
        people: z.array(z.string()).describe('Names of the people it is about.'),
        on: z.string().nullable().describe('The last day of the person who leaves.'),
        systems: z.array(z.string()).describe('Ids of the systems that lack something because of it.'),
        pages: z.array(z.string()).describe('Ids of the pages it is about.'),
        message: z.string().describe('The cause as a sentence.'),
        command: z.string().nullable().describe('The command that begins to mend it.'),
      }),
    )
    .describe('The same by cause, the worst first; with the pages that only one person can explain.'),
});

export type InterviewJson = z.output<typeof interviewShape>;

export type GapsJson = z.output<typeof gapsShape>;

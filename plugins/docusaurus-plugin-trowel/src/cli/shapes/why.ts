import * as z from 'zod';
import { unknownMarker, version } from './common.ts';

const pageRef = z.object({
  id: z.string().describe('Id of the page.'),
  title: z.string().describe('Its title.'),
  source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
});

const because = z.object({
  glob: z.string().nullable().describe('The pattern of the page that fits the path; null for a marker.'),
  line: z.number().int().nullable().describe('The line of the marker, counted from 1; null for a pattern.'),
  near: z.boolean().nullable().describe('Whether the marker is at the lines that were asked about.'),
  removed: z.boolean().nullable().describe('Whether the change removes the marker.'),
});

const answer = z.object({
  id: z.string().describe('Id of the page.'),
  kind: z.string().describe('Its kind.'),
  number: z.number().int().nullable().describe('Its number.'),
  title: z.string().describe('Its title.'),
  status: z.string().nullable().describe('Its status.'),
  verdict: z.string().nullable().describe('keep, revisit or gone, of an archaeology page.'),
  date: z.string().nullable().describe('Its date.'),
  source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
  why: z.string().describe('The reason, in one sentence; empty for an empty page.'),
  landmines: z
    .array(
      z.object({
        title: z.string().nullable().describe('Its title.'),
        text: z.string().describe('The landmine as plain text.'),
        anchor: z.string().nullable().describe('The anchor of the heading above it.'),
      }),
    )
    .describe('What breaks if somebody cleans it up, with the anchor of the heading above.'),
  constraints: z
    .array(
      pageRef.extend({
        status: z.string().nullable().describe('holds, lifted, unknown, or as written.'),
        since: z.string().nullable().describe('From when it held: a year, a month or a day.'),
        until: z.string().nullable().describe('When it was lifted: a year, a month or a day.'),
      }),
    )
    .describe('The constraints that it rests on, with their status today.'),
  ask: z
    .array(
      z.object({
        name: z.string().describe('Name, as on the person’s page.'),
        as: z.string().describe('Their role for the page: owner, witness, decision-maker, system-owner.'),
        leaving: z.string().nullable().describe('Their last day.'),
        channels: z.array(z.string()).describe('Names of the channels where to reach them; empty when none is given.'),
      }),
    )
    .describe('Who can tell more; those who know it best come first.'),
  supersededBy: pageRef.nullable().describe('What holds in its place, when it was superseded.'),
  verified: z.string().nullable().describe('YYYY-MM-DD, the day on which it was last confirmed.'),
  places: z
    .array(
      z.object({
        path: z.string().describe('Path in the repository.'),
        because: z.array(because).describe('The reasons, each a pattern or a marker.'),
      }),
    )
    .describe('The files that it governs, of those asked about, and why it does.'),
});

/** `trowel why --json` */
export const whyShape = z.object({
  version,
  answers: z.array(answer).describe('Pages that govern what was asked about, most pressing first.'),
  breaks: z
    .array(
      pageRef.extend({
        says: z.string().describe('What the change does, as a sentence.'),
        text: z.string().describe('What the page says about it, as plain text.'),
      }),
    )
    .describe('With `--judge`: the pages that guard what the change breaks, the gravest first.'),
  ungoverned: z.array(z.string()).describe('Files that nothing governs.'),
  unknown: z.array(unknownMarker).describe('Markers that name no page.'),
  notes: z.array(z.string()).describe('What was not checked, as sentences.'),
});

export type WhyJson = z.output<typeof whyShape>;

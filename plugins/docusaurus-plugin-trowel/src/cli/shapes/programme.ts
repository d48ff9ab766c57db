import * as z from 'zod';
import { figureStates } from '../../programme/figure.ts';
import { figureGroups, figureNames } from '../../shared/programmeFigures.ts';
import { version } from './common.ts';

/** `trowel programme --json` */
export const programmeShape = z.object({
  version,
  on: z.string().describe('The day of the figures.'),
  figures: z
    .array(
      z.object({
        name: z.enum(figureNames as [string, ...string[]]).describe('Name of the figure, as in data/programme.yml.'),
        group: z.enum(figureGroups).describe('The question that it answers: `hours`, `working` or `knowledge`.'),
        title: z.string().describe('The figure in words.'),
        value: z.number().nullable().describe('Its value: a count, per cent or days. `null` when nobody knows.'),
        unit: z.enum(['count', 'percent', 'days']).describe('What it counts in.'),
        part: z.number().nullable().describe('Of a share: how many.'),
        of: z.number().nullable().describe('Of how many.'),
        planned: z
          .number()
          .nullable()
          .describe('What it is compared with: hours a week planned, days before the path.'),
        real: z.number().nullable().describe('Hours a week that mentors had at their last check-in.'),
        state: z.enum(figureStates).describe('`bad`, `watch` (just misses the target), `good` or `unknown`.'),
        why: z.string().nullable().describe('Why nobody knows, in a sentence.'),
        atLeast: z.number().nullable().describe('The least that is wanted.'),
        atMost: z.number().nullable().describe('The most that is wanted.'),
        owner: z.string().nullable().describe('Who answers for it. `null` for nobody.'),
        next: z.string().describe('What to do when it misses its target.'),
        about: z.array(z.string()).describe('Ids of the pages that it is about, or of what is wrong.'),
        trend: z
          .array(
            z.object({
              on: z.string().describe('A day of the past.'),
              value: z.number().describe('The value on that day.'),
            }),
          )
          .describe('How it was, the oldest first.'),
      }),
    )
    .describe('The figures, the worst first.'),
  thin: z
    .array(
      z.object({
        system: z.string().describe('Id of a system.'),
        people: z.array(z.string()).describe('Ids of those who could explain it: none, or one.'),
      }),
    )
    .describe('The systems that nobody or one person could explain.'),
  noTrend: z.string().nullable().describe('Why there is no trend, in a sentence.'),
});

export type ProgrammeJson = z.output<typeof programmeShape>;

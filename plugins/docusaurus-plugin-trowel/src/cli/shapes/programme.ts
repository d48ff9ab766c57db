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
        planned: z.number().nullable().describe('Hours a week that are planned in running engagements.'),
        real: z.number().nullable().describe('Hours a week that mentors had at their last check-in.'),
        baseline: z.number().nullable().describe('The value before the programme: days before the path.'),
        note: z.string().nullable().describe('What one should know to read a figure that the team has recorded.'),
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
        count: z.number().describe('How many people could explain it: none, or one.'),
        people: z
          .array(z.string())
          .describe('Ids of those whom a page names. Who only data/programme.yml names is counted.'),
      }),
    )
    .describe('The systems that nobody or one person could explain.'),
  departures: z
    .array(
      z.object({
        person: z.string().describe('Id of a person who has not left.'),
        leaving: z.string().nullable().describe('Their last day.'),
        nobody: z.array(z.string()).describe('Ids of what nobody could explain any more without them.'),
        one: z.array(z.string()).describe('Ids of what one person alone could explain.'),
        engagements: z.array(z.string()).describe('Ids of their engagements that run or are paused.'),
        reviews: z.array(z.string()).describe('Ids of the pages that they confirm.'),
        paths: z.array(z.string()).describe('Ids of the paths that they keep.'),
        actions: z.array(z.string()).describe('What they see to, in a sentence each.'),
      }),
    )
    .describe('What would be left without each person, by name. Nobody is ranked.'),
  actions: z
    .array(
      z.object({
        change: z.string().describe('What is to change.'),
        who: z.string().nullable().describe('Who sees to it, as it is written. `null` for nobody.'),
        whoId: z.string().nullable().describe('Id of their page.'),
        by: z.string().nullable().describe('The day by which it is to be done.'),
        retrospective: z.string().describe('Id of the retrospective.'),
      }),
    )
    .describe('What was agreed and is not done, what is due first.'),
  quotations: z
    .array(
      z.object({
        page: z.string().describe('Id of the page that says it.'),
        says: z.string().describe('What it says.'),
        date: z.string().nullable().describe('Its day.'),
      }),
    )
    .describe('What people have published about the programme, the newest first.'),
  pilots: z
    .array(
      z.object({
        pilot: z.string().describe('Id of the pilot.'),
        criteria: z
          .array(
            z.object({
              question: z.string().describe('What it set out to show.'),
              atLeast: z.number().nullable().describe('The least that was wanted.'),
              atMost: z.number().nullable().describe('The most that was wanted.'),
              result: z.number().nullable().describe('What came of it. `null` when nobody knows.'),
              counted: z.boolean().describe('Whether the hub has counted it.'),
              state: z.enum(['met', 'not-met']).nullable().describe('Whether it is met.'),
            }),
          )
          .describe('Its exit criteria.'),
      }),
    )
    .describe('The pilots that have exit criteria.'),
  noTrend: z.string().nullable().describe('Why there is no trend, in a sentence.'),
});

export type ProgrammeJson = z.output<typeof programmeShape>;

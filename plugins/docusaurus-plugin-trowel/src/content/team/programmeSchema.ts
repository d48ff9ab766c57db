import * as z from 'zod';
import { parseDate } from '../../shared/date.ts';
import { figureNames, recordedFigures } from '../../shared/programmeFigures.ts';

const text = (expected: string) => z.string({ error: expected }).trim().min(1, { error: expected });
const number = (expected: string) => z.number({ error: expected }).min(0, { error: expected });
const owner = text('write the name of a person').describe('Who answers for it.');

/** What the team wants of a figure. */
export const targetSchema = z
  .strictObject(
    {
      at_least: number('write a number from 0 on').optional().describe('The least that is wanted.'),
      at_most: number('write a number from 0 on').optional().describe('The most that is wanted.'),
      owner: owner.optional(),
    },
    { error: 'write it as `{at_least: 80, owner: …}` or `{at_most: 0, owner: …}`' },
  )
  .refine(({ at_least: least, at_most: most }) => least === undefined || most === undefined || least <= most, {
    error: '`at_least` is more than `at_most`, so no figure can be right',
  });

/** A figure that the team has recorded. */
export const recordedSchema = z.strictObject(
  {
    figure: z
      .enum(recordedFigures, { error: `write one of ${recordedFigures.join(', ')}; all others are computed` })
      .describe(
        'The figure: `retention`, of a hundred people those who stayed; `project-success`, of a hundred projects.',
      ),
    year: z
      .number({ error: 'write a year like 2026' })
      .int({ error: 'write a year like 2026' })
      .min(1900, { error: 'write a year like 2026' })
      .max(2999, { error: 'write a year like 2026' })
      .describe('The year that it is about.'),
    value: number('write per cent from 0 to 100')
      .max(100, { error: 'write per cent from 0 to 100' })
      .describe('Per cent.'),
    of: number('write how many people or projects it is about')
      .optional()
      .describe('How many people or projects it is about. Below ten, read it as a count.'),
    note: text('write a sentence').optional().describe('What one should know to read it.'),
  },
  { error: 'write it as `- {figure: retention, year: 2026, value: 92, of: 14}`' },
);

/** Somebody who has explained a system back, as the team has recorded it. */
export const explainedSchema = z.strictObject(
  {
    system: text('write the name of a system').describe('The system that was explained.'),
    by: text('write the name of a person').describe('Who explained it, if they agreed to be counted.'),
    on: z
      .string({ error: 'write a date like 2026-03-01' })
      .refine((written) => parseDate(written) !== undefined, { error: 'write a date like 2026-03-01' })
      .transform((written) => parseDate(written) as string)
      .describe('When.'),
  },
  { error: 'write it as `- {system: checkout, by: noor-haddad, on: 2026-03-01}`' },
);

const fileSchema = z.strictObject({
  owner: owner.optional().describe('Who answers for the figures that have no owner of their own.'),
  targets: z
    .partialRecord(z.enum(figureNames as [string, ...string[]]), targetSchema)
    .optional()
    .describe('What the team wants of each figure, and who answers for it.'),
  recorded: z.array(recordedSchema).optional().describe('Figures that nothing in the hub says, by year.'),
  explained: z
    .array(explainedSchema)
    .optional()
    .describe(
      'Who has explained a system back to somebody who knows it. They are counted, and nobody is named because of it.',
    ),
});

/** The names of the fields, for messages. */
export const programmeFields = {
  file: Object.keys(fileSchema.shape),
  target: Object.keys(targetSchema.shape),
  recorded: Object.keys(recordedSchema.shape),
  explained: Object.keys(explainedSchema.shape),
} as const;

/** The JSON Schema of the file, for editors. */
export function toProgrammeSchema(): object {
  return { title: 'Targets of the mentoring programme', ...z.toJSONSchema(fileSchema, { io: 'input' }) };
}

import * as z from 'zod';
import { parseDate } from '../../shared/date.ts';

const text = (expected: string) => z.string({ error: expected }).trim().min(1, { error: expected });
const names = (expected: string) =>
  z
    .union([text(expected).transform((one) => [one]), z.array(text(expected)), z.null().transform(() => [])], {
      error: expected,
    })
    .default([]);

/** A question, as it is written. */
export const questionSchema = z.strictObject(
  {
    question: text('write what was asked, in quotes').describe('What was asked, in the words of who asked.'),
    answers: names('write the pages that answer it as a list of names: [archaeology/checkout-double-write]').describe(
      'The pages that answer it, by name, id or file. None yet: leave it out.',
    ),
    systems: names('write the systems that it is about as a list of names: [checkout]').describe(
      'The systems that it is about. Those of its pages unless given.',
    ),
    by: text('write a name, or “a new hire”')
      .optional()
      .describe('Who asked, if they like to be named: “a new hire”, “an engineer of another team”.'),
    on: z
      .string({ error: 'write a date like 2026-03-01' })
      .refine((written) => parseDate(written) !== undefined, { error: 'write a date like 2026-03-01' })
      .transform((written) => parseDate(written) as string)
      .optional()
      .describe('When it was asked.'),
  },
  { error: 'write it as `- question: …` with `answers: […]` below' },
);
/** A share of a hundred. */
export const share = z
  .number({ error: 'write a number of per cent from 0 to 100' })
  .min(0, { error: 'write a number of per cent from 0 to 100' })
  .max(100, { error: 'write a number of per cent from 0 to 100' });
const fileSchema = z.strictObject({
  share: share
    .optional()
    .describe(
      'How many of a hundred answered questions search must find among the first three results; with fewer, `trowel ask --check` fails.',
    ),
  questions: z.array(questionSchema).describe('What newcomers asked.'),
});
/** The names of a question's fields. */
export const questionFields = Object.keys(questionSchema.shape);
/** The names of the file's fields. */
export const fileFields = Object.keys(fileSchema.shape);

/** The JSON Schema of the file, for editors. */
export function toQuestionsSchema(): object {
  return { title: 'Questions that newcomers asked', ...z.toJSONSchema(fileSchema, { io: 'input' }) };
}

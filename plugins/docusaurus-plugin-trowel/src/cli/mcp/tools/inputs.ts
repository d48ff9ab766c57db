import * as z from 'zod';
import { budgets } from '../../../assistant/budget.ts';

/** The most paths of one call, and the longest texts, in characters. */
export const limits = { paths: 500, path: 1000, diff: 3_000_000, text: 200_000, words: 2000 } as const;

/** What tools take that ask about code. */
export const budget = z
  .number()
  .optional()
  .describe(
    `The most tokens of the answer: ${budgets.least} to ${budgets.most}, ${budgets.usual} unless given. The most important comes first; what is left out is named.`,
  );

/** One path alone is a list of one: assistants often write it so. */
export const paths = z
  .preprocess(
    (written) => (typeof written === 'string' ? [written] : written),
    z
      .array(z.string().max(limits.path, `A path has at most ${limits.path} characters.`))
      .max(
        limits.paths,
        `At most ${limits.paths} paths in one call. Name the folders that they are in, or give the change as \`diff\`.`,
      ),
  )
  .optional()
  .describe(
    'Files or folders from the root of the repository, or absolute inside it; lines can follow: `src/ledger.ts:40-52`.',
  );

export const diff = z
  .string()
  .max(limits.diff, 'A diff has at most 3 MB. Give the paths of the changed files instead.')
  .optional()
  .describe('A unified diff, as `git diff` prints it.');

export const text = z
  .string()
  .max(limits.text, `A text has at most ${limits.text} characters. Give the part that matters.`)
  .optional();

/** A short text: a name, a query. */
export const words = z
  .string()
  .trim()
  .min(1, 'Say something here; it is empty.')
  .max(limits.words, `At most ${limits.words} characters here.`);

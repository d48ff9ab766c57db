import * as z from 'zod';
import { version } from './common.ts';
import { result } from './search.ts';

/** What became of a question that was put to the search. */
const askOutcomes = ['first-three', 'found', 'not-found', 'unanswered'] as const;

const answer = z.object({
  id: z.string().describe('Id of the entry.'),
  title: z.string().describe('Its title.'),
  source: z.string().describe('Path of its file, relative to the content folder, with `/`.'),
});

/** `trowel ask --json` */
export const askShape = z.object({
  version,
  question: z.string().describe('The question as it was read.'),
  asked: z
    .object({
      question: z.string().describe('The question, as it is in the file.'),
      answers: z.array(answer).describe('The pages that answer it.'),
    })
    .nullable()
    .describe('The same question among those that newcomers asked; null when it is new.'),
  results: z.array(result).describe('What the search finds, at most three pages.'),
});

/** `trowel ask --check --json` */
export const askCheckShape = z.object({
  version,
  share: z
    .number()
    .nullable()
    .describe(
      'Per cent of the answered questions whose answer is among the first three; null when no question is answered.',
    ),
  atLeast: z.number().nullable().describe('The share that was asked for.'),
  passed: z.boolean().describe('Whether the share is reached, or none was asked for.'),
  questions: z
    .array(
      z.object({
        question: z.string().describe('The question, as it is in the file.'),
        outcome: z
          .enum(askOutcomes)
          .describe(
            '`first-three`: an answer is among the first three. `found`: one is among the first ten. `not-found`: none is. `unanswered`: no page answers it yet.',
          ),
        rank: z.number().int().nullable().describe('The place of the first answer, counted from 1.'),
        answers: z.array(answer).describe('The pages that answer it.'),
        first: z.string().nullable().describe('Id of the page that came first.'),
        systems: z.array(z.string()).describe('Ids of the systems that it is about.'),
        line: z.number().int().describe('Its line in data/questions.yml.'),
      }),
    )
    .describe('The questions, in the order of the file.'),
});

export type AskJson = z.output<typeof askShape>;
export type AskCheckJson = z.output<typeof askCheckShape>;

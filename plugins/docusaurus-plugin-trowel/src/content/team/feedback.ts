import * as z from 'zod';
import {
  type Feedback,
  furtherAnswers,
  longestFeedback,
  pageQuestions,
  programme,
  pulseAnswers,
  pulseNames,
  pulseQuestions,
  pulseRoles,
  pulseStatements,
} from '../../shared/feedback.ts';
import type { Position, Problem } from '../problem.ts';
import { parseJsonDocument } from './document.ts';
import { toFaults } from './faults.ts';
import { findPersonal } from './personalText.ts';

/** The file of the answers that the team has received, from the hub's root. */
export const feedbackFile = 'data/feedback.jsonl';

const words = (description: string) =>
  z
    .string({ error: 'expected a text' })
    .max(longestFeedback, { error: `expected ${longestFeedback} characters at most` })
    .optional()
    .describe(description);
const week = z
  .string({ error: 'expected a week like 2026-W41' })
  .regex(/^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/, { error: 'expected a week like 2026-W41, and no day' })
  .describe('The week in which they said it. A day could say who it was.');
const ofPage = z
  .strictObject({
    page: z
      .string({ error: 'expected the id of a page: "archaeology/checkout-double-write", or "programme"' })
      .min(1, { error: 'expected the id of a page' })
      .describe('The id of the page.'),
    further: z.enum(furtherAnswers, { error: `expected ${furtherAnswers.join(', ')}` }).describe(pageQuestions.further),
    says: words(pageQuestions.says),
    week,
  })
  .describe('What a reader says of a page.');
const answer = z.enum(pulseAnswers, { error: `expected ${pulseAnswers.join(', ')}` });
const ofProgramme = z
  .strictObject({
    page: z.literal(programme).describe('What stands for the programme.'),
    as: z
      .enum(pulseRoles, { error: `expected ${pulseRoles.join(' or ')}` })
      .optional()
      .describe('As what they answer. Both are counted apart.'),
    pulse: z
      .strictObject(
        Object.fromEntries(pulseNames.map((name) => [name, answer.optional().describe(pulseStatements[name])])),
        { error: `expected {${pulseNames.join(', ')}}` },
      )
      .describe('The statements that they answered.'),
    keep: words(`${pulseQuestions.keep}.`),
    change: words(`${pulseQuestions.change}.`),
    week,
  })
  .describe('What somebody says of the programme: the pulse.');
const form = 'Write an answer as {"page": …, "further": …, "week": …} on one line.';

/** An answer that the team has received. It has no name. */
export type WrittenFeedback = Feedback & { readonly source: string; readonly at: Position };

/** Returns a text of a line that can be wrong in other fields, so that one fault does not hide another. */
function textOf(value: unknown, field: string): string | undefined {
  const text = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
  return typeof text === 'string' ? text : undefined;
}

/** What can be read of a line that is wrong. It is not counted, and is checked all the same, so that one fault does not hide another. */
export type RefusedFeedback = Partial<Record<'page' | 'says' | 'keep' | 'change', string>> &
  Pick<WrittenFeedback, 'source' | 'at'>;

/** Reads answers, one from each line. A line that is wrong, or by which somebody could be known, costs no other. */
export function readFeedback(
  content: string,
  source = feedbackFile,
): {
  readonly feedback: readonly WrittenFeedback[];
  readonly refusedFeedback: readonly RefusedFeedback[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const refusedFeedback: RefusedFeedback[] = [];
  const feedback = content.split('\n').flatMap((text, index): WrittenFeedback[] => {
    if (text.trim() === '') return [];
    const document = parseJsonDocument(text, index + 1);
    if (document.fault) {
      const message = `This line is not valid JSON: ${document.fault.message}. ${form}`;
      problems.push({ code: 'broken-data', severity: 'error', message, source, at: document.fault.at });
      return [];
    }
    const isPulse = (document.value as { page?: unknown } | null)?.page === programme;
    const schema = isPulse ? ofProgramme : ofPage;
    const { data, error } = schema.safeParse(document.value);
    if (error) {
      const what = isPulse ? 'an answer about the programme' : 'an answer about a page';
      problems.push(...toFaults(error, document.value, { source, document, what, known: Object.keys(schema.shape) }));
    }
    const personal = (['says', 'keep', 'change'] as const).flatMap((field): Problem[] => {
      const found = findPersonal(textOf(document.value, field));
      if (found === undefined) return [];
      // Never with the text: messages go into logs that others read.
      const message = `\`${field}\` has ${found} in it, so this answer is not counted; take that out, and keep what was meant.`;
      return [{ code: 'personal-data', severity: 'error', message, source, at: document.placeOf([field]), field }];
    });
    problems.push(...personal);
    const at = { line: index + 1, column: 1 };
    if (!error && personal.length === 0) return [{ ...(data as Feedback), source, at }];
    const texts = (['page', 'says', 'keep', 'change'] as const).map((field) => [field, textOf(document.value, field)]);
    refusedFeedback.push({ ...Object.fromEntries(texts), source, at });
    return [];
  });
  return { feedback, refusedFeedback, problems };
}

/** The JSON Schema of an answer, for editors and for the program behind an endpoint. */
export function toFeedbackSchema(): object {
  return { title: 'Feedback', ...z.toJSONSchema(z.union([ofProgramme, ofPage]), { io: 'input' }) };
}

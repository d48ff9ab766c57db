import * as z from 'zod';
import { parseDate } from '../../shared/date.ts';
import { frictionTypes } from '../../shared/friction.ts';
import type { Position, Problem } from '../problem.ts';
import { parseJsonDocument } from './document.ts';
import { toFaults } from './faults.ts';

/** The file of the friction notes that the team has received, from the hub's root. */
export const frictionFile = 'data/friction.jsonl';

const noteSchema = z
  .strictObject(
    {
      step: z
        .string({ error: 'expected the id of a step: "archaeology/checkout-double-write"' })
        .min(1, { error: 'expected the id of a step' })
        .describe('The id of the step.'),
      path: z.string({ error: 'expected the name of a path' }).optional().describe('The path on which they were.'),
      what: z.enum(frictionTypes, { error: `expected ${frictionTypes.join(', ')}` }).describe('What the step was.'),
      says: z
        .string({ error: 'expected a text' })
        .max(2000, { error: 'expected 2,000 characters at most' })
        .optional()
        .describe('What they said, in a sentence.'),
      hash: z.string({ error: 'expected a text' }).optional().describe('The hash of the step as they read it.'),
      by: z
        .string({ error: 'expected a name' })
        .optional()
        .describe('Who said it. Absent when they did not want to be named.'),
      on: z
        .string({ error: 'expected a date like 2026-03-01' })
        .refine((written) => parseDate(written) !== undefined, { error: 'expected a date like 2026-03-01' })
        .optional()
        .describe('The day on which they said it.'),
    },
    { error: 'expected an object on one line: {"step": …, "what": …, "says": …}' },
  )
  .describe('What a reader found wrong, confusing or missing at a step: a line of `data/friction.jsonl`.');
const known = Object.keys(noteSchema.shape);

/** A friction note that the team has received. */
export interface WrittenNote extends z.output<typeof noteSchema> {
  readonly source: string;
  readonly at: Position;
}

/** Reads friction notes, one from each line. A line that is wrong costs no other. */
export function readNotes(
  content: string,
  source = frictionFile,
): { readonly notes: readonly WrittenNote[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const notes = content.split('\n').flatMap((text, index): WrittenNote[] => {
    if (text.trim() === '') return [];
    const document = parseJsonDocument(text, index + 1);
    if (document.fault) {
      const message = `This line is not valid JSON: ${document.fault.message}. Write a note as {"step": …, "what": …, "says": …} on one line.`;
      problems.push({ code: 'broken-data', severity: 'error', message, source, at: document.fault.at });
      return [];
    }
    const { data, error } = noteSchema.safeParse(document.value);
    if (error) {
      problems.push(...toFaults(error, document.value, { source, document, what: 'a friction note', known }));
      return [];
    }
    return [{ ...data, source, at: { line: index + 1, column: 1 } }];
  });
  return { notes, problems };
}

/** The JSON Schema of a note, for editors and for the program behind an endpoint. */
export function toNoteSchema(): object {
  return { title: 'Friction note', ...z.toJSONSchema(noteSchema, { io: 'input' }) };
}

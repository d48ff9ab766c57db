import * as z from 'zod';
import { type CompletionRecord, maxStalls, recordFormat } from '../../shared/completionRecord.ts';
import { findDate } from '../../shared/date.ts';
import { isKindName } from '../kinds/names.ts';
import type { Position, Problem } from '../problem.ts';
import { type DocumentPath, parseJsonDocument, type TeamDocument } from './document.ts';
import { toFaults } from './faults.ts';

/** The folder of completion records, from the hub's root. */
export const recordsFolder = 'data/onboarding';

const name = z
  .string({ error: 'expected a name' })
  .regex(/^[\p{L}\p{M}\p{N}_./#@-]{1,200}$/u, { error: 'expected a name without spaces' });
const days = z
  .number({ error: 'expected a number of days' })
  .min(0, { error: 'expected a number of days, 0 or more' })
  .max(3650, { error: 'expected a number of days, ten years at most' });
const daysByName = (description: string) =>
  z.record(name, days, { error: 'expected numbers of days by name' }).describe(description);

const recordSchema = z
  .strictObject(
    {
      format: z.literal(recordFormat, { error: `expected "${recordFormat}"` }),
      version: z.literal(1, { error: 'expected 1; a newer version of Trowel reads other versions' }),
      path: name.describe('The name of the path.'),
      quarter: z
        .string({ error: 'expected a quarter like 2026-Q3' })
        .regex(/^\d{4}-Q[1-4]$/, { error: 'expected a quarter like 2026-Q3' })
        .optional()
        .describe('The quarter in which they began. A small team can leave it out.'),
      finished: z
        .boolean({ error: 'expected true or false' })
        .describe('Whether every step of the path is done or skipped.'),
      stages: daysByName('Of each stage that is complete: how many days it took.'),
      milestones: daysByName('Of each milestone that is reached: how many days after the first day on the path.'),
      stalls: z
        .array(z.strictObject({ step: name, days }), { error: 'expected a list of {step, days}' })
        .max(maxStalls, { error: `expected ${maxStalls} steps at most` })
        .default([])
        .describe('The steps before which the most days passed without another step, the longest first.'),
    },
    { error: 'expected an object, as the hub exports it' },
  )
  .describe('How somebody walked a path: lengths of time in days, no name and no date.');
const known = Object.keys(recordSchema.shape);

/** A completion record, with its file. */
export interface WrittenRecord {
  readonly record: CompletionRecord;
  readonly source: string;
  /** Where its fields are written. */
  readonly places: Readonly<Record<string, Position>>;
}

/** A date in a text, in the orders in which people write dates; also a point in time, as computers write it. */
const dateInside = /\d{4}-\d{1,2}-\d{1,2}|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/;
/** Ids of steps can hold a date that is about no person, as stories are named after their day. */
const isStepId = (text: string) => isKindName(text.split('/', 1)[0]) && /\/.*\p{L}/u.test(text);
const hasDate = (text: string) => !isStepId(text) && (dateInside.test(text) || findDate(text) !== undefined);
const remedy = 'A completion record holds no names and no dates: export it again from the hub.';

/**
 * Reads a completion record. One that holds anything else than a record does is refused whole: it may say who somebody is.
 */
export function readRecord(content: string, source: string): { record?: WrittenRecord; problems: readonly Problem[] } {
  const document = parseJsonDocument(content);
  if (document.fault) {
    const { message, at } = document.fault;
    return {
      problems: [
        { code: 'broken-data', severity: 'error', message: `This is not valid JSON: ${message}.`, source, at },
      ],
    };
  }
  const { data, error } = recordSchema.safeParse(document.value);
  const personal = findPersonal(document, error, source);
  if (personal.length > 0) return { problems: personal };
  if (error)
    return { problems: toFaults(error, document.value, { source, document, what: 'a completion record', known }) };
  const places = Object.fromEntries(known.map((field) => [field, document.placeOf([field])]));
  return { record: { record: data, source, places }, problems: [] };
}

/** Finds what a record must not hold: fields that it does not have, and dates. */
function findPersonal(
  { value, placeOf, placeOfName }: TeamDocument,
  error: z.ZodError | undefined,
  source: string,
): Problem[] {
  const problem = (message: string, at: Position): Problem => ({
    code: 'personal-data',
    severity: 'error',
    message: `${message} ${remedy}`,
    source,
    at,
  });
  const unknown = (error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [],
  );
  const isUnknown = (path: DocumentPath) => unknown.some((one) => one.every((step, at) => step === path[at]));
  return [
    ...unknown.map((path) =>
      problem(
        `\`${String(path.at(-1))}\` is not part of a completion record, so the record is refused.`,
        placeOfName(path),
      ),
    ),
    ...findDates(value)
      .filter(({ path }) => !isUnknown(path))
      .map(({ path, isName }) =>
        problem(
          `\`${String(path[0] ?? '')}\` holds a date, so the record is refused.`,
          isName ? placeOfName(path) : placeOf(path),
        ),
      ),
  ];
}

/** Finds dates in names and texts, however deep. */
function findDates(value: unknown, path: DocumentPath = []): { path: DocumentPath; isName?: boolean }[] {
  if (typeof value === 'string') return hasDate(value) ? [{ path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const steps: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return steps.flatMap(([step, inner]) => {
    const inside = [...path, step];
    const named = typeof step === 'string' && hasDate(step) ? [{ path: inside, isName: true }] : [];
    return [...named, ...findDates(inner, inside)];
  });
}

/** The JSON Schema of a record, for editors and other programs. */
export function toRecordSchema(): object {
  return { title: 'Completion record', ...z.toJSONSchema(recordSchema, { io: 'input' }) };
}

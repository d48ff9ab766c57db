import * as z from 'zod';
import { parseDate } from '../../shared/date.ts';
import type { Position, Problem } from '../problem.ts';
import { parseYamlDocument, type TeamDocument } from './document.ts';
import { toFaults } from './faults.ts';

/** The file of the questions that newcomers asked, from the hub's root. */
export const questionsFile = 'data/questions.yml';

const text = (expected: string) => z.string({ error: expected }).trim().min(1, { error: expected });
const names = (expected: string) =>
  z
    .union([text(expected).transform((one) => [one]), z.array(text(expected)), z.null().transform(() => [])], {
      error: expected,
    })
    .default([]);

const questionSchema = z.strictObject(
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
const share = z
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
const questionFields = Object.keys(questionSchema.shape);
const fileFields = Object.keys(fileSchema.shape);

/** A question that a newcomer asked, as it is in the file. */
export interface WrittenQuestion extends z.output<typeof questionSchema> {
  readonly source: string;
  readonly at: Position;
  /** Where each answer and each system is written. */
  readonly places: Readonly<Record<'answers' | 'systems', readonly Position[]>>;
}

/** What the file of questions says. */
export interface QuestionFile {
  readonly questions: readonly WrittenQuestion[];
  /** How many of a hundred answered questions search must find; absent when the file does not say. */
  readonly share?: number;
  readonly problems: readonly Problem[];
}

/** Reads the file of questions. A question that is wrong costs no other. */
export function readQuestions(content: string, source = questionsFile): QuestionFile {
  const whole = parseYamlDocument(content);
  if (whole.fault) return readEach(content, source, whole.fault);
  const { value } = whole;
  if (value === null || value === undefined) return { questions: [], problems: [] };
  if (Array.isArray(value)) {
    const message = 'The questions have no name: write a line `questions:` above them.';
    const read = readItems(value, { source, document: whole, at: [] });
    return { ...read, problems: [fault(source, { line: 1, column: 1 }, message), ...read.problems] };
  }
  if (typeof value !== 'object')
    return {
      questions: [],
      problems: [fault(source, whole.placeOf([]), 'Write a line `questions:` and a list below.')],
    };
  return readFields(value as Readonly<Record<string, unknown>>, source, whole);
}

function readFields(value: Readonly<Record<string, unknown>>, source: string, document: TeamDocument): QuestionFile {
  const { questions: items = [], share: least, ...others } = value;
  const wanted = z.object({ share: share.optional() }).safeParse({ share: least ?? undefined });
  const top = { source, document, what: 'the file', known: fileFields };
  const unknown = z.strictObject({}).safeParse(others);
  const list = Array.isArray(items) || items === null ? undefined : 'Below `questions:` write a list: `- question: …`.';
  const read = Array.isArray(items)
    ? readItems(items, { source, document, at: ['questions'] })
    : { questions: [], problems: [] };
  return {
    questions: read.questions,
    share: wanted.data?.share,
    problems: [
      ...(unknown.error ? toFaults(unknown.error, others, top) : []),
      ...(wanted.error ? toFaults(wanted.error, value, top) : []),
      ...(list === undefined ? [] : [fault(source, document.placeOf(['questions']), list)]),
      ...read.problems,
    ],
  };
}

interface Place {
  readonly source: string;
  readonly document: TeamDocument;
  /** The path to the list. */
  readonly at: readonly string[];
}

function readItems(items: readonly unknown[], { source, document, at }: Place): QuestionFile {
  const problems: Problem[] = [];
  const questions = items.flatMap((item, index): WrittenQuestion[] => {
    const path = [...at, index];
    const { data, error } = questionSchema.safeParse(item);
    if (error) {
      problems.push(
        ...toFaults(error, item, { source, document, at: path, what: 'a question', known: questionFields }),
      );
      return [];
    }
    const placesOf = (field: 'answers' | 'systems') =>
      data[field].map((_, at) => document.placeOf([...path, field, at]));
    const places = { answers: placesOf('answers'), systems: placesOf('systems') };
    return [{ ...data, source, at: document.placeOf([...path, 'question']), places }];
  });
  return { questions, problems };
}

/** Reads each question by itself, when the file is not valid YAML. */
function readEach(content: string, source: string, whole: NonNullable<TeamDocument['fault']>): QuestionFile {
  const lines = content.split('\n');
  const indent = lines.find((line) => /^\s*-\s/.test(line))?.search(/\S/) ?? -1;
  const starts = lines.flatMap((line, at) => (line.search(/\S/) === indent && /^\s*-\s/.test(line) ? [at] : []));
  if (starts.length === 0) return { questions: [], problems: [broken(source, whole)] };
  const read = starts.map((start, at): QuestionFile => {
    const part = lines.slice(start, starts[at + 1]).join('\n');
    const document = parseYamlDocument(part, start + 1);
    if (document.fault) return { questions: [], problems: [broken(source, document.fault)] };
    return readItems(document.value as readonly unknown[], { source, document, at: [] });
  });
  const problems = read.flatMap((one) => one.problems);
  const least = /^share:[ \t]*(\d+)[ \t]*$/m.exec(content)?.[1];
  return {
    questions: read.flatMap(({ questions }) => questions),
    share: least === undefined ? undefined : share.safeParse(Number(least)).data,
    // What is broken may be outside the list.
    problems: problems.length > 0 ? problems : [broken(source, whole)],
  };
}

function broken(source: string, { message, at }: NonNullable<TeamDocument['fault']>): Problem {
  return fault(source, at, `This is not valid YAML: ${message} Put texts with a colon or a quotation mark in quotes.`);
}

function fault(source: string, at: Position, message: string): Problem {
  return { code: 'broken-data', severity: 'error', message, source, at };
}

/** The JSON Schema of the file, for editors. */
export function toQuestionsSchema(): object {
  return { title: 'Questions that newcomers asked', ...z.toJSONSchema(fileSchema, { io: 'input' }) };
}

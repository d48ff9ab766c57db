import * as z from 'zod';
import type { Position, Problem } from '../problem.ts';
import { parseYamlDocument, type TeamDocument } from './document.ts';
import { toFaults } from './faults.ts';
import { fileFields, questionFields, questionSchema, share } from './questionsSchema.ts';

/** The file of the questions that newcomers asked, from the hub's root. */
export const questionsFile = 'data/questions.yml';

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

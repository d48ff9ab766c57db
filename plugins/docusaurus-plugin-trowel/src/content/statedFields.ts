import { type CalendarDate, describeNoDate, findDate, parseDate } from '../shared/date.ts';
import { metaOf } from './fieldValidation.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { Kind } from './kinds/kind.ts';
import { isPlaceholder } from './placeholder.ts';
import { describePlaceholder, type Position, type Problem, type ProblemCode } from './problem.ts';
import type { RecordText } from './recordText.ts';
import type { TextValue } from './recordValues.ts';
import { didYouMean } from './spellingSuggestion.ts';
import { parseStatus } from './status.ts';

/** What a page's status and date are read from: its front matter wins over its text. */
interface StatedFieldSource {
  readonly kind: Kind;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly record: RecordText | undefined;
  readonly frontMatter: FrontMatter;
  readonly source: string;
}

/** A fact, when there is one, and what is wrong with how it was written. */
export interface StatedField {
  readonly value?: string;
  /** Where it stands, when it was taken from the text. */
  readonly at?: Position;
  readonly problem?: Problem;
}

/** The statuses that a page of the kind can have. */
export function statusesOf(kind: Kind): readonly string[] {
  const schema = kind.fields.status;
  return (schema && metaOf(schema).values) ?? [];
}

/** The status: one that the kind does not know is kept as written and reported. */
export function chooseStatus({ kind, fields, record, frontMatter, source }: StatedFieldSource): StatedField {
  if (typeof fields.status === 'string' && fields.status !== '') return { value: fields.status };
  const said = record?.status;
  if (!said) return {};
  if (isPlaceholder(said.value)) return { problem: report({ said, field: 'status', frontMatter, source }) };
  const values = statusesOf(kind);
  const at = placeOf(said, frontMatter);
  const known = parseStatus(said.value, values);
  if (known !== undefined) return { value: known, at };
  const message = `The status is \`${said.value}\`; expected ${values.join(', ')}.${didYouMean(said.value, values)}`;
  return {
    value: said.value,
    at,
    problem: report({ said, field: 'status', frontMatter, source, code: 'unknown-value', message }),
  };
}

/** The date: the front matter's, the text's, or the one that the file's name begins with. */
export function chooseDate({ fields, record, frontMatter, source }: StatedFieldSource): StatedField {
  if (typeof fields.date === 'string') return { value: fields.date };
  const said = record?.date;
  const found = said && findDate(said.value);
  if (!said || found) return { value: found ?? dateOfName(source) };
  if (isPlaceholder(said.value)) {
    return { value: dateOfName(source), problem: report({ said, field: 'date', frontMatter, source }) };
  }
  const why = describeNoDate(said.value);
  const message = `The date is ${JSON.stringify(said.value)}, which ${why}; expected a date as YYYY-MM-DD.`;
  return { problem: report({ said, field: 'date', frontMatter, source, code: 'wrong-date', message }) };
}

/** The day that a file's name begins with, as log4brains' records and blog posts do. */
function dateOfName(source: string): CalendarDate | undefined {
  const name = /(?:^|\/)(\d{4})-?(\d{2})-?(\d{2})(?:[-_][^/]*)?(?:\/index)?\.mdx?$/i.exec(source);
  return name ? parseDate(`${name[1]}-${name[2]}-${name[3]}`) : undefined;
}

function placeOf({ line }: TextValue, { bodyLine }: FrontMatter): Position {
  return { line: line + bodyLine, column: 1 };
}

interface Report {
  readonly said: TextValue;
  readonly field: string;
  readonly frontMatter: FrontMatter;
  readonly source: string;
  readonly code?: ProblemCode;
  readonly message?: string;
}

/** A warning at the line of the text that holds the value. */
function report({ said, field, frontMatter, source, code, message }: Report): Problem {
  return {
    code: code ?? 'placeholder',
    severity: 'warning',
    message: message ?? describePlaceholder(field, said.value),
    source,
    at: placeOf(said, frontMatter),
    field,
  };
}

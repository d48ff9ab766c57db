import { type CalendarDate, describeNoDate, findDate, parseDate } from '../shared/date.ts';
import { metaOf } from './fieldValidation.ts';
import { proposeDates } from './fixProposals.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { Kind } from './kinds/kind.ts';
import { isPlaceholder } from './placeholder.ts';
import { describePlaceholder, type Position, type Problem, type ProblemCode } from './problem.ts';
import { withoutMarkup } from './recordLabels.ts';
import type { RecordText } from './recordText.ts';
import type { TextValue } from './recordValues.ts';
import { parseStatus, toStatusWords } from './status.ts';
import { describeUnknownStatus, proposeStatus } from './statusAdvice.ts';
import { findWrittenName } from './writtenName.ts';

/** The sources of a page's status and date. Front matter takes precedence over the text. */
interface StatedFieldSource {
  readonly kind: Kind;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly record: RecordText | undefined;
  readonly frontMatter: FrontMatter;
  readonly source: string;
}

/** A field that front matter or text can state. `value` is absent when neither does. */
export interface StatedField {
  readonly value?: string;
  /** Its position, when it was taken from the text. */
  readonly at?: Position;
  readonly problem?: Problem;
}

/** Lists the statuses that a page of the kind can have. */
export function statusesOf(kind: Kind): readonly string[] {
  const schema = kind.fields.status;
  return (schema && metaOf(schema).values) ?? [];
}

/** A status with the words that say more than it does: "Accepted with modifications". */
interface StatedStatus extends StatedField {
  readonly words?: string;
}

/** Chooses the status: front matter's, or else the text's. One that the kind does not have is kept as written and reported. */
export function chooseStatus({ kind, fields, record, frontMatter, source }: StatedFieldSource): StatedStatus {
  const values = statusesOf(kind);
  if (typeof fields.status === 'string' && fields.status !== '') {
    const written = frontMatter.data[findWrittenName(frontMatter, 'status')];
    return { value: fields.status, words: toWords(written, fields.status, values) };
  }
  const stated = record?.status;
  if (!stated) return reportSilence({ record, values, frontMatter, source });
  if (isPlaceholder(stated.value)) return { problem: report({ stated, field: 'status', frontMatter, source }) };
  const at = placeOf(stated, frontMatter);
  const known = parseStatus(stated.value, values);
  if (known !== undefined) return { value: known, at, words: toWords(stated.value, known, values) };
  const value = toFirstSentence(stated.value);
  const message = `The status is \`${value}\`; ${describeUnknownStatus(value, values)}`;
  return {
    value,
    at,
    problem: report({
      stated,
      field: 'status',
      frontMatter,
      source,
      code: 'unknown-value',
      message,
      fixes: proposeStatus(value, values),
    }),
  };
}

function toWords(written: unknown, status: string, values: readonly string[]): string | undefined {
  return typeof written === 'string' && values.includes(status)
    ? toStatusWords(withoutMarkup(written), status)
    : undefined;
}

/** The length of a status at most, when it is in words of its own. */
const maxStatus = 120;

/** Shortens a paragraph that is taken for a status. */
function toFirstSentence(written: string): string {
  const sentence = /^.{3,}?[.!?](?=\s)/u.exec(written)?.[0] ?? written;
  return sentence.length <= maxStatus ? sentence : `${sentence.slice(0, maxStatus - 1).replace(/\s+\S*$/, '')}…`;
}

/** Reports a place for the status that says none: a list of boxes of which none is ticked. */
function reportSilence({
  record,
  values,
  frontMatter,
  source,
}: Pick<StatedFieldSource, 'record' | 'frontMatter' | 'source'> & {
  readonly values: readonly string[];
}): StatedStatus {
  const line = record?.silentStatus;
  if (line === undefined) return {};
  const stated: TextValue = { value: '', line, form: 'heading' };
  const message = `What is written here says no status; write one of ${values.join(', ')}, or tick its box.`;
  return { problem: report({ stated, field: 'status', frontMatter, source, message }) };
}

/** Chooses the date: front matter's, or else the text's, or else the one at the beginning of the file name. */
export function chooseDate({ fields, record, frontMatter, source }: StatedFieldSource): StatedField {
  if (typeof fields.date === 'string') return { value: fields.date };
  // What begins on a day, such as an engagement, is listed by it.
  if (typeof fields.start === 'string') return { value: fields.start };
  const stated = record?.date;
  const found = stated && findDate(stated.value);
  if (!stated || found) return { value: found ?? dateOfName(source) };
  if (isPlaceholder(stated.value)) {
    return { value: dateOfName(source), problem: report({ stated, field: 'date', frontMatter, source }) };
  }
  const why = describeNoDate(stated.value);
  const message = `The date is ${JSON.stringify(stated.value)}, which ${why}; expected a date as YYYY-MM-DD.`;
  return {
    problem: report({
      stated,
      field: 'date',
      frontMatter,
      source,
      code: 'wrong-date',
      message,
      fixes: proposeDates(stated.value),
    }),
  };
}

/** Finds the date at the beginning of a file name, where log4brains and blog posts have it. */
function dateOfName(source: string): CalendarDate | undefined {
  const name = /(?:^|\/)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?:[-_][^/]*)?(?:\/(?:index|readme))?\.mdx?$/i.exec(source);
  return name ? parseDate(`${name[1]}-${name[2]}-${name[3]}`) : undefined;
}

function placeOf({ line }: TextValue, { bodyLine }: FrontMatter): Position {
  return { line: line + bodyLine, column: 1 };
}

interface Report {
  readonly stated: TextValue;
  readonly field: string;
  readonly frontMatter: FrontMatter;
  readonly source: string;
  readonly code?: ProblemCode;
  readonly message?: string;
  readonly fixes?: Problem['fixes'];
}

/** Makes a warning at the line of the text that states the value. */
function report({ stated, field, frontMatter, source, code, message, fixes }: Report): Problem {
  return {
    code: code ?? 'placeholder',
    severity: 'warning',
    message: message ?? describePlaceholder(field, stated.value),
    source,
    at: placeOf(stated, frontMatter),
    field,
    ...(fixes && { fixes }),
  };
}

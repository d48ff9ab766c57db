import { type CalendarDate, findDate, parseDate, splitDate } from '../shared/date.ts';
import type { RecordField } from './labelNames.ts';
import { type StatedRelation, startsWithRelation } from './recordRelations.ts';
import type { FieldValue, TextValue } from './recordValues.ts';
import { isPartlySuperseded, parseStatus, withoutStruckOut } from './status.ts';

/** A status as written, with the date beside it. */
interface StatedStatus extends TextValue {
  readonly on?: CalendarDate;
  /** The status of the kind; absent when the words are none of those that are known. */
  readonly known?: string;
}

/** Lists the statuses that a record states, without struck-out text. The dates of a history become `on`. */
export function toStatuses(values: readonly FieldValue[], statuses: readonly string[]): StatedStatus[] {
  const stated = values.flatMap(({ field, value: written, line, form, on }): StatedStatus[] => {
    const value = withoutStruckOut(written);
    // A sign alone, such as ✅, says nothing.
    if (field !== 'status' || !/[\p{L}\p{N}]/u.test(value) || parseDate(value)) return [];
    const { date, rest } = splitDate(value.replace(/^[[(]([^\])]*)[\])]/, '$1')) ?? {};
    return [{ value: rest ?? value, on: on ?? date, line, form }];
  });
  // Below a heading the first paragraph is about the status, and a later one only if it is nothing else.
  const [first] = stated;
  return stated.map((one) => {
    const strict = one !== first && one.form === 'heading';
    const known = parseStatus(one.value, statuses, { strict });
    return { ...one, known, on: one.on ?? (known && findDateBehind(one.value)) };
  });
}

/** Finds the date behind a status: "Accepted 2020-01-02", "Accepted on 2 May 2019", "Superseded by ADR-5 (2022-03-04)". */
function findDateBehind(value: string): CalendarDate | undefined {
  const starts = [...value.matchAll(/^[^\p{L}]*\p{L}+[\s:,–—-]*|\bon\s+|[(（,;]\s*/giu)];
  return starts.map((match) => findDate(value.slice(match.index + match[0].length))).find((date) => date !== undefined);
}

/**
 * Chooses the status: the last of a history; else `superseded`, as superseded records often state both; else the first. A record
 * without a status that is known has the words that it begins with.
 */
export function pickStatus(stated: readonly StatedStatus[]): TextValue | undefined {
  const known = stated.filter((one) => one.known !== undefined);
  const choice = findChoice(known);
  if (choice) return choice;
  const picked =
    findLatest(stated) ?? known.find((one) => one.known === 'superseded') ?? findLastOfList(known) ?? known[0];
  const { value, line, form } =
    picked ?? stated.find(({ value }) => isPartlySuperseded(value) || !startsWithRelation(value)) ?? {};
  return value === undefined || line === undefined || form === undefined ? undefined : { value, line, form };
}

const isBare = ({ value, known = '', on }: StatedStatus) =>
  on === undefined && value.replaceAll(/[^\p{L}]/gu, '').toLowerCase() === known;

/** Finds the last of several statuses without a word or a date beside them, as they follow on each other. */
function findLastOfList(known: readonly StatedStatus[]): StatedStatus | undefined {
  return known.length > 1 && known.every(isBare) ? known.at(-1) : undefined;
}

/** Finds a template's list of statuses to choose from, one in each line: nothing in it is the status. */
function findChoice(known: readonly StatedStatus[]): TextValue | undefined {
  const [first] = known;
  const names = new Set(known.filter(isBare).map((one) => one.known));
  if (!first || !names.has('accepted') || !names.has('rejected') || names.size < 3) return undefined;
  return { value: known.map(({ value }) => value).join(', '), line: first.line, form: first.form };
}

/** Finds the latest status of a history, in which every status has a date; `undefined` for any other list. */
function findLatest(stated: readonly StatedStatus[]): StatedStatus | undefined {
  const known = stated.filter((one) => one.known !== undefined);
  if (!known.every(({ on }) => on !== undefined)) return undefined;
  return known.reduce<StatedStatus | undefined>(
    (last, one) => (last && (last.on ?? '') > (one.on ?? '') ? last : one),
    undefined,
  );
}

/** Derives the status of a record that only names its successor. */
export function impliedStatus(references: readonly StatedRelation[]): TextValue | undefined {
  const replaced = references.find(({ relation }) => relation === 'superseded-by');
  return replaced && { value: 'superseded', line: replaced.line, form: 'link' };
}

/** Chooses the first valid date: from the date's own field, a history, "Accepted on 2020-01-02", or another date field. */
export function pickDate(values: readonly FieldValue[], stated: readonly StatedStatus[]): TextValue | undefined {
  const inField = (wanted: RecordField) => values.filter(({ field, value }) => field === wanted && value !== '');
  const inStatus = inField('status').flatMap(({ value, line, form }) => {
    const starts = [0, ...[...value.matchAll(/\bon\s+|[(（,;|·]\s*/gi)].map((match) => match.index + match[0].length)];
    const dated = starts.map((start) => value.slice(start)).find((rest) => findDate(rest) !== undefined);
    return dated === undefined ? [] : [{ value: dated, line, form }];
  });
  const last = findLatest(stated);
  const ofLast = last?.on === undefined ? [] : [{ value: last.on, line: last.line, form: last.form }];
  const dates = [...inField('date'), ...ofLast, ...inStatus, ...inField('created'), ...inField('updated')];
  return dates.find(({ value }) => findDate(value) !== undefined) ?? dates[0];
}

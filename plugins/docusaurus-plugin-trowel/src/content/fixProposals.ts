import type * as z from 'zod';
import { parseDate } from '../shared/date.ts';
import type { Fix } from './fix.ts';
import { createFindSimilar } from './spellingSuggestion.ts';

/** How many names are proposed for one that is wrong. */
const mostNames = 3;
/** How many values a choice has at most to propose all of them. */
const mostValues = 8;

/** Proposes names in the place of one that can mean each of them. */
export function proposeNames(instead: string, nearest: readonly string[]): readonly Fix[] {
  return nearest.slice(0, mostNames).map((right) => ({ type: 'write', right, instead }));
}

/** Proposes names that are near to one that means nothing, the nearest first. */
export function proposeNear(instead: string, nearest: readonly string[]): readonly Fix[] {
  return proposeNames(instead, nearest).map((fix, at) =>
    at === 0 && fix.type === 'write' ? { ...fix, isNear: true } : fix,
  );
}

/** Proposes the values of a choice: the nearest ones, or all where they are few and none is near. */
export function proposeValues(instead: string, values: readonly string[]): readonly Fix[] {
  const near = createFindSimilar(values)(instead);
  if (near.length > 0) return proposeNear(instead, near);
  return values.length > mostValues ? [] : values.map((right) => ({ type: 'write', right, instead }));
}

/** Proposes the days that a wrong date can mean: `3/4/2020` is two, `2024-31-01` is one. */
export function proposeDates(written: string): readonly Fix[] {
  const parts = /^\s*(\d{1,4})[-/. ](\d{1,2})(?:[-/. ](\d{1,4}))?(?!\d)/.exec(written);
  const [first = '', second = '', third = '01'] = (parts ?? []).slice(1);
  const toDay = (year: string, month: string, day: string) =>
    parseDate(`${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const isYearFirst = first.length === 4;
  const days = isYearFirst
    ? [toDay(first, second, third), toDay(first, third, second)]
    : [toDay(third, second, first), toDay(third, first, second)];
  return proposeNames(written.trim(), [...new Set(days.flatMap((day) => day ?? []))]);
}

/** Proposes a value of the type that a field wants, where what is written says which: `"12 weeks"` where a number is wanted, `yes`, one item for a list. */
export function proposeValue(schema: z.ZodType, field: string, value: unknown): readonly Fix[] {
  const right = meantValues(value).find((one) => schema.safeParse(one).success);
  return right === undefined ? [] : [{ type: 'set', fields: { [field]: JSON.stringify(right) } }];
}

function meantValues(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.length === 1 ? [value[0]] : [];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value), [String(value)]];
  if (typeof value !== 'string') return [];
  const number = /^\s*(\d+(?:\.\d+)?)/.exec(value)?.[1];
  if (/^(?:yes|on|true|y)$/i.test(value)) return [true];
  if (/^(?:no|off|false|n)$/i.test(value)) return [false];
  return number === undefined ? [[value]] : [Number(number), [value]];
}

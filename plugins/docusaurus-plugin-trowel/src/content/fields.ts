import * as z from 'zod';
import { type CalendarDate, parseDate } from './date.ts';
import type { RelationType } from './entry.ts';

/**
 * The vocabulary that the kinds' schemas are made of. Each builder takes the description that editors, forms and the
 * reference page show, and leaves in the schema's metadata what the reader must know beyond the type.
 */
export interface FieldMeta {
  readonly description: string;
  /** The values to choose from. Another value is kept as written and reported. */
  readonly values?: readonly string[];
  /** The field points at entries of this kind (by name: the kinds are made of these fields). */
  readonly refers?: { readonly kind?: string; readonly relation?: RelationType; readonly soft?: boolean };
  /** The field names people. */
  readonly people?: boolean;
  /** An example for templates and the reference page. */
  readonly example?: unknown;
  [key: string]: unknown;
}

/** A line of text. Numbers are taken as text: `title: 2024` is no mistake. */
export const text = (description: string, meta: Partial<FieldMeta> = {}) =>
  z
    .union([z.string(), z.number(), z.boolean()])
    .transform((value) => String(value).trim())
    .meta({ description, ...meta, expected: 'text' });

/** One of the values, or, reported, another one as written. */
export const choice = (values: readonly string[], description: string) =>
  text(description, { values, expected: values.join(', ') });

/** A calendar date. */
export const date = (description: string) =>
  z
    .union([z.string(), z.number(), z.date().transform((value) => value.toISOString().slice(0, 10))])
    .transform((value, context): CalendarDate => {
      const found = parseDate(String(value));
      if (found) return found;
      context.addIssue({ code: 'custom', message: 'no such date', params: { code: 'wrong-date' } });
      return z.NEVER;
    })
    .meta({ description, expected: 'a date as YYYY-MM-DD', format: 'date' });

/** A point in time as exactly as it is known: a year, a month or a day. */
export const roughDate = (description: string) =>
  z
    .union([z.string(), z.number()])
    .transform(String)
    .refine((value) => /^\d{4}(-\d{2})?$/.test(value) || parseDate(value) !== undefined, {
      message: 'no such date',
      params: { code: 'wrong-date' },
    })
    .meta({ description, expected: 'a year, a month (YYYY-MM) or a date (YYYY-MM-DD)' });

/** A number of the given unit. */
export const amount = (description: string, unit: string) =>
  z
    .number()
    .nonnegative()
    .meta({ description, expected: `a number (${unit})`, unit });

/** Several lines of text; a single one need not be a list, and commas in a single one separate. */
export const texts = (description: string, meta: Partial<FieldMeta> = {}) =>
  z
    .union([
      z.array(z.union([z.string(), z.number()]).transform(String)),
      z.union([z.string(), z.number()]).transform((value) => [String(value)]),
      z.null().transform(() => []),
    ])
    .transform((values) => values.map((value) => value.trim()).filter(Boolean))
    .meta({ description, ...meta, expected: 'a list of texts' });

/** Short names; `a, b` is the same as `[a, b]`. */
export const names = (description: string, meta: Partial<FieldMeta> = {}) =>
  z
    .union([
      z.array(z.union([z.string(), z.number()]).transform(String)),
      z.union([z.string(), z.number()]).transform((value) => String(value).split(',')),
      z.null().transform(() => []),
    ])
    .transform((values) => values.map((value) => value.trim()).filter(Boolean))
    .meta({ description, ...meta, expected: 'a list of names' });

/** Pointers to entries, by id, number or file name. */
export const refs = (kind: string, description: string, refers: Omit<NonNullable<FieldMeta['refers']>, 'kind'> = {}) =>
  names(description, { refers: { kind, ...refers }, people: kind === 'person' });

/** A pointer to one person. */
export const person = (description: string) => text(description, { refers: { kind: 'person' }, people: true });

/** Shell-like patterns of paths in the repository that the entry governs. */
export const globs = (description: string) => texts(description, { example: ['services/checkout/**'] });

/** An address that a reader may open: http, https, mailto or a path of the site; never a script. */
export const url = (description: string) =>
  z
    .string()
    .refine(isSafeUrl, { message: 'an address that a browser would run', params: { code: 'unsafe-url' } })
    .meta({ description, expected: 'an http(s) or mailto address, or a path' });

/** Where to ask: `{name, url}`, or the name alone. */
export const channels = (description: string) =>
  z
    .array(
      z.union([
        z.string().transform((name) => ({ name, url: undefined })),
        z.object({ name: z.string(), url: url('Its address').optional() }),
      ]),
    )
    .meta({ description, expected: 'a list of {name, url}' });

/** Whether an address can be put into a link without running anything. */
export function isSafeUrl(address: string): boolean {
  // Browsers drop control characters and spaces before they read the scheme.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replaceAll(/[\p{C}\p{Z}]/gu, ''))?.[1];
  return scheme === undefined || ['http', 'https', 'mailto', 'tel', 'slack', 'msteams'].includes(scheme.toLowerCase());
}

import * as z from 'zod';
import { type CalendarDate, findDate, parseDate } from '../shared/date.ts';
import { isPartialDate } from '../shared/partialDate.ts';
import { findGlobFault, normalizeGlob } from './glob.ts';
import { toNames } from './recordLabels.ts';
import type { RelationType } from './relation.ts';
import { didYouMean } from './spellingSuggestion.ts';

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
  /** What a reader is told to write instead of something wrong. */
  readonly expected?: string;
  /** A reader of the field's own checks the value and reports its problems; it is kept as written here. */
  readonly ownReader?: boolean;
  /** `date` for calendar dates. */
  readonly format?: string;
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

/** A calendar date; a remark may stand behind it. */
export const date = (description: string) =>
  z
    .union([z.string(), z.number()])
    .transform((value, context): CalendarDate => {
      const found = findDate(String(value));
      if (found) return found;
      context.addIssue({ code: 'custom', message: 'no such date', params: { code: 'wrong-date' } });
      return z.NEVER;
    })
    .meta({ description, expected: 'a date as YYYY-MM-DD', format: 'date' });

/** A point in time as exactly as it is known: a year, a month or a day. */
export const roughDate = (description: string) =>
  z
    .union([z.string(), z.number()])
    .transform((value, context): CalendarDate => {
      const written = String(value).trim();
      // Of a day however it is written the calendar date is kept, so that two points in time can be compared.
      const found = isPartialDate(written) ? written : parseDate(written);
      if (found !== undefined) return found;
      context.addIssue({ code: 'custom', message: 'no such date', params: { code: 'wrong-date' } });
      return z.NEVER;
    })
    .meta({ description, expected: 'a year, a month (YYYY-MM) or a date (YYYY-MM-DD)' });

/** A time zone by its name in the IANA database. */
export const timeZone = (description: string) =>
  text(description)
    .superRefine((name, context) => {
      if (name === '' || isTimeZone(name)) return;
      const hint = didYouMean(name, Intl.supportedValuesOf('timeZone'));
      context.addIssue({ code: 'custom', message: 'no such time zone', params: { code: 'unknown-value', hint } });
    })
    .meta({ description, expected: 'the IANA name of a time zone, like Europe/Oslo', example: 'Europe/Oslo' });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** A number of the given unit. */
export const amount = (description: string, unit: string) =>
  z
    .number()
    .nonnegative()
    .meta({ description, expected: `a number (${unit})`, unit });

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const list = (split: (written: string) => string[]) =>
  z
    .union([z.array(scalar), scalar.transform(split), z.null().transform(() => [])])
    .transform((values) => values.map((value) => value.trim()).filter(Boolean));

/** Several lines of text; a single one need not be a list. */
export const texts = (description: string, meta: Partial<FieldMeta> = {}) =>
  list((written) => [written]).meta({ description, ...meta, expected: 'a list of texts' });

/** Short names; `a, b` is the same as `[a, b]`. */
export const names = (description: string, meta: Partial<FieldMeta> = {}) =>
  // People are named in running text as well: `Ann Lee, Bo Chu and Cy`.
  list(meta.people ? toNames : (written) => written.split(',')).meta({
    description,
    ...meta,
    expected: 'a list of names',
  });

/** Pointers to entries, by id, number or file name. */
export const refs = (kind: string, description: string, refers: Omit<NonNullable<FieldMeta['refers']>, 'kind'> = {}) =>
  names(description, { refers: { kind, ...refers }, people: kind === 'person' });

/** A pointer to one person. */
export const person = (description: string) => text(description, { refers: { kind: 'person' }, people: true });

const glob = scalar.superRefine((written, context) => {
  const fault = findGlobFault(written);
  if (fault !== undefined) context.addIssue({ code: 'custom', message: fault, params: { code: 'wrong-glob' } });
});

/** Paths of code: patterns of the repository that the page's systems are in, or of the one that is named. */
export interface Governed {
  readonly repository?: string;
  readonly paths: readonly string[];
}

const governed = z.union([
  glob.transform((path): Governed => ({ paths: [normalizeGlob(path)] })),
  z
    .strictObject({ repository: z.string(), paths: z.array(glob) })
    .transform(({ repository, paths }): Governed => ({ repository, paths: paths.map(normalizeGlob) })),
]);

/** Patterns of paths in the repository that the entry governs (see glob.ts), or `{repository, paths}`. */
export const globs = (description: string) =>
  z.union([z.array(governed), governed.transform((only) => [only])]).meta({
    description,
    expected: 'a list of patterns of paths, or of {repository, paths}',
    example: ['services/checkout/**'],
  });

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
        z.strictObject({ name: z.string(), url: url('Its address').optional() }),
      ]),
    )
    .meta({ description, expected: 'a list of {name, url}' });

/** Schemes that open a page, a message or a call, and run nothing. */
const safeSchemes = [
  'http',
  'https',
  'mailto',
  'tel',
  'sms',
  'ssh',
  'git',
  'slack',
  'msteams',
  'matrix',
  'irc',
  'xmpp',
];

/** Whether an address can be put into a link without running anything. */
export function isSafeUrl(address: string): boolean {
  // Browsers drop control characters and spaces before they read the scheme; whoever copies the text may decode entities.
  const bare = address.replaceAll(/[\p{C}\p{Z}]/gu, '');
  if (/^[^/?#]*&(?:#|colon|tab|newline)/i.test(bare)) return false;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(bare)?.[1];
  // `localhost:3000` and `example.org:8080/x` are hosts with a port.
  return (
    scheme === undefined ||
    safeSchemes.includes(scheme.toLowerCase()) ||
    /^(?:localhost|[\w-]+(?:\.[\w-]+)+):\d+/i.test(bare)
  );
}

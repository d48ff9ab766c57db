import * as z from 'zod';
import { type CalendarDate, findDate, parseDate } from '../shared/date.ts';
import { maxYears, parseDuration } from '../shared/duration.ts';
import { parseWorkingHours } from '../shared/parseWorkingHours.ts';
import { isPartialDate } from '../shared/partialDate.ts';
import { isTimeZone } from '../shared/timeZone.ts';
import type { WorkingHours } from '../shared/workingHours.ts';
import { proposeNear } from './fixProposals.ts';
import { findGlobFault, normalizeGlob } from './glob.ts';
import { splitNames } from './recordNames.ts';
import type { RelationType } from './relation.ts';
import { createFindSimilar, suggest } from './spellingSuggestion.ts';

/**
 * What the schema of a field says beyond its type, as zod metadata. The functions below make the schemas of the kinds' fields. They
 * take the description that editors, forms and the reference page show.
 */
export interface FieldMeta {
  readonly description: string;
  /** What a form says instead, where the description says more than whoever fills it in wants to read. */
  readonly hint?: string;
  /** The values to choose from. Any other value is kept as written and reported. */
  readonly values?: readonly string[];
  /** The page counts by this choice: with any other value what its author meant is missing, which is an error. */
  readonly isDecisive?: boolean;
  /** How the theme shows each value, if it has words for them. */
  readonly statuses?: Readonly<Record<string, StatusPolicy>>;
  /** The field refers to entries of this kind. `kind` is text, as the names of kinds depend on these schemas. */
  readonly refers?: { readonly kind?: string; readonly relation?: RelationType; readonly soft?: boolean };
  /** The field names people. */
  readonly people?: boolean;
  /** What authors should write, for messages: completes "expected …". */
  readonly expected?: string;
  /** Validation keeps the value as written, because another parser checks it and reports its problems. */
  readonly ownReader?: boolean;
  /** `date` for calendar dates. */
  readonly format?: string;
  /** What readers call a field that the site has added; the theme has its own words for all others. */
  readonly label?: string;
  /** The JSON Schema of a field that the site has added. It alone says which values are right. */
  readonly json?: Readonly<Record<string, unknown>>;
  /** An example, for templates and the reference page. */
  readonly example?: unknown;
  [key: string]: unknown;
}

/** Makes the schema of a line of text. Accepts numbers as text: `title: 2024` is valid. */
export const text = (description: string, meta: Partial<FieldMeta> = {}) =>
  z
    .union([z.string(), z.number(), z.boolean()])
    .transform((value) => String(value).trim())
    .meta({ description, ...meta, expected: 'text' });

/** What a status, verdict or outcome means for the reader. Each tone has its colour and sign in the theme. */
export type StatusTone = 'good' | 'open' | 'bad' | 'past' | 'plain';

/** How a value is shown: its tone, and its name in English; the value with a capital letter unless given. */
export type StatusPolicy = StatusTone | readonly [tone: StatusTone, label: string];

/** Makes the schema of a choice. Another value is kept as written and reported. */
export const choice = (values: readonly string[], description: string, meta: Partial<FieldMeta> = {}) =>
  text(description, { ...meta, values });

/** Makes the schema of a choice whose values the theme shows as statuses, in the words and the tone given here. */
export const status = (
  statuses: Readonly<Record<string, StatusPolicy>>,
  description: string,
  meta: Partial<FieldMeta> = {},
) => choice(Object.keys(statuses), description, { ...meta, statuses });

/** Makes the schema of a calendar date. A remark may follow it. */
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

/** Makes the schema of a partial date: a year, a month or a day. */
export const partialDate = (description: string) =>
  z
    .union([z.string(), z.number()])
    .transform((value, context): CalendarDate => {
      const written = String(value).trim();
      // A day in any notation becomes a calendar date, so that dates can be compared.
      const found = isPartialDate(written) ? written : parseDate(written);
      if (found !== undefined) return found;
      context.addIssue({ code: 'custom', message: 'no such date', params: { code: 'wrong-date' } });
      return z.NEVER;
    })
    .meta({ description, expected: 'a year, a month (YYYY-MM) or a date (YYYY-MM-DD)' });

/** Makes the schema of a time zone, by its name in the IANA database. */
export const timeZone = (description: string) =>
  text(description)
    .superRefine((name, context) => {
      if (name === '' || isTimeZone(name)) return;
      const near = createFindSimilar(Intl.supportedValuesOf('timeZone'))(name);
      context.addIssue({
        code: 'custom',
        message: 'no such time zone',
        params: { code: 'unknown-value', hint: suggest(near[0]), fixes: proposeNear(name, near) },
      });
    })
    .meta({ description, expected: 'the IANA name of a time zone, like Europe/Oslo', example: 'Europe/Oslo' });

const hoursText = z.string().transform((text, context): WorkingHours => {
  const parsed = parseWorkingHours(text);
  if ('hours' in parsed) return parsed.hours;
  context.addIssue({ code: 'custom', message: 'no working hours', params: { says: parsed.fault } });
  return z.NEVER;
});

/** Makes the schema of the hours of a week: `Mon-Fri 09:00-17:00`, or a list of such texts. */
export const workingHours = (description: string) =>
  z.union([z.array(hoursText).transform((list) => list.flat()), hoursText]).meta({
    description,
    expected: 'days and times like `Mon-Fri 09:00-17:00`, or a list of them',
    example: 'Mon-Fri 09:00-17:00',
  });

/** Makes the schema of a span of time such as `6 months`. */
export const span = (description: string, example: string) =>
  z
    .string()
    .refine((value) => parseDuration(value) !== undefined, { message: 'no span of time' })
    .meta({
      description,
      expected: `a span like ${example}, of ${maxYears} years at most`,
      example,
    } satisfies FieldMeta);

/** What somebody could write in each unit. */
const amounts = { 'hours a week': 6, weeks: 10 } as const;

/** Makes the schema of a number that is 0 or greater, in the given unit. */
export const amount = (description: string, unit: keyof typeof amounts) =>
  z
    .number()
    .nonnegative()
    .meta({ description, expected: `a number (${unit}), like ${amounts[unit]}`, unit });

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const list = (split: (written: string) => string[]) =>
  z
    .union([z.array(scalar), scalar.transform(split), z.null().transform(() => [])])
    .transform((values) => values.map((value) => value.trim()).filter(Boolean));

/** Makes the schema of a list of texts. A single one need not be a list. */
export const texts = (description: string, meta: Partial<FieldMeta> = {}) =>
  list((written) => [written]).meta({ description, ...meta, expected: 'a list of texts' });

/** Makes the schema of a list of names; `a, b` is the same as `[a, b]`. */
export const names = (description: string, meta: Partial<FieldMeta> = {}) =>
  // People are also listed in prose: `Ann Lee, Bo Chu and Cy`.
  list(meta.people ? splitNames : (written) => written.split(',')).meta({
    description,
    ...meta,
    expected: 'a list of names',
  });

/** Makes the schema of a list of references to entries, by id, number or file name. */
export const refs = (kind: string, description: string, refers: Omit<NonNullable<FieldMeta['refers']>, 'kind'> = {}) =>
  names(description, { refers: { kind, ...refers }, people: kind === 'person' });

/** Makes the schema of a reference to one person. */
export const person = (description: string) => text(description, { refers: { kind: 'person' }, people: true });

const glob = scalar.superRefine((written, context) => {
  const fault = findGlobFault(written);
  if (fault !== undefined) context.addIssue({ code: 'custom', message: fault, params: { code: 'wrong-glob' } });
});

/** Globs of paths in a repository: the given one, or else the one of the page's systems. */
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

/** Makes the schema of the globs of the code that an entry governs (see `glob.ts`), or of `{repository, paths}`. */
export const globs = (description: string) =>
  z.union([z.array(governed), governed.transform((only) => [only])]).meta({
    description,
    expected: 'a list of patterns of paths, or of {repository, paths}',
    example: ['services/checkout/**'],
  });

/** Makes the schema of an address that is safe in a link: http, https, mailto or a path of the site, but no script. */
export const url = (description: string) =>
  z
    .string()
    .refine(isSafeUrl, { message: 'an address that a browser would run', params: { code: 'unsafe-url' } })
    .meta({ description, expected: 'an http(s) or mailto address, or a path' });

/** Makes the schema of a list of places to ask: `{name, url}`, or the name alone. */
export const channels = (description: string) =>
  z
    .array(
      z.union([
        z.string().transform((name) => ({ name, url: undefined })),
        z.strictObject({ name: z.string(), url: url('Its address').optional() }),
      ]),
    )
    .meta({ description, expected: 'a list of {name, url}' });

/** URL schemes that open a page, a message or a call, but run no code. */
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

/** Says whether an address is safe in a link: it has no scheme, or one that runs no code. */
export function isSafeUrl(address: string): boolean {
  // Browsers ignore control characters and spaces in the scheme, and whoever copies the text may decode entities.
  const bare = address.replaceAll(/[\p{C}\p{Z}]/gu, '');
  if (/^[^/?#]*&(?:#|colon|tab|newline)/i.test(bare)) return false;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(bare)?.[1];
  // `localhost:3000` and `example.org:8080/x` are hosts with a port, not schemes.
  return (
    scheme === undefined ||
    safeSchemes.includes(scheme.toLowerCase()) ||
    /^(?:localhost|[\w-]+(?:\.[\w-]+)+):\d+/i.test(bare)
  );
}

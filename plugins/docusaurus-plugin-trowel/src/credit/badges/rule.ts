import * as z from 'zod';
import type { Position } from '../../content/problem.ts';
import { type BadgeFact, badgeFactNames } from './facts.ts';

/** The file of the rules, from the hub's root. */
export const rulesFile = 'data/badges.yml';

const text = (expected: string) => z.string({ error: expected }).trim().min(1, { error: expected });
const count = (least: number, expected: string) =>
  z.number({ error: expected }).int({ error: expected }).min(least, { error: expected });

const range = z
  .union(
    [
      count(1, '').transform((atLeast) => ({ at_least: atLeast, at_most: undefined })),
      z.strictObject({ at_least: count(0, '').optional(), at_most: count(0, '').optional() }),
    ],
    { error: 'write a whole number from 1 up, or {at_least, at_most}' },
  )
  .transform(({ at_least: atLeast = 0, at_most: atMost = Number.POSITIVE_INFINITY }) => ({ atLeast, atMost }));

/** How much of a fact is asked for. */
export type Range = z.output<typeof range>;

const conditions = (description: string) =>
  z
    .record(z.string(), range, { error: 'write facts with numbers: {steps_on_paths: 3}' })
    .optional()
    .describe(`${description} Facts: ${badgeFactNames.join(', ')}.`);

/** Names of files in the folder of badges. */
const reserved = ['issuer', 'status', 'did', 'credentials', 'v2'];

/** A rule, as it is written. */
export const ruleSchema = z.strictObject(
  {
    id: text('write a short name in small letters, digits and hyphens: path-builder')
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'write small letters, digits and hyphens: path-builder' })
      .max(60, { error: 'write at most 60 characters' })
      .refine((id) => !reserved.includes(id), { error: 'choose another: that is the name of a file beside it' })
      .describe('Its name in addresses. Do not change it: credentials that people have downloaded name it.'),
    name: text('write the name of the badge').max(80, { error: 'write at most 80 characters' }).describe('Its name.'),
    description: text('write in a sentence what the badge is for').describe('What it is for, in a sentence.'),
    criteria: text('write in words what one does to earn it').describe('What one does to earn it, in words.'),
    image: text('write the path of an SVG or PNG below static/')
      .regex(/\.(?:svg|png)$/i, { error: 'write the path of an SVG or PNG below static/: img/badges/mentor.svg' })
      .optional()
      .describe('An SVG or PNG below `static/`. Without it, the hub draws one.'),
    all: conditions('What all must be there.'),
    any: conditions('Of what one at least must be there.'),
  },
  { error: 'write it as `- id: …` with `name`, `description`, `criteria` and `all` or `any` below' },
);
/** The names of a rule's fields. */
export const ruleFields = Object.keys(ruleSchema.shape);

/** What a rule asks for, by fact. */
export type Conditions = ReadonlyMap<BadgeFact, Range>;

/** A rule by which a badge is earned. */
export interface BadgeRule {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** What one does to earn it, in words. */
  readonly criteria: string;
  /** An SVG or PNG below the site's static folder. */
  readonly image?: string;
  readonly all: Conditions;
  readonly any: Conditions;
  /** Where it is written. */
  readonly at: Position;
}

/** The JSON Schema of the file, for editors. */
export function toBadgesSchema(): object {
  return {
    title: 'Rules by which badges are earned',
    ...z.toJSONSchema(z.strictObject({ rules: z.array(ruleSchema) }), { io: 'input' }),
  };
}

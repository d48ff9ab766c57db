import * as z from 'zod';
import type { Problem } from '../../content/problem.ts';
import { parseYamlDocument } from '../../content/team/document.ts';
import { toFaults } from '../../content/team/faults.ts';
import { parseDate } from '../../shared/date.ts';

/** The file of the revoked credentials, from the hub's root. */
export const revocationsFile = 'data/revoked.yml';

/**
 * How many indexes the status list has. The standard asks for 131,072 at least. With more, two of 500 credentials seldom have one index
 * (one site in 130), and zeros take next to nothing when they are packed: 2 kB.
 */
export const listLength = 2 ** 24;

const expectedIndex = 'write the statusListIndex of the credential';
const indexSchema = z
  .number({ error: expectedIndex })
  .int({ error: expectedIndex })
  .min(0, { error: expectedIndex })
  .max(listLength - 1, { error: expectedIndex });
const expectedName = 'write the name of its file without extension: 24 letters and digits';
const namePattern = /^[0-9a-f]{24}$/;

const revocationSchema = z.strictObject(
  {
    credential: z
      .string({ error: 'write the name of its file: 24 letters and digits, in quotes' })
      .regex(namePattern, { error: expectedName })
      .describe('The name of the credential’s file, without extension.'),
    reason: z
      .string({ error: 'write why, in a sentence' })
      .trim()
      .min(1, { error: 'write why, in a sentence' })
      .describe('Why. It stays in the repository and is in no published file.'),
    on: z
      .string({ error: 'write a date like 2026-03-01' })
      .refine((written) => parseDate(written) !== undefined, { error: 'write a date like 2026-03-01' })
      .optional()
      .describe('The day on which it was revoked.'),
    index: indexSchema
      .optional()
      .describe('Its index in the status list, as the credential says it. `trowel badges revoke` writes it.'),
  },
  { error: 'write it as `- credential: …` with `reason: …` below' },
);
const known = Object.keys(revocationSchema.shape);

/** A credential that the team took back. */
export type Revocation = z.output<typeof revocationSchema>;

const indexesSchema = z
  .record(z.string().regex(namePattern, { error: expectedName }), indexSchema, {
    error: 'write names of credentials with an index: {"0123456789abcdef01234567": 5}',
  })
  .describe('Other indexes of credentials, where two had the same. The build says what to write.');

/** What the team took back, and the indexes that it gave to credentials of which two had the same. */
export interface Revocations {
  readonly revoked: readonly Revocation[];
  readonly indexes: ReadonlyMap<string, number>;
}

/** A team that took nothing back. */
export const noRevocations: Revocations = { revoked: [], indexes: new Map() };

/** Reads the file of the revoked credentials. An item that is wrong costs no other. */
export function readRevocations(
  content: string,
  source = revocationsFile,
): Revocations & { readonly problems: readonly Problem[] } {
  const document = parseYamlDocument(content);
  const problem = (message: string, at = document.placeOf([])): Problem => ({
    code: 'broken-data',
    severity: 'error',
    message,
    source,
    at,
  });
  if (document.fault)
    return {
      ...noRevocations,
      problems: [problem(`This is not valid YAML: ${document.fault.message}.`, document.fault.at)],
    };
  if (document.value === null || document.value === undefined) return { ...noRevocations, problems: [] };
  const { revoked: items = [], indexes: written } = document.value as Readonly<Record<string, unknown>>;
  if (!Array.isArray(items) || (written === undefined && !Object.hasOwn(document.value, 'revoked')))
    return { ...noRevocations, problems: [problem('Write a line `revoked:` and a list below: `- credential: …`.')] };
  const problems: Problem[] = [];
  const revoked = items.flatMap((item, at): Revocation[] => {
    const { data, error } = revocationSchema.safeParse(item);
    if (data) return [data];
    const checked = { source, document, at: ['revoked', at], what: 'a revocation', known };
    problems.push(...toFaults(error, item, checked));
    return [];
  });
  const { data: indexes, error } = indexesSchema.optional().safeParse(written);
  if (error)
    problems.push(...toFaults(error, written, { source, document, at: ['indexes'], what: 'an index', known: [] }));
  return { revoked, indexes: new Map(Object.entries(indexes ?? {})), problems };
}

/** The JSON Schema of the file, for editors. */
export function toRevocationsSchema(): object {
  return {
    title: 'Credentials that the team took back',
    ...z.toJSONSchema(
      z.strictObject({ revoked: z.array(revocationSchema).optional(), indexes: indexesSchema.optional() }),
      { io: 'input' },
    ),
  };
}

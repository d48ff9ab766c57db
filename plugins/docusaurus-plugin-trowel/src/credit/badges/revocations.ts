import * as z from 'zod';
import type { Problem } from '../../content/problem.ts';
import { parseYamlDocument } from '../../content/team/document.ts';
import { toFaults } from '../../content/team/faults.ts';
import { parseDate } from '../../shared/date.ts';

/** The file of the revoked credentials, from the hub's root. */
export const revocationsFile = 'data/revoked.yml';

/**
 * How many places the status list has. The standard asks for 131,072 at least. With more, two of 500 credentials seldom want one place,
 * and zeros take next to nothing when they are packed.
 */
export const listLength = 1_048_576;

const place = 'write the statusListIndex of the credential';

const revocationSchema = z.strictObject(
  {
    credential: z
      .string({ error: 'write the name of its file: 24 letters and digits, in quotes' })
      .regex(/^[0-9a-f]{24}$/, { error: 'write the name of its file without extension: 24 letters and digits' })
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
    index: z
      .number({ error: place })
      .int({ error: place })
      .min(0, { error: place })
      .max(listLength - 1, { error: place })
      .optional()
      .describe('Its place in the status list, as the credential says it. `trowel badges revoke` writes it.'),
  },
  { error: 'write it as `- credential: …` with `reason: …` below' },
);
const known = Object.keys(revocationSchema.shape);

/** A credential that the team took back. */
export type Revocation = z.output<typeof revocationSchema>;

/** Reads the file of the revoked credentials. An item that is wrong costs no other. */
export function readRevocations(
  content: string,
  source = revocationsFile,
): { readonly revoked: readonly Revocation[]; readonly problems: readonly Problem[] } {
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
      revoked: [],
      problems: [problem(`This is not valid YAML: ${document.fault.message}.`, document.fault.at)],
    };
  if (document.value === null || document.value === undefined) return { revoked: [], problems: [] };
  const items = (document.value as Readonly<Record<string, unknown>>).revoked;
  if (!Array.isArray(items))
    return { revoked: [], problems: [problem('Write a line `revoked:` and a list below: `- credential: …`.')] };
  const problems: Problem[] = [];
  const revoked = items.flatMap((item, at): Revocation[] => {
    const { data, error } = revocationSchema.safeParse(item);
    if (data) return [data];
    const checked = { source, document, at: ['revoked', at], what: 'a revocation', known };
    problems.push(...toFaults(error, item, checked));
    return [];
  });
  return { revoked, problems };
}

/** The JSON Schema of the file, for editors. */
export function toRevocationsSchema(): object {
  return {
    title: 'Credentials that the team took back',
    ...z.toJSONSchema(z.strictObject({ revoked: z.array(revocationSchema) }), { io: 'input' }),
  };
}

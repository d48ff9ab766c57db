import * as z from 'zod';
import { type BlockType, blocks } from './blockTypes.ts';
import { proposeNear, proposeValues } from './fixProposals.ts';
import type { Problem } from './problem.ts';
import { createFindSimilar, suggest } from './spellingSuggestion.ts';

/** How much somebody has to know before a block is of use to them, the least first. */
export const blockLevels = ['starter', 'practised', 'expert'] as const;
export type BlockLevel = (typeof blockLevels)[number];

/** What a block can say of itself in its braces: `:::ask[Why?]{level=starter minutes=5 skills="sql, go"}`. */
export interface BlockFields {
  readonly level?: BlockLevel;
  /** How long it takes in a session. */
  readonly minutes?: number;
  readonly skills?: readonly string[];
}

/** The schema of each field. Values in braces are always text. */
const schema = {
  level: { type: z.enum(blockLevels), expected: `${blockLevels.slice(0, -1).join(', ')} or ${blockLevels.at(-1)}` },
  minutes: { type: z.coerce.number().int().min(1).max(480), expected: 'a whole number of minutes, like 10' },
  skills: {
    type: z
      .string()
      .transform((text) => text.split(/[\s,]+/).filter(Boolean))
      .pipe(z.array(z.string()).min(1)),
    expected: 'names of skills, like `skills="sql time-zones"`',
  },
} as const;

/** The names of the fields. */
export const blockFields: readonly string[] = Object.keys(schema);

/** Names that any block may have besides: Docusaurus's own, and those that only the site's styles know. */
const others = ['id', 'class', 'className', 'title'];

type Report = Pick<Problem, 'code' | 'severity' | 'message' | 'fixes'>;

/** Reads what a block says in its braces. A wrong value is left out and reported. Blocks that no session takes have no such fields. */
export function readBlockFields(
  type: BlockType,
  attributes: Readonly<Record<string, string>>,
): { readonly fields: BlockFields; readonly faults: readonly Report[] } {
  if (!blocks[type].isCollected) return { fields: {}, faults: [] };
  const fields: Record<string, unknown> = {};
  const faults: Report[] = [];
  for (const [name, value] of Object.entries(attributes)) {
    if (isField(name)) {
      const read = schema[name].type.safeParse(value);
      if (read.success) fields[name] = read.data;
      else {
        const message = `\`${name}\` of this block is \`${value}\`; expected ${schema[name].expected}.`;
        faults.push({
          code: 'wrong-type',
          severity: 'error',
          message,
          ...(name === 'level' && { fixes: proposeValues(value, blockLevels) }),
        });
      }
    } else if (!others.includes(name) && !name.startsWith('x-')) {
      const near = createFindSimilar(blockFields)(name);
      const message = `\`${name}\` is not a field of a block, which has ${blockFields.join(', ')}; remove it.${suggest(near[0])}`;
      faults.push({ code: 'unknown-field', severity: 'warning', message, fixes: proposeNear(name, near) });
    }
  }
  return { fields, faults };
}

function isField(name: string): name is keyof typeof schema {
  return Object.hasOwn(schema, name);
}

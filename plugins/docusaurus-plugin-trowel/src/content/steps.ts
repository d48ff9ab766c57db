import * as z from 'zod';
import type { StepTag } from './entry.ts';
import { unknownKey } from './fieldValue.ts';
import { type FrontMatter, findWrittenName } from './frontMatter.ts';
import type { Problem } from './problem.ts';
import { withoutUnknownKeys } from './unknownKeys.ts';

const actors = ['hire', 'mentor', 'manager'] as const;
const long = z.strictObject({
  path: z.string(),
  stage: z.string().optional(),
  minutes: z.number().positive().optional(),
  who: z.enum(actors).default('hire'),
  after: z
    .union([z.array(z.union([z.string(), z.number().transform(String)])), z.string().transform((name) => [name])])
    .default([]),
});
const short = z.string().transform((written) => {
  const [path = '', stage] = written.split('/', 2);
  return long.parse({ path: path.trim(), stage: stage?.trim() });
});
const tag = z.union([short, long]);

/** Reads the `paths` field: the steps that can be read, and what is wrong with the others. */
export function parseSteps(frontMatter: FrontMatter, source: string): { steps: StepTag[]; problems: Problem[] } {
  const written = findWrittenName(frontMatter, 'paths');
  const value = frontMatter.data[written];
  if (value === undefined || value === null) return { steps: [], problems: [] };
  const steps: StepTag[] = [];
  const problems: Problem[] = [];
  const list = Array.isArray(value) ? value : [value];
  for (const [index, item] of list.entries()) {
    const at = frontMatter.place(written, index);
    const known = withoutUnknownKeys(tag, item, Array.isArray(value) ? [index] : []);
    problems.push(...known.unknown.map((key) => unknownKey(key, { written, frontMatter, source })));
    const parsed = tag.safeParse(known.value);
    if (parsed.success) steps.push({ ...parsed.data, at });
    else {
      const message = `\`paths\` holds ${JSON.stringify(item)}; expected \`<path>/<stage>\`, or {path, stage, minutes: a number, who: ${actors.join(' or ')}, after: [pages]}.`;
      problems.push({ code: 'wrong-type', severity: 'error', message, source, at, field: 'paths' });
    }
  }
  return { steps, problems };
}

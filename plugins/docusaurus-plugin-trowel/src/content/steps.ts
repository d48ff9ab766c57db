import { actors } from '../shared/actor.ts';
import type { StepTag } from './entry.ts';
import { unknownKey } from './fieldValue.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { Problem } from './problem.ts';
import { stepTag } from './stepTag.ts';
import { withoutUnknownKeys } from './unknownKeys.ts';
import { findWrittenName } from './writtenName.ts';

/** Parses the `paths` field: returns the valid steps, and the problems of the others. */
export function parseSteps(frontMatter: FrontMatter, source: string): { steps: StepTag[]; problems: Problem[] } {
  const written = findWrittenName(frontMatter, 'paths');
  const value = frontMatter.data[written];
  if (value === undefined || value === null) return { steps: [], problems: [] };
  const steps: StepTag[] = [];
  const problems: Problem[] = [];
  const list = Array.isArray(value) ? value : [value];
  for (const [index, item] of list.entries()) {
    const at = frontMatter.place(written, index);
    const known = withoutUnknownKeys(stepTag, item, Array.isArray(value) ? [index] : []);
    problems.push(...known.unknown.map((key) => unknownKey(key, { written, frontMatter, source })));
    const parsed = stepTag.safeParse(known.value);
    if (parsed.success) {
      const { done_when: doneWhen, ...rest } = parsed.data;
      steps.push({ ...rest, doneWhen, at });
    } else {
      const message = `\`paths\` holds ${JSON.stringify(item)}; expected \`<path>/<stage>\`, or {path, stage, minutes: a number, who: ${actors.join(' or ')}, after: [pages], do, why, done_when, milestone}.`;
      problems.push({ code: 'wrong-type', severity: 'error', message, source, at, field: 'paths' });
    }
  }
  return { steps, problems };
}

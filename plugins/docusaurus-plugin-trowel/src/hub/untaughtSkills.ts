import type { PathView, StepFault } from './pathView.ts';
import { isCurrent } from './stepReplacement.ts';

/**
 * Finds skills that a challenge of a path asks for and no step before it has. A challenge is where one has to be able to do something; other
 * pages teach what is in their `skills`.
 */
export function findUntaughtSkills({ plan, steps, entries, find }: PathView): StepFault[] {
  const taught = new Set<string>();
  const present = new Set(steps.flatMap(({ entry }) => entry ?? []));
  return steps.flatMap((step): StepFault[] => {
    const entry = find(step.entry ?? '');
    if (!entry) return [];
    const missing = entry.kind === 'challenge' ? entry.skills.filter((skill) => !taught.has(skill)) : [];
    for (const skill of entry.skills) taught.add(skill);
    return missing.map((skill) => {
      const teacher = entries.find(
        (other) =>
          other.kind !== 'challenge' && !present.has(other.id) && other.skills.includes(skill) && isCurrent(other),
      );
      const proposal = teacher
        ? `\`${teacher.id}\` (${teacher.source}) teaches it: tag it into the path, before this step?`
        : 'No other page has it either; write one, or take it out of `skills`.';
      const message = `This step of ${plan.id} needs the skill \`${skill}\`, which no step before it teaches. ${proposal}`;
      return { step, code: 'untaught-skill', message, replacement: teacher };
    });
  });
}

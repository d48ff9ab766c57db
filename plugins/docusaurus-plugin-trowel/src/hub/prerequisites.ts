import type { Entry, StepBlock, StepTag } from '../content/entry.ts';
import type { Problem } from '../content/problem.ts';
import { toReferenceProblem } from './referenceProblem.ts';
import type { Resolve } from './resolver.ts';

/** A step as it is written: the tag of a page, or a block in the text of a path. */
export interface WrittenStep {
  /** The page that has the tag, or the path. */
  readonly entry: Entry;
  readonly tag: StepTag;
  /** The same as the tag, when the step is a block. */
  readonly block?: StepBlock;
}

/** A step of a path, with the position of its stage. */
export interface PathMember extends WrittenStep {
  readonly id: string;
  readonly stage: number;
}

/** The prerequisites of a step. */
interface Prerequisites {
  /** Ids of steps of the same path. */
  readonly after: readonly string[];
  readonly problems: readonly Problem[];
}

interface PathSteps {
  /** The id of the path. */
  readonly path: string;
  /** Its steps, by id. */
  readonly members: ReadonlyMap<string, PathMember>;
  readonly resolve: Resolve;
}

/** Finds the steps of the same path that a step's `after` names. Reports those that cannot come first. */
export function findPrerequisites(member: PathMember, { path, members, resolve }: PathSteps): Prerequisites {
  const after = new Set<string>();
  const problems: Problem[] = [];
  const report = (code: Problem['code'], message: string) =>
    problems.push({ code, severity: 'error', message, ...locateStep(member) });

  for (const target of member.tag.after) {
    // A block is nearer than a page of the same name.
    const block = toStepId(path, target.replace(/^.*#/, ''));
    const found = members.has(block) ? undefined : resolve({ target }, member.entry);
    if (target.includes('#') && found) {
      report(
        'dangling-reference',
        `\`after\` names \`${target}\`, which is no block in the text of ${path}; write the block, or remove it.`,
      );
      continue;
    }
    if (found && found.type !== 'found') {
      problems.push(toReferenceProblem({ found, lead: '`after` names', target, ...locateStep(member) }));
      continue;
    }
    const id = found?.entry.id ?? block;
    const first = members.get(id);
    if (!first) {
      const where = `the path ${member.tag.path}`;
      report(
        'dangling-reference',
        `\`after\` names \`${target}\`, which is no step of ${where}; tag it into the path, or remove it.`,
      );
    } else if (first === member) {
      report(
        'cycle',
        `\`after\` names \`${target}\`, which is this ${member.block ? 'step' : 'page'} itself; remove it.`,
      );
    } else if (first.stage > member.stage) {
      report('contradiction', `\`after\` names \`${target}\`, which comes in a later stage; move one of the two.`);
    } else after.add(id);
  }
  return { after: [...after], problems };
}

/** Returns the id of a step that is a block. */
export function toStepId(path: string, block: string): string {
  return `${path}#${block}`;
}

/** Returns the place where a step is written, for problems. */
export function locateStep({ entry, tag, block }: WrittenStep): Pick<Problem, 'source' | 'at' | 'field'> {
  return { source: entry.source, at: tag.at, field: block ? undefined : 'paths' };
}

import type { Entry, StepTag } from '../content/entry.ts';
import type { Problem } from '../content/problem.ts';
import { toReferenceProblem } from './referenceProblem.ts';
import type { Resolve } from './resolver.ts';

/** An entry with one of its tags, which makes it a step of a path. */
export interface TaggedEntry {
  readonly entry: Entry;
  readonly tag: StepTag;
}

/** A tagged entry with the position of its stage in the path. */
export interface PathMember extends TaggedEntry {
  readonly stage: number;
}

/** The prerequisites of a step. */
interface Prerequisites {
  /** Ids of steps of the same path. */
  readonly after: readonly string[];
  readonly problems: readonly Problem[];
}

/** Finds the steps of the same path that a step's `after` names. Reports those that cannot come first. */
export function findPrerequisites(
  member: PathMember,
  members: ReadonlyMap<string, PathMember>,
  resolve: Resolve,
): Prerequisites {
  const after = new Set<string>();
  const problems: Problem[] = [];
  const report = (code: Problem['code'], message: string) =>
    problems.push({ code, severity: 'error', message, ...locateTag(member) });

  for (const target of member.tag.after) {
    const found = resolve({ target }, member.entry);
    if (found.type !== 'found') {
      problems.push(toReferenceProblem({ found, lead: '`after` names', target, ...locateTag(member) }));
      continue;
    }
    const { id } = found.entry;
    const first = members.get(id);
    if (!first) {
      const where = `the path ${member.tag.path}`;
      report(
        'dangling-reference',
        `\`after\` names \`${target}\`, which is no step of ${where}; tag it into the path, or remove it.`,
      );
    } else if (first === member) {
      report('cycle', `\`after\` names \`${target}\`, which is this page itself; remove it.`);
    } else if (first.stage > member.stage) {
      report('contradiction', `\`after\` names \`${target}\`, which comes in a later stage; move one of the two.`);
    } else after.add(id);
  }
  return { after: [...after], problems };
}

/** Returns the place of a step's tag, for problems. */
export function locateTag({ entry, tag }: TaggedEntry): Pick<Problem, 'source' | 'at'> & { readonly field: string } {
  return { source: entry.source, at: tag.at, field: 'paths' };
}

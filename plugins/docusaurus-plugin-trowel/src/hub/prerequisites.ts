import type { Entry, StepTag } from '../content/entry.ts';
import type { Problem } from '../content/problem.ts';
import type { Resolve } from './resolve.ts';
import { toUnresolvedProblem } from './unresolved.ts';

/** A page that is tagged into a path. */
export interface Tagged {
  readonly entry: Entry;
  readonly tag: StepTag;
}

/** The same with its stage's position among the path's. */
export interface Member extends Tagged {
  readonly stage: number;
}

/** What comes before a step, and what is wrong with how it says so. */
interface Prerequisites {
  /** Ids of steps of the same path. */
  readonly after: readonly string[];
  readonly problems: readonly Problem[];
}

/** Finds the steps of the same path that a step's `after` names. Those of a later stage cannot come first. */
export function findPrerequisites(
  member: Member,
  members: ReadonlyMap<string, Member>,
  resolve: Resolve,
): Prerequisites {
  const after = new Set<string>();
  const problems: Problem[] = [];
  const say = (code: Problem['code'], message: string) =>
    problems.push({ code, severity: 'error', message, ...placeOf(member) });

  for (const target of member.tag.after) {
    const found = resolve({ target }, member.entry);
    if (found.type !== 'found') {
      problems.push(toUnresolvedProblem({ found, lead: '`after` names', target, ...placeOf(member) }));
      continue;
    }
    const { id } = found.entry;
    const first = members.get(id);
    if (!first) {
      const where = `the path ${member.tag.path}`;
      say(
        'dangling-reference',
        `\`after\` names \`${target}\`, which is no step of ${where}; tag it into the path, or remove it.`,
      );
    } else if (first === member) {
      say('cycle', `\`after\` names \`${target}\`, which is this page itself; remove it.`);
    } else if (first.stage > member.stage) {
      say('contradiction', `\`after\` names \`${target}\`, which comes in a later stage; move one of the two.`);
    } else after.add(id);
  }
  return { after: [...after], problems };
}

/** Where a page says that it is a step, for problems. */
export function placeOf({ entry, tag }: Tagged): Pick<Problem, 'source' | 'at'> & { readonly field: string } {
  return { source: entry.source, at: tag.at, field: 'paths' };
}

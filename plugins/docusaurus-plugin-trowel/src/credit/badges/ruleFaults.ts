import type { BadgeFact } from './facts.ts';
import type { BadgeRule, Conditions, Range } from './rule.ts';

/** Why nobody could earn a badge, or everybody has it. */
export interface Contradiction {
  readonly message: string;
  /** The path in the rule to what is wrong. */
  readonly path: readonly string[];
}

/** What the first fact counts, the second counts, too. */
const within: readonly (readonly [part: BadgeFact, whole: BadgeFact])[] = [['reviews_kept', 'pages_kept']];

/** Finds why nobody could ever fulfil a rule, or why everybody does without doing anything. */
export function findContradiction({ all, any }: Pick<BadgeRule, 'all' | 'any'>): Contradiction | undefined {
  if (all.size + any.size === 0)
    return {
      message:
        'This rule asks for nothing, so everybody would have its badge; write what it takes: `all: {steps_on_paths: 3}`.',
      path: ['id'],
    };
  for (const [group, conditions] of [
    ['all', all],
    ['any', any],
  ] as const)
    for (const [fact, { atLeast, atMost }] of conditions)
      if (atLeast > atMost)
        return {
          message: `\`${fact}\` asks for ${atLeast} at least and ${atMost} at most, which nobody can have; raise \`at_most\` or leave it out.`,
          path: [group, fact],
        };
  const ways = any.size === 0 ? [all] : [...any].map(([fact, range]) => merge(all, fact, range));
  const clashes = ways.map(findClash);
  const [clash] = clashes;
  if (clash !== undefined && clashes.every((one) => one !== undefined))
    return { message: `Nobody can earn this badge: ${clash}`, path: [any.size === 0 ? 'all' : 'any'] };
  // A way with a clash is no way, but leaves the others.
  if (ways.some((way, at) => clashes[at] === undefined && [...way.values()].every(({ atLeast }) => atLeast === 0)))
    return {
      message:
        'Whoever has done nothing fulfils this rule: it only says `at_most`, or 0. Write `at_least` for one fact at least.',
      path: [any.size === 0 ? 'all' : 'any'],
    };
  return undefined;
}

function merge(all: Conditions, fact: BadgeFact, range: Range): Conditions {
  const known = all.get(fact);
  const both = known && {
    atLeast: Math.max(known.atLeast, range.atLeast),
    atMost: Math.min(known.atMost, range.atMost),
  };
  return new Map([...all, [fact, both ?? range]]);
}

function findClash(way: Conditions): string | undefined {
  for (const [fact, { atLeast, atMost }] of way)
    if (atLeast > atMost)
      return `\`all\` allows ${atMost} of \`${fact}\` at most, and \`any\` asks for ${atLeast}. Change one of them.`;
  for (const [part, whole] of within) {
    const least = way.get(part)?.atLeast ?? 0;
    const most = way.get(whole)?.atMost ?? Number.POSITIVE_INFINITY;
    if (least > most)
      return `whoever has ${least} of \`${part}\` has as many of \`${whole}\`, of which ${most} are allowed at most. Change one of them.`;
  }
  return undefined;
}

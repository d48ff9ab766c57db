import type { Commit } from './history.ts';
import { createKnown, findTargets } from './targets.ts';

/** What a commit did to a change: made it, undid it, made it again. */
export interface ChainStep {
  readonly commit: Commit;
  readonly did: 'made' | 'undid' | 'remade';
}

/** A change that was undone, and perhaps made again: oldest first. */
export interface Chain {
  /** What the change was called. */
  readonly subject: string;
  readonly steps: readonly ChainStep[];
  /** Whether the commit that made it is known. */
  readonly isWhole: boolean;
  /** Whether nobody said that it was undone: the files are as they were before. */
  readonly isSilent: boolean;
}

type GrowingChain = Chain & { readonly steps: ChainStep[] };

/** How many commits one that leaves the same files as before them can undo without a word. */
const maxBetween = 3;

/** Finds the changes that were undone. `commits` newest first. */
export function findChains(commits: readonly Commit[]): readonly Chain[] {
  const oldestFirst = [...commits].reverse();
  const known = createKnown();
  const chains: GrowingChain[] = [];
  /** The chain that a commit is part of, by its hash. */
  const chainOf = new Map<string, GrowingChain>();
  const begin = (subject: string, flags: Pick<Chain, 'isWhole' | 'isSilent'>): GrowingChain => {
    const chain = { subject, steps: [], ...flags };
    chains.push(chain);
    return chain;
  };
  const put = (chain: GrowingChain, step: ChainStep) => {
    if (chain.steps.some(({ commit }) => commit.sha === step.commit.sha)) return;
    chain.steps.push(step);
    chainOf.set(step.commit.sha, chain);
  };
  /** The last commit that left the files so, by the hash of them all. */
  const trees = new Map<string, number>();

  for (const [index, commit] of oldestFirst.entries()) {
    const said = findTargets(commit, known);
    const undone = said?.commits ?? findSilent(commit, oldestFirst.slice((trees.get(commit.tree) ?? index) + 1, index));
    const [first] = undone;
    if (first) {
      // What is undone together belongs together.
      const earlier = undone.flatMap(({ sha }) => chainOf.get(sha) ?? [])[0];
      const chain = earlier ?? begin(first.subject, { isWhole: true, isSilent: said === undefined });
      // What undoes an undoing makes it again.
      const undoes = chain.steps.find((step) => step.commit.sha === first.sha);
      for (const target of undone) put(chain, { commit: target, did: 'made' });
      put(chain, { commit, did: said?.again || undoes?.did === 'undid' ? 'remade' : 'undid' });
    } else if (said && !said.again) {
      put(begin(said.subject, { isWhole: false, isSilent: false }), { commit, did: 'undid' });
    }
    known.add(commit);
    trees.set(commit.tree, index);
  }
  return chains.filter(({ steps }) => steps.some(({ did }) => did === 'undid'));
}

/** The commits that a commit undoes without a word: all since the files were last as it leaves them. */
function findSilent({ files, parents }: Commit, between: readonly Commit[]): readonly Commit[] {
  if (files.length === 0 || parents.length > 1) return [];
  const changes = between.filter((one) => one.parents.length < 2 && one.files.length > 0);
  return changes.length <= maxBetween ? changes : [];
}

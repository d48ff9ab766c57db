import type { Commit } from './history.ts';
import { createCommitIndex, findRevertTargets } from './revertTargets.ts';

/** What a commit did to a change: made, reverted or remade it. */
export interface ChainStep {
  readonly commit: Commit;
  readonly did: 'made' | 'undid' | 'remade';
}

/** A change that was reverted, and perhaps made again. */
export interface Chain {
  /** The subject of the change. */
  readonly subject: string;
  /** Oldest first. */
  readonly steps: readonly ChainStep[];
  /** Whether the commit that made the change is known. */
  readonly isWhole: boolean;
  /** Whether no commit message mentions the revert: the files are as they were before. */
  readonly isSilent: boolean;
}

type GrowingChain = Chain & { readonly steps: ChainStep[] };

/** How many commits a silent revert can undo. */
const maxBetween = 3;

/** Finds the changes that were reverted. Expects commits newest first. */
export function findChains(commits: readonly Commit[]): readonly Chain[] {
  const oldestFirst = [...commits].reverse();
  const known = createCommitIndex();
  const chains: GrowingChain[] = [];
  /** The chain of each commit, by its hash. */
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
  /** The position of the last commit with each tree. */
  const trees = new Map<string, number>();

  for (const [index, commit] of oldestFirst.entries()) {
    const said = findRevertTargets(commit, known);
    const undone =
      said?.commits ?? findSilentlyReverted(commit, oldestFirst.slice((trees.get(commit.tree) ?? index) + 1, index));
    const [first] = undone;
    if (first) {
      // Changes that are reverted together share a chain.
      const earlier = undone.flatMap(({ sha }) => chainOf.get(sha) ?? [])[0];
      const chain = earlier ?? begin(first.subject, { isWhole: true, isSilent: said === undefined });
      // Reverting a revert makes the change again.
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

/** Finds the commits that a commit reverts silently: all since the files were last as it leaves them. */
function findSilentlyReverted({ files, parents }: Commit, between: readonly Commit[]): readonly Commit[] {
  if (files.length === 0 || parents.length > 1) return [];
  const changes = between.filter((one) => one.parents.length < 2 && one.files.length > 0);
  return changes.length <= maxBetween ? changes : [];
}

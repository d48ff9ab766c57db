import type { Commit } from './history.ts';

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

const saysSha =
  /\b(?:reverts?|reverting|reverted|back(?:s|ed|ing)? ?out|undo(?:es|ing)?|partial(?:ly)? reverts?(?: of)?|reverts? (?:parts? of|most of|changes? (?:in|of|from)))\s+(?:the\s+)?(?:commits?|changes?|changeset|revision|rev\.?|of)?:?\s*([\da-f]{6,40})\b/gi;
const saysRequest = /\brevert(?:s|ed|ing)?\b[^\n#]{0,60}#(\d+)/i;
const quoted = /^(?:\[[^\]]*\]\s*)?(?:revert|reapply|re-?land|back(?:ed)? ?out)\s*:?\s+["“](.*)["”]/is;
const isReapply = /^(?:\[[^\]]*\]\s*)?(?:reapply|re-?land|un-?revert)\b/i;
/** Subjects that say it in their own words; "reverted" in the middle is mostly about something else. */
const loose =
  /^(?:[\w()/-]+:\s*)?(?:partial(?:ly)?\s+)?(?:revert(?:s|ed|ing)?|back(?:ed|ing)? ?out|undo(?:es|ing)?|roll(?:ed|ing)? ?back)\b(?!\s+to\b)[\s:]+(.+)|\brevert(?:ed)?\b[^a-z]*$/i;
/** The same in other words: its subject without the number of its pull request, case and spaces. */
const toKey = (subject: string) =>
  subject
    .replace(/\s*\(#\d+\)\s*$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
/** How far back a commit that leaves the same files as one before it counts as undoing what was between. */
const maxBetween = 3;

/** Finds the changes that were undone. `commits` newest first. */
export function findChains(commits: readonly Commit[]): readonly Chain[] {
  const oldestFirst = [...commits].reverse();
  const known = createKnown();
  /** Each change by the commit that its chain begins with. */
  const chains = new Map<string, Chain & { steps: ChainStep[] }>();
  const rootOf = new Map<string, string>();
  const trees = new Map<string, number>();
  for (const [index, commit] of oldestFirst.entries()) {
    const targets = findTargets(commit, known);
    const silent = targets ? [] : findSilent(commit, { trees, index, oldestFirst });
    const undone = targets?.commits ?? silent;
    // What is undone together belongs together.
    const [first] = undone;
    const root = first && (undone.map(({ sha }) => rootOf.get(sha)).find((one) => one !== undefined) ?? first.sha);
    for (const target of root === undefined ? [] : undone) {
      const chain = chains.get(root as string) ?? {
        subject: target.subject,
        steps: [{ commit: target, did: 'made' as const }],
        isWhole: true,
        isSilent: targets === undefined,
      };
      chains.set(root as string, chain);
      if (!chain.steps.some((step) => step.commit.sha === target.sha))
        chain.steps.push({ commit: target, did: 'made' });
      rootOf.set(target.sha, root as string);
      // What undoes an undoing makes it again.
      const last = chain.steps.find((step) => step.commit.sha === target.sha);
      const did = targets?.again || last?.did === 'undid' ? 'remade' : 'undid';
      if (!chain.steps.some((step) => step.commit.sha === commit.sha)) chain.steps.push({ commit, did });
      rootOf.set(commit.sha, root as string);
    }
    if (targets?.commits.length === 0 && !targets.again) {
      chains.set(commit.sha, {
        subject: targets.subject,
        steps: [{ commit, did: 'undid' }],
        isWhole: false,
        isSilent: false,
      });
      rootOf.set(commit.sha, commit.sha);
    }
    known.add(commit);
    trees.set(commit.tree, index);
  }
  return [...chains.values()].filter(({ steps }) => steps.some(({ did }) => did === 'undid'));
}

interface Known {
  readonly add: (commit: Commit) => void;
  readonly bySha: (start: string) => Commit | undefined;
  readonly bySubject: (subject: string) => Commit | undefined;
  readonly byRequest: (number: string) => Commit | undefined;
}

/** The commits so far, by all that a later one may call them. */
function createKnown(): Known {
  const shas = new Map<string, Commit>();
  const subjects = new Map<string, Commit>();
  const requests = new Map<string, Commit>();
  const prefix = 6;
  return {
    add(commit) {
      const key = commit.sha.slice(0, prefix);
      // Of two with one beginning neither is meant for sure; the whole hash decides then.
      shas.set(commit.sha, commit);
      if (!shas.has(key)) shas.set(key, commit);
      subjects.set(toKey(commit.subject), commit);
      const request =
        /\(#(\d+)\)\s*$/.exec(commit.subject)?.[1] ?? /^Merge pull request #(\d+)/.exec(commit.subject)?.[1];
      if (request) requests.set(request, commit);
    },
    bySha(start) {
      const found = shas.get(start) ?? shas.get(start.slice(0, prefix));
      return found?.sha.startsWith(start.toLowerCase()) ? found : undefined;
    },
    bySubject: (subject) => subjects.get(toKey(subject)),
    byRequest: (number) => requests.get(number),
  };
}

interface Targets {
  readonly commits: readonly Commit[];
  /** Whether it says that it makes something again. */
  readonly again: boolean;
  /** What it says it undoes, where no commit is known for it. */
  readonly subject: string;
}

/** The commits that a commit says it undoes; `undefined` when it says no such thing. */
function findTargets({ subject, body, parents }: Commit, known: Known): Targets | undefined {
  // A merge tells of the branch that it brings; what is undone there says so itself.
  if (parents.length > 1 && !quoted.test(subject)) return undefined;
  const inQuotes = quoted.exec(subject)?.[1];
  const own = loose.exec(subject);
  const shas = [...`${subject}\n${body}`.matchAll(saysSha)].map((match) => known.bySha(match[1] as string));
  const found = [...new Set(shas.filter((one) => one !== undefined))];
  const isAbout =
    inQuotes !== undefined || own !== null || /^this reverts commit/im.test(body) || isReapply.test(subject);
  if (!isAbout) return undefined;
  const again = isReapply.test(subject);
  if (found.length > 0) return { commits: found, again, subject };
  if (inQuotes !== undefined) {
    const named = known.bySubject(inQuotes) ?? byRequestIn(inQuotes, known);
    return { commits: named ? [named] : [], again, subject: inQuotes };
  }
  const request = saysRequest.exec(`${subject}\n${body}`)?.[1];
  const requested = request ? known.byRequest(request) : undefined;
  return { commits: requested ? [requested] : [], again, subject: own?.[1] ?? subject };
}

function byRequestIn(subject: string, known: Known): Commit | undefined {
  const number = /#(\d+)/.exec(subject)?.[1];
  return number ? known.byRequest(number) : undefined;
}

/** The commits that a commit undoes without a word: it leaves all files as an earlier one left them. */
function findSilent(
  commit: Commit,
  { trees, index, oldestFirst }: { trees: ReadonlyMap<string, number>; index: number; oldestFirst: readonly Commit[] },
): readonly Commit[] {
  const same = trees.get(commit.tree);
  if (same === undefined || commit.files.length === 0 || commit.parents.length > 1) return [];
  const between = oldestFirst
    .slice(same + 1, index)
    .filter(({ parents, files }) => parents.length < 2 && files.length > 0);
  return between.length > 0 && between.length <= maxBetween ? between : [];
}

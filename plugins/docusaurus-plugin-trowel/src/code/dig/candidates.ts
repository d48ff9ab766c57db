import type { OddConstant } from './constants.ts';
import type { Evidence, FileStory, OldLine } from './evidence.ts';
import { type History, isProgram, short } from './history.ts';
import type { Phrase } from './phrases.ts';
import type { Chain } from './reverts.ts';
import { filesOf, weighChain, weighComment, weighConstant, weighStory } from './weigh.ts';

/** A page to be written: one file, one matter in it, or one change, with all that speaks for it. */
export interface Candidate {
  /** What it is about: a file's path, or what a change was called with its commit. Stays the same from run to run. */
  readonly key: string;
  readonly title: string;
  /** The files it is about, the one that matters most first. */
  readonly files: readonly string[];
  readonly score: number;
  /** Weightiest first. */
  readonly evidence: readonly Evidence[];
  /** Names of those who were there, most involved first. */
  readonly witnesses: readonly string[];
  /** First and last day of the evidence. */
  readonly from: string;
  readonly to: string;
}

/** All that was found in a repository. */
export interface Findings {
  readonly history: History;
  readonly stories: ReadonlyMap<string, FileStory>;
  readonly chains: readonly Chain[];
  readonly comments: readonly OldLine<Phrase>[];
  readonly constants: readonly OldLine<OddConstant>[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** What is about one thing, before it is weighed as a whole. */
interface Group {
  readonly key: string;
  readonly files: readonly string[];
  readonly evidence: Evidence[];
}

/** So many changes of one file that were undone may be one story; more are stories of their own. */
const maxTogether = 3;
/** A file that so many commits went through has more than one story. */
const busy = 200;
/** So many comments in one file fit on a page, whatever they are about. */
const maxMixed = 3;
/** Weaker ones are not worth a page. */
const minScore = 2;
const maxFiles = 8;
/** What is left of the score of each further proposal about one file. */
const sameFile = 0.85;
const maxWitnesses = 5;

/** Ranks what was found: the best first. Pure. */
export function rankCandidates(findings: Findings): Candidate[] {
  const { stories } = findings;
  const groups = [...groupChains(findings), ...groupLines(findings)];
  const merged = new Map<string, Group>();
  for (const group of groups) {
    const known = merged.get(group.key);
    if (known) known.evidence.push(...group.evidence);
    else merged.set(group.key, group);
  }
  return withVariety(
    [...merged.values()].map((group) => toCandidate(group, stories)).filter(({ score }) => score >= minScore),
  );
}

/** Best first; of many that are about one file, the later ones give way to other files. */
function withVariety(candidates: readonly Candidate[]): Candidate[] {
  const byScore = (a: Candidate, b: Candidate) => b.score - a.score || (a.key < b.key ? -1 : 1);
  const counts = new Map<string, number>();
  return [...candidates]
    .sort(byScore)
    .map((candidate) => {
      const before = counts.get(candidate.files[0] ?? '') ?? 0;
      counts.set(candidate.files[0] ?? '', before + 1);
      return { ...candidate, score: candidate.score * sameFile ** before };
    })
    .sort(byScore);
}

/** Changes that were undone: those of one file together, unless there are too many or all goes through the file. */
function groupChains({ history, stories, chains }: Findings): Group[] {
  const homes = new Map<string, { readonly chain: Chain; readonly files: readonly string[] }[]>();
  for (const chain of chains) {
    const files = filesOf(chain, history);
    const [home] = files;
    if (home !== undefined) homes.set(home, [...(homes.get(home) ?? []), { chain, files }]);
  }
  return [...homes].flatMap(([home, found]) => {
    const weighed = found
      .map(({ chain, files }) => ({
        files,
        evidence: { type: 'undone', chain, score: weighChain(chain, files) } as const,
      }))
      .filter(({ evidence }) => evidence.score > 0);
    const isOne = weighed.length > 1 && weighed.length <= maxTogether && (stories.get(home)?.commits ?? 0) < busy;
    if (isOne) return [{ key: home, files: [home], evidence: weighed.map(({ evidence }) => evidence) }];
    return weighed.map(({ files, evidence }) => ({
      key: toKey(evidence.chain),
      files: files.slice(0, maxFiles),
      evidence: [evidence],
    }));
  });
}

/** Lines of one file together; where comments are many, those on one matter. */
function groupLines({ stories, comments, constants, today }: Findings): Group[] {
  const counts = new Map<string, number>();
  for (const { path } of comments) counts.set(path, (counts.get(path) ?? 0) + 1);
  const said = comments.map((found): Group => {
    const isMixed = (counts.get(found.path) ?? 0) <= maxMixed;
    const score = weighComment(found, stories.get(found.path), today);
    return {
      key: isMixed ? found.path : `${found.path} ${found.what.name}`,
      files: [found.path],
      evidence: [{ type: 'comment', found, score }],
    };
  });
  const figures = constants.map((found): Group => {
    const score = weighConstant(found, stories.get(found.path), today);
    return { key: found.path, files: [found.path], evidence: [{ type: 'constant', found, score }] };
  });
  const contested = [...stories.values()].map((story): Group => {
    const score = weighStory(story);
    return { key: story.path, files: [story.path], evidence: [{ type: 'contested', story, score }] };
  });
  return [...said, ...figures, ...contested].filter(({ evidence: [only] }) => (only?.score ?? 0) > 0);
}

/** What a change was called, with the commit that its chain begins with: many are called the same. */
function toKey({ subject, steps: [first] }: Chain): string {
  return `${subject} ${short(first?.commit.sha ?? '')}`;
}

function toCandidate({ key, files, evidence: found }: Group, stories: ReadonlyMap<string, FileStory>): Candidate {
  const evidence = [...found].sort((a, b) => b.score - a.score);
  // The second piece says less than the first: a list of small ones is no page.
  const score = evidence.reduce((sum, one, index) => sum + one.score / (index + 1) ** 1.3, 0);
  const days = evidence.flatMap(daysOf).sort();
  return {
    key,
    title: titleOf(files[0] ?? '', evidence),
    files,
    score,
    evidence,
    witnesses: findWitnesses(evidence, stories.get(files[0] ?? '')),
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
  };
}

function titleOf(path: string, evidence: readonly Evidence[]): string {
  const [best] = evidence;
  const name = path.split('/').slice(-2).join('/');
  const changes = evidence.filter(({ type }) => type === 'undone').length;
  if (changes > 1) return `${name}: ${changes} changes that were undone`;
  if (best?.type === 'undone') return `“${best.chain.subject}” was undone`;
  if (best?.type === 'comment') return `${name}: ${best.found.what.name} since ${oldest(evidence).slice(0, 4)}`;
  if (best?.type === 'constant') return `${name}: why ${best.found.what.value}?`;
  return `${name}: mended again and again`;
}

function oldest(evidence: readonly Evidence[]): string {
  return evidence.flatMap((one) => (one.type === 'comment' ? one.found.origin.date : [])).sort()[0] ?? '';
}

function daysOf(evidence: Evidence): string[] {
  if (evidence.type === 'undone') return evidence.chain.steps.map(({ commit }) => commit.date);
  if (evidence.type === 'contested') return [evidence.story.first, evidence.story.last];
  return [evidence.found.origin.date];
}

/** Those whose names stand at the evidence, then those who changed the file most; each once, in whatever capitals. */
function findWitnesses(evidence: readonly Evidence[], story: FileStory | undefined): string[] {
  const named = evidence.flatMap((one) => {
    if (one.type === 'undone') return one.chain.steps.map(({ commit }) => commit.author);
    return one.type === 'contested' ? [] : [one.found.origin.author];
  });
  const authors = [...(story?.authors ?? [])].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const all = [...named, ...authors.slice(0, 2)].filter((name) => name !== '' && !isProgram(name));
  return [...new Map(all.map((name) => [name.toLowerCase(), name])).values()].slice(0, maxWitnesses);
}

import type { OddConstant } from './constants.ts';
import type { DatedLine, Evidence } from './evidence.ts';
import type { FileHistory } from './fileHistory.ts';
import { type History, isProgram, shortSha } from './history.ts';
import type { Phrase } from './phrases.ts';
import type { Chain } from './reverts.ts';
import { filesOf, weighChain, weighComment, weighConstant, weighFileHistory } from './weights.ts';

/** A page that is worth writing, about a file, a subject in a file, or a change, with the evidence for it. */
export interface Candidate {
  /** A file's path, or a change's subject and commit. The same in every run. */
  readonly key: string;
  readonly title: string;
  /** The files that it is about, most important first. */
  readonly files: readonly string[];
  readonly score: number;
  /** Weightiest first. */
  readonly evidence: readonly Evidence[];
  /** Names of the people involved, most involved first. */
  readonly witnesses: readonly string[];
  /** First and last day of the evidence. */
  readonly from: string;
  readonly to: string;
}

/** Everything that was found in a repository. */
export interface Findings {
  readonly history: History;
  readonly fileHistories: ReadonlyMap<string, FileHistory>;
  readonly chains: readonly Chain[];
  readonly comments: readonly DatedLine<Phrase>[];
  readonly constants: readonly DatedLine<OddConstant>[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The evidence about one thing, before it is weighed together. */
interface Group {
  readonly key: string;
  readonly files: readonly string[];
  readonly evidence: Evidence[];
}

/** Up to this many reverted changes of a file become one page. */
const maxTogether = 3;
/** A file with this many commits gets a page for each reverted change. */
const busy = 200;
/** Up to this many comments of a file become one page, whatever their subjects. */
const maxMixed = 3;
/** Candidates with a lower score are left out. */
const minScore = 2;
const maxFiles = 8;
/** The factor for the score of each further candidate about one file. */
const sameFile = 0.85;
const maxWitnesses = 5;

/** Groups and ranks what was found. Returns the best candidates first. Pure. */
export function rankCandidates(findings: Findings): Candidate[] {
  const { fileHistories } = findings;
  const groups = [...groupChains(findings), ...groupLines(findings)];
  const merged = new Map<string, Group>();
  for (const group of groups) {
    const known = merged.get(group.key);
    if (known) known.evidence.push(...group.evidence);
    else merged.set(group.key, group);
  }
  return withVariety(
    [...merged.values()].map((group) => toCandidate(group, fileHistories)).filter(({ score }) => score >= minScore),
  );
}

/** Sorts by score, the best first. Lowers further candidates about one file, so that other files get a turn. */
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

/** Groups reverted changes by file, unless there are too many, or the file is busy. */
function groupChains({ history, fileHistories, chains }: Findings): Group[] {
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
    const isOne = weighed.length > 1 && weighed.length <= maxTogether && (fileHistories.get(home)?.commits ?? 0) < busy;
    if (isOne) return [{ key: home, files: [home], evidence: weighed.map(({ evidence }) => evidence) }];
    return weighed.map(({ files, evidence }) => ({
      key: toKey(evidence.chain),
      files: files.slice(0, maxFiles),
      evidence: [evidence],
    }));
  });
}

/** Groups lines by file. If the file has many comments, groups them by subject. */
function groupLines({ fileHistories, comments, constants, today }: Findings): Group[] {
  const counts = new Map<string, number>();
  for (const { path } of comments) counts.set(path, (counts.get(path) ?? 0) + 1);
  const said = comments.map((found): Group => {
    const isMixed = (counts.get(found.path) ?? 0) <= maxMixed;
    const score = weighComment(found, fileHistories.get(found.path), today);
    return {
      key: isMixed ? found.path : `${found.path} ${found.what.name}`,
      files: [found.path],
      evidence: [{ type: 'comment', found, score }],
    };
  });
  const figures = constants.map((found): Group => {
    const score = weighConstant(found, fileHistories.get(found.path), today);
    return { key: found.path, files: [found.path], evidence: [{ type: 'constant', found, score }] };
  });
  const contested = [...fileHistories.values()].map((fileHistory): Group => {
    const score = weighFileHistory(fileHistory);
    return { key: fileHistory.path, files: [fileHistory.path], evidence: [{ type: 'contested', fileHistory, score }] };
  });
  return [...said, ...figures, ...contested].filter(({ evidence: [only] }) => (only?.score ?? 0) > 0);
}

/** Makes the key of a change: its subject, and its first commit, since subjects repeat. */
function toKey({ subject, steps: [first] }: Chain): string {
  return `${subject} ${shortSha(first?.commit.sha ?? '')}`;
}

function toCandidate(
  { key, files, evidence: found }: Group,
  fileHistories: ReadonlyMap<string, FileHistory>,
): Candidate {
  const evidence = [...found].sort((a, b) => b.score - a.score);
  // Each further piece counts less, so that many small ones do not make a page.
  const score = evidence.reduce((sum, one, index) => sum + one.score / (index + 1) ** 1.3, 0);
  const days = evidence.flatMap(daysOf).sort();
  return {
    key,
    title: titleOf(files[0] ?? '', evidence),
    files,
    score,
    evidence,
    witnesses: findWitnesses(evidence, fileHistories.get(files[0] ?? '')),
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
  if (best?.type === 'comment') return `${name}: ${best.found.what.name} since ${best.found.origin.date.slice(0, 4)}`;
  if (best?.type === 'constant') return `${name}: why ${best.found.what.value}?`;
  return `${name}: mended again and again`;
}

function daysOf(evidence: Evidence): string[] {
  if (evidence.type === 'undone') return evidence.chain.steps.map(({ commit }) => commit.date);
  if (evidence.type === 'contested') return [evidence.fileHistory.first, evidence.fileHistory.last];
  return [evidence.found.origin.date];
}

/** Finds the authors of the evidence, then those who changed the file most. Each once, ignoring case and programs. */
function findWitnesses(evidence: readonly Evidence[], fileHistory: FileHistory | undefined): string[] {
  const named = evidence.flatMap((one) => {
    if (one.type === 'undone') return one.chain.steps.map(({ commit }) => commit.author);
    return one.type === 'contested' ? [] : [one.found.origin.author];
  });
  const authors = [...(fileHistory?.authors ?? [])].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const all = [...named, ...authors.slice(0, 2)].filter((name) => name !== '' && !isProgram(name));
  return [...new Map(all.map((name) => [name.toLowerCase(), name])).values()].slice(0, maxWitnesses);
}

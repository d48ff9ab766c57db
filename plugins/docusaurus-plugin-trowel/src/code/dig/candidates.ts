import type { OddConstant } from './constants.ts';
import {
  type Commit,
  type FoundLine,
  type History,
  isProgram,
  type LineOrigin,
  short,
  yearsBetween,
} from './history.ts';
import type { Phrase } from './phrases.ts';
import type { Chain } from './reverts.ts';

/** A line with what makes it worth a page, and the commit it comes from. */
export interface OldLine<What> extends FoundLine {
  readonly what: What;
  readonly origin: LineOrigin;
}

/** What is known of a file's past. */
export interface FileStory {
  readonly path: string;
  readonly commits: number;
  readonly fixes: number;
  readonly authors: ReadonlyMap<string, number>;
  readonly first: string;
  readonly last: string;
}

/** Something that speaks for a page. */
export type Evidence =
  | { readonly type: 'undone'; readonly chain: Chain; readonly score: number }
  | { readonly type: 'comment'; readonly found: OldLine<Phrase>; readonly score: number }
  | { readonly type: 'constant'; readonly found: OldLine<OddConstant>; readonly score: number }
  | { readonly type: 'contested'; readonly story: FileStory; readonly score: number };

/** A page to be written: one file, or one change, with all that speaks for it. */
export interface Candidate {
  /** What it is about: a file's path, or the commit that a change begins with. Stays the same from run to run. */
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

export interface Findings {
  readonly history: History;
  readonly stories: ReadonlyMap<string, FileStory>;
  readonly chains: readonly Chain[];
  readonly comments: readonly OldLine<Phrase>[];
  readonly constants: readonly OldLine<OddConstant>[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

const isFix = /\b(?:hot-?)?fix(?:e[sd]|ing)?\b|\bbugs?\b|\bregressions?\b|\bcrash(?:es|ed)?\b|\brevert/i;

/** What the commits tell of each file that is there now. */
export function toStories({ commits, files }: History): Map<string, FileStory> {
  const stories = new Map<
    string,
    FileStory & { authors: Map<string, number>; commits: number; fixes: number; first: string }
  >();
  for (const { author, date, subject, files: touched } of commits) {
    for (const { path } of touched) {
      if (!files.has(path)) continue;
      const known = stories.get(path) ?? { path, commits: 0, fixes: 0, authors: new Map(), first: date, last: date };
      stories.set(path, known);
      known.commits++;
      known.first = date;
      if (isFix.test(subject)) known.fixes++;
      if (!isProgram(author)) known.authors.set(author, (known.authors.get(author) ?? 0) + 1);
    }
  }
  return stories;
}

/** Files that nobody decides about by hand, or that are about something else than the system. */
const aside =
  /(?:^|\/)(?:node_modules|vendor|vendors|third[_-]?party|deps|external|extern|dist|generated|fixtures?|__snapshots__|locales?|i18n|translations)\/|\.min\.\w+$|(?:^|\/)(?:package-lock\.json|yarn\.lock|pnpm-lock\.yaml|Cargo\.lock|go\.sum|poetry\.lock|Gemfile\.lock|composer\.lock)$|\.(?:snap|svg|map|po|pem|lock)$/i;
const prose =
  /\.(?:md|mdx|rst|txt|adoc|html?|css|scss|less|csv)$|(?:^|\/)(?:docs?|examples?|samples?|changelog|history|authors|license|copying|readme|release-?notes|todo|00-releasenotes|bugs|install)(?:\/|$|\.)/i;
const test =
  /(?:^|\/)(?:tests?|specs?|__tests__|testing|benchmarks?|bench|e2e)\/|[._-](?:test|spec)\.\w+$|(?:^|\/)test_\w+/i;
const chores =
  /^(?:bump|update|upgrade|release|version|v?\d+\.\d+|merge|changelog|docs?\b|documentation|readme|typo|lint|format|ci\b|chore|build\(deps|add trusted|test)/i;

const builds =
  /^\.(?:github|circleci|gitlab|travis|appveyor)|(?:^|\/)(?:\.travis\.yml|\.gitlab-ci\.yml|appveyor\.yml|azure-pipelines\.yml|Jenkinsfile|\.[\w.-]*(?:ignore|rc)|\.editorconfig)$/i;
const settings =
  /\.(?:ya?ml|toml|ini|cfg|conf|json|xml|properties|gradle|cmake|mk|in)$|(?:^|\/)(?:Makefile|Dockerfile|Gemfile|Rakefile|Vagrantfile|setup\.py)$/i;
/** Formats that hold code; those that hold data or prose have figures without end. */
const code =
  /\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|kt|kts|scala|c|cc|cpp|cxx|h|hh|hpp|cs|fs|swift|mm?|php|p[lm]|sh|bash|zsh|ps1|lua|exs?|erl|clj[cs]?|hs|mli?|sql|vue|svelte|dart|groovy|tf|r|jl|nim|zig|el|vim|awk|s|asm|proto|graphql|pyx|tcl)$/i;

/** How much a file counts, 0 to 1. */
export function weighFile(path: string): number {
  if (aside.test(path)) return 0;
  if (prose.test(path) || builds.test(path)) return 0.15;
  if (test.test(path)) return 0.3;
  if (isCode(path)) return 1;
  return settings.test(path) ? 0.6 : 0.15;
}

/** Whether a file holds code, by its name. */
export function isCode(path: string): boolean {
  return code.test(path);
}

/** So many changes of one file that were undone may be one story; more are stories of their own. */
const maxTogether = 3;
/** So many comments in one file fit on a page, whatever they are about. */
const maxMixed = 3;
const grave =
  /\b(?:security|CVE-|races?\b|deadlock|leak|corrupt|data[- ]loss|overflow|vulnerab|outage|incident|performance|slow)/i;

const undone = (chain: Chain) => chain.steps.filter(({ did }) => did === 'undid');

/** Ranks what was found: the best first. Pure. */
export function rankCandidates({ history, stories, chains, comments, constants, today }: Findings): Candidate[] {
  const age = (date: string) => yearsBetween(date, today);
  const byFile = new Map<string, Evidence[]>();
  const put = (path: string, evidence: Evidence) => byFile.set(path, [...(byFile.get(path) ?? []), evidence]);
  const themes: Candidate[] = [];

  const homes = new Map<
    string,
    { readonly chain: Chain; readonly files: readonly string[]; readonly score: number }[]
  >();
  for (const chain of chains) {
    const { files, score } = weighChain(chain, history);
    if (score <= 0) continue;
    const home = files[0] as string;
    homes.set(home, [...(homes.get(home) ?? []), { chain, files, score }]);
  }
  for (const [home, found] of homes) {
    const story = stories.get(home);
    // Of a file that everything goes through, each change is a matter of its own.
    const isBusy = found.length > maxTogether || (story?.commits ?? 0) > 60 * found.length;
    if (found.length > 1 && !isBusy) for (const { chain, score } of found) put(home, { type: 'undone', chain, score });
    else
      for (const { chain, files, score } of found) {
        const evidence: Evidence = { type: 'undone', chain, score };
        if (isBusy || files.length > 1)
          themes.push(
            toCandidate({
              key: toKey(chain),
              title: `“${chain.subject}” was undone`,
              files,
              evidence: [evidence],
              stories,
            }),
          );
        else put(home, evidence);
      }
  }
  for (const found of comments) {
    const story = stories.get(found.path);
    const years = age(found.origin.date);
    const passed = Math.log10(1 + (story?.commits ?? 0));
    const score = found.what.weight * weighFile(found.path) * lasting(years) * (0.8 + 0.12 * passed);
    if (score > 0) put(found.path, { type: 'comment', found, score });
  }
  for (const found of constants) {
    const story = stories.get(found.path);
    const years = age(found.origin.date);
    const score =
      found.what.weight * weighFile(found.path) * lasting(years) * 0.3 * Math.log10(1 + (story?.commits ?? 0));
    if (years >= 2 && score > 0) put(found.path, { type: 'constant', found, score });
  }
  for (const story of stories.values()) {
    const share = story.fixes / story.commits;
    if (story.commits < 30 || story.authors.size < 8 || share < 0.3) continue;
    const score = weighFile(story.path) * share * Math.log2(story.authors.size) * Math.log10(story.commits);
    put(story.path, { type: 'contested', story, score });
  }
  const files = [...byFile].map(([path, evidence]) =>
    toCandidate({ key: path, title: titleOf(path, evidence), files: [path], evidence, stories }),
  );
  return [...files, ...themes]
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score || (a.title < b.title ? -1 : 1));
}

/** What has stood for years asks for a reason more than what came last month. */
function lasting(years: number): number {
  if (years < 0.5) return 0.2;
  return Math.min(1.3, 0.4 + 0.25 * Math.sqrt(years) + 0.05 * years);
}

/** How much a change that was undone asks for a page, and the files that it is about, most changed first. */
function weighChain(chain: Chain, { files }: History): { readonly files: readonly string[]; readonly score: number } {
  const lines = new Map<string, number>();
  for (const { commit } of chain.steps)
    for (const { path, added, deleted } of commit.files)
      if (files.has(path)) lines.set(path, (lines.get(path) ?? 0) + (added + deleted + 1) * weighFile(path) ** 4);
  const touched = [...lines].filter(([, count]) => count > 0).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const paths = touched.map(([path]) => path);
  if (paths.length === 0) return { files: [], score: 0 };
  const [first] = chain.steps;
  const last = chain.steps.at(-1);
  const days = first && last ? yearsBetween(first.commit.date, last.commit.date) * 365 : 0;
  const isChore = chores.test(chain.subject.trim()) || chain.subject.trim().split(/\s+/).length < 2;
  const reason = Math.max(...undone(chain).map(({ commit }) => reasonOf(commit).length));
  const score =
    3.5 +
    (chain.isWhole ? Math.min(2, 0.8 * Math.log10(1 + days)) : 0.5) +
    1.8 * (new Set(undone(chain).map(({ commit }) => commit.date)).size - 1) +
    (chain.steps.some(({ commit }) => grave.test(`${commit.subject} ${reasonOf(commit)}`)) ? 1.2 : 0) +
    1.2 * chain.steps.filter(({ did }) => did === 'remade').length +
    Math.min(2, reason / 150) +
    (chain.isWhole ? 0.5 : 0);
  const weight =
    Math.max(...paths.slice(0, 3).map(weighFile)) *
    (isChore ? 0.4 : 1) *
    (chain.isWhole && days < 1 && reason < 40 ? 0.5 : 1);
  return { files: paths.slice(0, 8), score: score * weight };
}

/** Why a commit undid something, where its message says so beyond the form. */
export function reasonOf({ body }: Commit): string {
  return body
    .replaceAll(/^this reverts commit.*$/gim, '')
    .replaceAll(/^[\w-]+-by:.*$/gim, '')
    .replaceAll(/^(?:reverts?|fixes|closes) [\w./-]*#\d+\.?$/gim, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What a change was called, with the commit that its chain begins with: many are called the same. */
function toKey({ subject, steps: [first] }: Chain): string {
  return `${subject} ${short(first?.commit.sha ?? '')}`;
}

interface ToCandidate {
  readonly key: string;
  readonly title: string;
  readonly files: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly stories: ReadonlyMap<string, FileStory>;
}

function toCandidate({ key, title, files, evidence: found, stories }: ToCandidate): Candidate {
  const evidence = [...found].sort((a, b) => b.score - a.score);
  // The second piece says less than the first: a list of small ones is no page.
  const score = evidence.reduce((sum, one, index) => sum + one.score / (index + 1) ** 1.3, 0);
  const days = evidence.flatMap(daysOf).sort();
  return {
    key,
    title,
    files,
    score,
    evidence,
    witnesses: findWitnesses(evidence, files, stories),
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
  };
}

function titleOf(path: string, evidence: readonly Evidence[]): string {
  const [best] = [...evidence].sort((a, b) => b.score - a.score);
  const name = path.split('/').slice(-2).join('/');
  const count = evidence.filter(({ type }) => type === 'undone').length;
  if (count > 1) return `${name}: ${count} changes were undone`;
  if (best?.type === 'undone') return `${name}: “${best.chain.subject}” was undone`;
  if (best?.type === 'comment') return `${name}: ${best.found.what.name} since ${best.found.origin.date.slice(0, 4)}`;
  if (best?.type === 'constant') return `${name}: why ${best.found.what.value}?`;
  return `${name}: mended again and again`;
}

function daysOf(evidence: Evidence): string[] {
  if (evidence.type === 'undone') return evidence.chain.steps.map(({ commit }) => commit.date);
  if (evidence.type === 'contested') return [evidence.story.first, evidence.story.last];
  return [evidence.found.origin.date];
}

/** Those whose names stand at the evidence, then those who changed the file most. */
function findWitnesses(
  evidence: readonly Evidence[],
  files: readonly string[],
  stories: ReadonlyMap<string, FileStory>,
): string[] {
  const named = evidence.flatMap((one) => {
    if (one.type === 'undone') return one.chain.steps.map(({ commit }) => commit.author);
    return one.type === 'contested' ? [] : [one.found.origin.author];
  });
  const authors = [...(stories.get(files[0] ?? '')?.authors ?? [])].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return [...new Set([...named, ...authors.slice(0, 2)])].filter((name) => !isProgram(name)).slice(0, 5);
}

/** A file as a commit changed it. */
export interface FileTouched {
  readonly path: string;
  /** What it was called before this commit. */
  readonly was?: string;
  /** Lines; of a binary file none. */
  readonly added: number;
  readonly deleted: number;
}

/** A commit. */
export interface Commit {
  readonly sha: string;
  /** Hash of all files as they are after it: two commits with the same left the same behind. */
  readonly tree: string;
  readonly parents: readonly string[];
  /** YYYY-MM-DD, the day where its author was. */
  readonly date: string;
  readonly author: string;
  readonly subject: string;
  readonly body: string;
  readonly files: readonly FileTouched[];
}

/** A line of a file as it is now, found because of what it says. */
export interface FoundLine {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** The commit that a line comes from. */
export interface LineOrigin {
  readonly sha: string;
  readonly date: string;
  readonly author: string;
  readonly subject: string;
}

/** What is read of a repository's history. Plain data: what is made of it asks git nothing. */
export interface History {
  /** Newest first, each file under the name that it has now. */
  readonly commits: readonly Commit[];
  /** Paths of the files as they are now. */
  readonly files: ReadonlySet<string>;
}

/** The beginning of a commit's hash, as people write it. */
export function short(sha: string): string {
  return sha.slice(0, 9);
}

/** The same commits with each file under the name that it has after the newest of them. `commits` newest first. */
export function withPresentNames(commits: readonly Commit[]): Commit[] {
  const present = new Map<string, string>();
  return commits.map((commit) => ({
    ...commit,
    files: commit.files.map((file) => {
      const name = present.get(file.path) ?? file.path;
      if (file.was !== undefined) present.set(file.was, name);
      return { ...file, path: name };
    }),
  }));
}

const year = 365.25 * 24 * 60 * 60 * 1000;

/** Years from one day to another; 0 when the other comes first. */
export function yearsBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / year);
}

const program =
  /\[bot\]|\b(?:dependabot|renovate|greenkeeper|github[- ]actions?|snyk-bot|travis|jenkins|pyup-bot|mergify|codecov|bors|weblate)\b/i;

/** Whether commits under this name are made by a program, which nobody can ask. */
export function isProgram(author: string): boolean {
  return program.test(author);
}

// From where a word begins: otherwise each of its letters would be tried in turn.
const address = /(?<![^\s<>()"'`,;:])[^\s<>()"'`,;:]+@[^\s<>()"'`,;:]+\.[^\s<>()"'`,;:]+/g;

/** Text without addresses of people: who wrote something is said by name. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(address, (found) => `${found.split('@')[0]}@…`);
}

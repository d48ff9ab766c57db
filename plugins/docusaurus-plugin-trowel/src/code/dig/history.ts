/** A file that a commit changed. */
export interface ChangedFile {
  readonly path: string;
  /** Its name before this commit, if it was renamed. */
  readonly was?: string;
  /** Lines. 0 for a binary file. */
  readonly added: number;
  readonly deleted: number;
}

/** A commit. */
export interface Commit {
  readonly sha: string;
  /** The hash of all files after it. Two commits with the same tree have the same files. */
  readonly tree: string;
  readonly parents: readonly string[];
  /** YYYY-MM-DD, in the author's time zone. */
  readonly date: string;
  readonly author: string;
  readonly subject: string;
  readonly body: string;
  readonly files: readonly ChangedFile[];
}

/** A line of a current file that matched a search. */
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

/** The history of a repository as plain data, which needs no further call of git. */
export interface History {
  /** Newest first. Files have their current names. */
  readonly commits: readonly Commit[];
  /** Paths of the current files. */
  readonly files: ReadonlySet<string>;
}

/** Returns the first nine digits of a commit's hash. */
export function shortSha(sha: string): string {
  return sha.slice(0, 9);
}

/** Replaces the name of each file by its current one. Expects commits newest first. */
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

/** Returns the years from one day to another; 0 when `to` is earlier. */
export function yearsBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / year);
}

const program =
  /\[bot\]|\b(?:dependabot|renovate|greenkeeper|github[- ]actions?|snyk-bot|travis|jenkins|pyup-bot|mergify|codecov|bors|weblate)\b/i;

/** Returns whether an author is a program, which nobody can ask. */
export function isProgram(author: string): boolean {
  return program.test(author);
}

// Matches only from the start of a word. Otherwise each letter of a long word would be tried in turn.
const address = /(?<![^\s<>()"'`,;:])[^\s<>()"'`,;:]+@[^\s<>()"'`,;:]+\.[^\s<>()"'`,;:]+/g;

/** Shortens e-mail addresses in a text to `name@…`, for privacy. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(address, (found) => `${found.split('@')[0]}@…`);
}

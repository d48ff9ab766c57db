import { type History, isProgram } from './history.ts';

/** What the commits say about a file. */
export interface FileHistory {
  readonly path: string;
  readonly commits: number;
  /** How many of the commits are fixes. */
  readonly fixes: number;
  /** How many commits each author made, by name. */
  readonly authors: ReadonlyMap<string, number>;
  /** First and last day, YYYY-MM-DD. */
  readonly first: string;
  readonly last: string;
}

const fix = /\b(?:hot-?)?fix(?:e[sd]|ing)?\b|\bbugs?\b|\bregressions?\b|\bcrash(?:es|ed)?\b|\brevert/i;

/** Builds the history of each file that exists now, by path. */
export function buildFileHistories({ commits, files }: History): Map<string, FileHistory> {
  type Growing = FileHistory & { authors: Map<string, number>; commits: number; fixes: number; first: string };
  const fileHistories = new Map<string, Growing>();
  for (const { author, date, subject, files: touched } of commits) {
    for (const { path } of touched) {
      if (!files.has(path)) continue;
      const known = fileHistories.get(path) ?? {
        path,
        commits: 0,
        fixes: 0,
        authors: new Map(),
        first: date,
        last: date,
      };
      fileHistories.set(path, known);
      known.commits++;
      known.first = date;
      if (fix.test(subject)) known.fixes++;
      if (!isProgram(author)) known.authors.set(author, (known.authors.get(author) ?? 0) + 1);
    }
  }
  return fileHistories;
}

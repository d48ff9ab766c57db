import type { FileStory } from './evidence.ts';
import { type History, isProgram } from './history.ts';

const isFix = /\b(?:hot-?)?fix(?:e[sd]|ing)?\b|\bbugs?\b|\bregressions?\b|\bcrash(?:es|ed)?\b|\brevert/i;

/** What the commits tell of each file that is there now. */
export function toStories({ commits, files }: History): Map<string, FileStory> {
  type Story = FileStory & { authors: Map<string, number>; commits: number; fixes: number; first: string };
  const stories = new Map<string, Story>();
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

import { compareText } from '../shared/compareText.ts';
import type { HubEntry } from './hub.ts';

/** More stories than anybody tells at one stage. */
const most = 12;

/** Makes the function that finds the stories to tell about some pages: those that have systems, skills or tags in common with them, most first. */
export function createFindStories(entries: readonly HubEntry[]): (pages: readonly HubEntry[]) => readonly string[] {
  const stories = entries.filter(({ kind, unlisted, draft }) => kind === 'story' && !unlisted && !draft);
  return (pages) => {
    const systems = new Set(pages.flatMap((page) => [page.id, ...page.systemIds]));
    const skills = new Set(pages.flatMap((page) => page.skills));
    const tags = new Set(pages.flatMap((page) => page.tags));
    return stories
      .map((story) => ({
        story,
        common: 2 * countIn(story.systemIds, systems) + 2 * countIn(story.skills, skills) + countIn(story.tags, tags),
      }))
      .filter(({ common }) => common > 0)
      .sort(
        (a, b) =>
          b.common - a.common ||
          compareText(b.story.date ?? '', a.story.date ?? '') ||
          compareText(a.story.id, b.story.id),
      )
      .slice(0, most)
      .map(({ story }) => story.id);
  };
}

function countIn(values: readonly string[], set: ReadonlySet<string>): number {
  return values.filter((value) => set.has(value)).length;
}

import { compareText } from '../shared/compareText.ts';
import type { HubEntry } from './hub.ts';
import { isMention } from './relations.ts';

/** Fewer things in common than these are chance. */
const least = 2;

/**
 * Makes the function that finds the challenge behind the questions of a page: what people get wrong about the same matter. That is the page
 * itself, a challenge that it is related to, or the one that has most systems, skills and tags in common with it.
 */
export function createFindMisconception(entries: readonly HubEntry[]): (page: HubEntry) => string | undefined {
  const challenges = entries.filter(({ kind, unlisted, draft }) => kind === 'challenge' && !unlisted && !draft);
  const ids = new Set(challenges.map(({ id }) => id));
  return (page) => {
    if (ids.has(page.id)) return page.id;
    const related = page.relations.filter(({ target }) => ids.has(target));
    const named = related.find(({ type }) => !isMention(type)) ?? related[0];
    if (named) return named.target;
    const systems = [page.id, ...page.systemIds];
    const [best] = challenges
      .map((challenge) => ({
        id: challenge.id,
        common:
          shared(challenge.systemIds, systems) +
          2 * shared(challenge.skills, page.skills) +
          shared(challenge.tags, page.tags),
      }))
      .filter(({ common }) => common >= least)
      .sort((a, b) => b.common - a.common || compareText(a.id, b.id));
    return best?.id;
  };
}

function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((value) => b.includes(value)).length;
}

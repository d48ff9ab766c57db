import { useEffect } from 'react';
import type { NextCard } from '../../shared/walking.ts';
import { toNextCard } from './nextCards.ts';
import { loadPathFile } from './pathFile.ts';
import type { StoreState } from './store.ts';
import { useProgress } from './useProgress.ts';
import { keepWalking, readWalking, useWalking } from './walking.ts';

/** The addresses of the paths' files that a page knows, by the path's id. */
export type PathFiles = Readonly<Record<string, string>>;

/**
 * Returns the step to take next on a path that is walked; without `path`, on the first one. It is what the browser keeps, and
 * is made anew whenever progress changes.
 */
export function useNextCard({
  path,
  files,
}: {
  readonly path?: string;
  readonly files: PathFiles;
}): NextCard | undefined {
  const { cards } = useWalking();
  const { phase, walks, events } = useProgress();
  useEffect(() => {
    let isLatest = true;
    const make = async () => {
      const made = isLatest ? await makeCards({ walks, events }, files) : [];
      if (isLatest) keepWalking({ cards: made });
    };
    // A frame shows the tick first.
    if (phase === 'ready') requestAnimationFrame(() => setTimeout(make));
    return () => {
      isLatest = false;
    };
  }, [phase, walks, events, files]);
  return path === undefined ? cards[0] : cards.find((card) => card.path === path);
}

/** Makes a card for each path that is walked. One whose file is not known, or does not come, keeps the card that it has. */
async function makeCards(state: Pick<StoreState, 'walks' | 'events'>, files: PathFiles): Promise<readonly NextCard[]> {
  const kept = new Map(readWalking().cards.map((card) => [card.path, card]));
  const made = await Promise.all(
    state.walks.map(async ({ path }) => {
      const card = kept.get(path);
      const address = files[path] ?? card?.file;
      if (address === undefined) return card;
      try {
        return toNextCard(await loadPathFile(address), address, state.events);
      } catch {
        // The path may have another name today. The files that this page knows say so, and the store learns it.
        if (files[path] === undefined) await Promise.allSettled(Object.values(files).map(loadPathFile));
        return card;
      }
    }),
  );
  return made.filter((card) => card !== undefined);
}

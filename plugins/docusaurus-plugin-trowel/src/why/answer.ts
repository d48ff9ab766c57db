import { createFindNearest } from '../content/spellingSuggestion.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { nameOfId } from '../shared/name.ts';
import { createGlobIndex } from './globIndex.ts';
import { createFindNamed, toMarkerNames } from './names.ts';
import { compareAnswers } from './rank.ts';
import type { Answer, Because, Governing, Marker, Place, WhyAnswer } from './why.ts';

/** Where the code is that is asked about. */
export interface WhyOptions {
  /** Address or name of the repository; absent where nobody knows it, and every pattern counts. */
  readonly repository?: string;
}

/** Answers what governs places in code. */
export type AskWhy = (places: readonly Place[], options?: WhyOptions) => WhyAnswer;

/** Lines above and below the ones asked about where a marker is still about them: it stands above what it explains. */
const reach = { above: 10, below: 2 };

/** What a page is found by. The rest of it is needed only when it is an answer. */
type Findable = Pick<Governing, 'id' | 'kind' | 'number'> & Partial<Pick<Governing, 'names' | 'governs'>>;

/** Prepares the pages of a hub for questions about code. */
export function createAskWhy(pages: readonly Governing[]): AskWhy {
  return createAskStored(pages, (page) => page);
}

/** Prepares stored pages for questions about code; `restore` makes a whole page of one that is an answer. */
export function createAskStored<Page extends Findable>(
  pages: readonly Page[],
  restore: (page: Page) => Governing,
): AskWhy {
  const findGoverned = createGlobIndex(pages.map(({ governs = [] }) => governs));
  const findNamed = lazyValue(() =>
    createFindNamed(pages.map((page) => ({ names: page.names ?? toMarkerNames(page) }))),
  );
  const findNearest = lazyValue(() => createFindNearest(pages.map(({ id }) => nameOfId(id))));

  return (places, { repository } = {}) => {
    const found = new Map<number, Map<string, Because[]>>();
    const governed = new Set<string>();
    const unknown: { path: string; line: number; name: string; nearest?: string }[] = [];
    const add = (at: number, path: string, because: Because) => {
      governed.add(path);
      const ofPage = found.get(at) ?? new Map<string, Because[]>();
      found.set(at, ofPage);
      ofPage.set(path, [...(ofPage.get(path) ?? []), because]);
    };
    for (const place of places) {
      for (const marker of place.markers ?? []) {
        const named = findNamed()(marker.name);
        for (const at of named) add(at, place.path, toBecause(marker, place));
        if (named.length === 0 && !marker.removed)
          unknown.push({ path: place.path, line: marker.line, name: marker.name, nearest: findNearest()(marker.name) });
      }
      const where = place.elsewhere ? undefined : (place.repository ?? repository);
      for (const { at, because } of findGoverned(place, where))
        for (const reason of because) add(at, place.path, reason);
    }
    const answers = [...found].map(
      ([at, ofPage]): Answer => ({
        page: restore(pages[at] as Page),
        places: [...ofPage].map(([path, because]) => ({ path, because })),
      }),
    );
    return {
      answers: answers.sort(compareAnswers),
      ungoverned: [...new Set(places.map(({ path }) => path))].filter((path) => path !== '' && !governed.has(path)),
      unknown,
    };
  };
}

/** The same for a single question. */
export function answerWhy(pages: readonly Governing[], places: readonly Place[], options?: WhyOptions): WhyAnswer {
  return createAskWhy(pages)(places, options);
}

function toBecause({ line, removed }: Marker, { lines }: Place): Because {
  const near = (lines ?? []).some(([first, last]) => line >= first - reach.above && line <= last + reach.below);
  return { type: 'marker', line, near: near || removed === true, ...(removed ? { removed } : {}) };
}

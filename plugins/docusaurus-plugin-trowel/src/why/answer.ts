import { createFindNearest } from '../content/spellingSuggestion.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { nameOfId } from '../shared/name.ts';
import { createBracketGlobs } from './bracketNames.ts';
import { createGlobIndex } from './globIndex.ts';
import { createFindByMarkerName, toMarkerNames } from './markerNames.ts';
import { compareAnswers } from './ranking.ts';
import type { Answer, GoverningPage, Marker, MatchReason, Place, WhyAnswer } from './types.ts';

/** Where the code is. */
export interface AnswerOptions {
  /** Address or name of the repository. When it is absent, globs of every repository count. */
  readonly repository?: string;
  /** Globs whose brackets are known to be letters of a file's name. Those that name one of the places are added. */
  readonly names?: ReadonlySet<string>;
}

/** Finds the pages that govern places in code. */
export type AnswerWhy = (places: readonly Place[], options?: AnswerOptions) => WhyAnswer;

/** How many lines away a marker may be and still explain the lines in question. A marker usually stands above them. */
const reach = { above: 10, below: 2 };

/** The properties by which a page is found. The others are needed only in answers. */
type Findable = Pick<GoverningPage, 'id' | 'kind' | 'number'> & Partial<Pick<GoverningPage, 'names' | 'governs'>>;

/** Makes the function that answers questions about code from the pages of a hub. */
export function createAnswerWhy(pages: readonly GoverningPage[]): AnswerWhy {
  return createLazyAnswerWhy(pages, (page) => page);
}

/** Like `createAnswerWhy`, for pages that are stored in parts. `restore` completes a page when it is in an answer. */
export function createLazyAnswerWhy<Page extends Findable>(
  pages: readonly Page[],
  restore: (page: Page) => GoverningPage,
): AnswerWhy {
  const findGoverned = createGlobIndex(pages.map(({ governs = [] }) => governs));
  const brackets = lazyValue(() => createBracketGlobs(pages.map(({ governs = [] }) => governs)));
  const findNamed = lazyValue(() =>
    createFindByMarkerName(pages.map((page) => ({ names: page.names ?? toMarkerNames(page) }))),
  );
  const findNearest = lazyValue(() => createFindNearest(pages.map(({ id }) => nameOfId(id))));

  return (places, { repository, names } = {}) => {
    const named = new Set([...(names ?? []), ...brackets().findNames(places)]);
    const found = new Map<number, Map<string, MatchReason[]>>();
    const governed = new Set<string>();
    const unknown: { path: string; line: number; name: string; nearest?: string }[] = [];
    const add = (at: number, path: string, reason: MatchReason) => {
      governed.add(path);
      const ofPage = found.get(at) ?? new Map<string, MatchReason[]>();
      found.set(at, ofPage);
      ofPage.set(path, [...(ofPage.get(path) ?? []), reason]);
    };
    for (const place of places) {
      for (const marker of place.markers ?? []) {
        const meant = findNamed()(marker.name).filter((at) => !marker.isAdr || pages[at]?.kind === 'decision');
        for (const at of meant) add(at, place.path, toReason(marker, place));
        if (meant.length === 0 && !marker.removed && !marker.isAdr)
          unknown.push({ path: place.path, line: marker.line, name: marker.name, nearest: findNearest()(marker.name) });
      }
      const where = place.elsewhere ? undefined : (place.repository ?? repository);
      for (const { at, reasons } of findGoverned(place, where, named))
        for (const reason of reasons) add(at, place.path, reason);
    }
    const answers = [...found].map(
      ([at, ofPage]): Answer => ({
        page: restore(pages[at] as Page),
        places: [...ofPage].map(([path, reasons]) => ({ path, reasons })),
      }),
    );
    return {
      answers: answers.sort(compareAnswers),
      ungoverned: [...new Set(places.map(({ path }) => path))].filter((path) => path !== '' && !governed.has(path)),
      unknown,
    };
  };
}

/** Answers a single question. */
export function answerWhy(
  pages: readonly GoverningPage[],
  places: readonly Place[],
  options?: AnswerOptions,
): WhyAnswer {
  return createAnswerWhy(pages)(places, options);
}

/** Returns whether a marker in a line is so close to lines that it explains them. All are counted from 1. */
export function isBeside(line: number, [first, last]: readonly [first: number, last: number]): boolean {
  return line >= first - reach.above && line <= last + reach.below;
}

/** Makes the reason of a marker. It is near when it was removed, or stands close to the lines in question. */
function toReason({ line, removed }: Marker, { lines }: Place): MatchReason {
  const near = (lines ?? []).some((range) => isBeside(line, range));
  return { type: 'marker', line, near: near || removed === true, ...(removed ? { removed } : {}) };
}

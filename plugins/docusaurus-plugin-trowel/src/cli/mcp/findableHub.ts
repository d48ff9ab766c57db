import type { Hub } from '../../hub/hub.ts';
import { lazyValue } from '../../shared/lazyValue.ts';
import { createAnswerWhy } from '../../why/answer.ts';
import { createBracketGlobs } from '../../why/bracketNames.ts';
import { findGoverningPages } from '../../why/governingPages.ts';
import type { FindableHub } from './hub.ts';
import { packHub } from './keptHub.ts';

/** Completes a hub that was made of pages. `pack` makes its bytes, to keep for the next process. */
export function toFindable(hub: Hub): FindableHub & { readonly pack: () => Uint8Array } {
  const entries = lazyValue(() => new Map(hub.entries.map((entry) => [entry.id, entry])));
  const pages = lazyValue(() => findGoverningPages(hub));
  const byId = lazyValue(() => new Map(pages().map((page) => [page.id, page])));
  return {
    hub,
    find: (id) => entries().get(id),
    pageOf: (id) => byId().get(id),
    ask: lazyValue(() => createAnswerWhy(pages())),
    brackets: lazyValue(() => createBracketGlobs(pages().map(({ governs }) => governs))),
    pack: () => packHub(hub, pages()),
  };
}

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { noCache } from '../../cache/cache.ts';
import type { ContentOptions } from '../folder.ts';
import type { Io } from '../io.ts';
import type { IndexedContent, OpenedIndex } from '../search/ask.ts';

/** A search index, and what to know about it beside its results. */
export interface CurrentIndex {
  readonly index: OpenedIndex;
  readonly notes: readonly string[];
}

/** Makes the search index of a hub in a process of its own, which keeps it in the cache. */
export type MakeElsewhere = () => Promise<unknown>;

interface Asked {
  readonly content: IndexedContent;
  /** The digest of the pages as they are now. */
  readonly digest: string;
  readonly pages: number;
  /** Absent where the index can only be made here. */
  readonly makeElsewhere?: MakeElsewhere;
}

/** Up to so many pages are indexed while their reader waits; that takes a second or two. */
const mostAtOnce = 1000;

const isOlder =
  'The search index is of before the last edit of the hub; the new one is being made. `why`, `constraints` and `read` have the pages as they are now.';

/**
 * Makes the function that opens the search index of a hub as it is now. Of a large hub that was edited, it opens the last one, while
 * another process makes the new one: that takes as long as reading the whole hub.
 */
export function createOpenCurrentIndex(): (asked: Asked) => Promise<CurrentIndex> {
  let last: { readonly digest?: string; readonly index: OpenedIndex } | undefined;
  let making: Promise<unknown> | undefined;
  let hasFailed = false;
  return async ({ content, digest, pages, makeElsewhere }) => {
    if (last?.digest === digest) return { index: last.index, notes: [] };
    const { openIndex, openKeptIndex } = await import('../search/ask.ts');
    const take = (index: OpenedIndex): CurrentIndex => {
      last = { digest, index };
      return { index, notes: [] };
    };
    if (!makeElsewhere || hasFailed || content.cache === noCache || pages <= mostAtOnce)
      return take(await openIndex(content, { others: true }));
    const kept = await openKeptIndex(content.cache, digest);
    if (kept) return take(kept);
    making ??= makeElsewhere()
      .catch(() => {
        hasFailed = true;
      })
      .finally(() => {
        making = undefined;
      });
    const older = last?.index ?? (await openKeptIndex(content.cache));
    if (!older) {
      await making;
      return take(await openIndex(content, { others: true }));
    }
    last ??= { index: older };
    return { index: older, notes: [isOlder] };
  };
}

/** Makes the function that makes the index of the hub in a folder in another process. */
export function createMakeElsewhere(
  options: ContentOptions & { readonly home: string },
  env: Io['env'],
): MakeElsewhere {
  const script = fileURLToPath(new URL('../../../lib/index-content.mjs', import.meta.url));
  return () => promisify(execFile)(process.execPath, [script, JSON.stringify(options)], { env });
}

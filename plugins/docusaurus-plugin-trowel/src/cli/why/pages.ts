import { type AnswerWhy, createLazyAnswerWhy } from '../../why/answer.ts';
import { type BracketGlobs, createBracketGlobs } from '../../why/bracketNames.ts';
import { createDeserializePage, type SerializedPages } from '../../why/serialization.ts';
import type { GoverningPage } from '../../why/types.ts';
import { type Derivation, deriveFromPages } from '../derive.ts';
import type { FoundContent } from '../load.ts';
import type { PublishedHub } from '../publishedHub.ts';

interface WhyData {
  readonly serialized: SerializedPages;
  /** The files of all pages by id: browsers do without them. */
  readonly sources: Readonly<Record<string, string>>;
}

/** A hub that can be asked why code is as it is. */
interface WhyHub {
  readonly ask: AnswerWhy;
  /** Whether any page governs code. */
  readonly hasGlobs: boolean;
  /** All pages whole, for what one answer does not need. */
  readonly restore: () => readonly GoverningPage[];
  /** The globs that may be names of files with brackets. */
  readonly brackets: BracketGlobs;
}

/** Reads what answers are made of: the pages that the site's own page about code has. */
export async function readWhy(
  content: Pick<FoundContent, 'files' | 'reader' | 'cache'> & Partial<Pick<FoundContent, 'readOthers'>>,
  { progress }: Pick<Derivation<WhyData>, 'progress'> = {},
): Promise<WhyHub> {
  const { serialized, sources } = await deriveFromPages<WhyData>(content, {
    name: 'why',
    progress,
    make: async (pages) => {
      const [{ buildHub }, { findGoverningPages }, { serializePages }] = await Promise.all([
        import('../../hub/build.ts'),
        import('../../why/governingPages.ts'),
        import('../../why/serialization.ts'),
      ]);
      const hub = buildHub(pages, (await content.readOthers?.())?.hubs);
      return {
        serialized: serializePages(findGoverningPages(hub)),
        sources: Object.fromEntries(hub.entries.map(({ id, source }) => [id, source])),
      };
    },
  });
  const restore = createDeserializePage(serialized, (id) => sources[id] ?? id);
  return {
    restore: () => serialized.pages.map(restore),
    ask: createLazyAnswerWhy(serialized.pages, restore),
    hasGlobs: serialized.pages.some(({ governs }) => governs !== undefined),
    brackets: createBracketGlobs(serialized.pages.map(({ governs = [] }) => governs)),
  };
}

/** Makes a hub that was read from elsewhere one that can be asked. */
export async function toWhyHub(published: PublishedHub): Promise<WhyHub> {
  const [{ createAnswerWhy }, { findGoverningPages }, { withAddresses }] = await Promise.all([
    import('../../why/answer.ts'),
    import('../../why/governingPages.ts'),
    import('../publishedHub.ts'),
  ]);
  const pages = findGoverningPages(published.hub).map((page) => withAddresses(page, published));
  return {
    restore: () => pages,
    ask: createAnswerWhy(pages),
    hasGlobs: pages.some(({ governs }) => governs.length > 0),
    brackets: createBracketGlobs(pages.map(({ governs }) => governs)),
  };
}

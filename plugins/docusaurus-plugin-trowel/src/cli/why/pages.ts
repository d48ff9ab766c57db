import { type AskWhy, createAskStored } from '../../why/answer.ts';
import { createRestore, type LeanPages } from '../../why/lean.ts';
import { type Derivation, deriveFromPages } from '../derive.ts';
import type { FoundContent } from '../load.ts';

interface WhyData {
  readonly lean: LeanPages;
  /** The files of all pages by id: browsers do without them. */
  readonly sources: Readonly<Record<string, string>>;
}

/** A hub that can be asked why code is as it is. */
interface WhyHub {
  readonly ask: AskWhy;
  /** Whether any page governs code. */
  readonly hasGlobs: boolean;
}

/** Reads what answers are made of: the pages that the site's own page about code has. */
export async function readWhy(
  content: Pick<FoundContent, 'files' | 'reader' | 'cache'>,
  { progress }: Pick<Derivation<WhyData>, 'progress'> = {},
): Promise<WhyHub> {
  const { lean, sources } = await deriveFromPages<WhyData>(content, {
    name: 'why',
    progress,
    make: async (pages) => {
      const [{ buildHub }, { findGoverning }, { toLean }] = await Promise.all([
        import('../../hub/build.ts'),
        import('../../why/governing.ts'),
        import('../../why/lean.ts'),
      ]);
      const hub = buildHub(pages);
      return {
        lean: toLean(findGoverning(hub)),
        sources: Object.fromEntries(hub.entries.map(({ id, source }) => [id, source])),
      };
    },
  });
  const restore = createRestore(lean, (id) => sources[id] ?? '');
  return {
    ask: createAskStored(lean.pages, restore),
    hasGlobs: lean.pages.some(({ governs }) => governs !== undefined),
  };
}

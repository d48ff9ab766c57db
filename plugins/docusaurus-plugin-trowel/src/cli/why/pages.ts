import { fromLean, type LeanPages } from '../../why/lean.ts';
import type { Governing } from '../../why/why.ts';
import { type Derivation, deriveFromPages } from '../derive.ts';
import type { FoundContent } from '../load.ts';

interface WhyData {
  readonly lean: LeanPages;
  /** The files of all pages by id: browsers do without them. */
  readonly sources: Readonly<Record<string, string>>;
}

/** Everything in a hub that can say why code is as it is: the pages that the site's own page about code has. */
export async function readGoverning(
  content: Pick<FoundContent, 'files' | 'reader' | 'cache'>,
  { progress }: Pick<Derivation<WhyData>, 'progress'> = {},
): Promise<readonly Governing[]> {
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
  return fromLean(lean, (id) => sources[id] ?? '');
}

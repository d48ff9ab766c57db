import type { EvidenceProps, PageUseProps } from 'docusaurus-plugin-trowel/props';

/** How many paths, playbooks and pages build on what a person wrote, and how many questions it answers. Each counts once. */
export type UseCounts = Readonly<Record<PageUseProps['type'], number>>;

/** Counts what builds on the pages and stories of a person. */
export function countDistinctUses({ pages, stories }: Pick<EvidenceProps, 'pages' | 'stories'>): UseCounts {
  const uses = [...pages, ...stories].flatMap((page) => page.uses);
  const count = (type: PageUseProps['type']) =>
    new Set(uses.filter((use) => use.type === type).map((use) => (use.type === 'answer' ? use.question : use.by.id)))
      .size;
  return { step: count('step'), blocks: count('blocks'), citation: count('citation'), answer: count('answer') };
}

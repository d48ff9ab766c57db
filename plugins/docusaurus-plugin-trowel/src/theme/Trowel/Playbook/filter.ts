import type { BlockType, PlaybookPart } from 'docusaurus-plugin-trowel/props';
import { playbookBlockTypes } from 'docusaurus-plugin-trowel/shared';

/** The query parameter that holds the chosen types: `?show=ask,lens`. */
const parameter = 'show';

/** Lists the block types that a playbook has, in order, with how many blocks each has. */
export function listTypes(
  counts: PlaybookPart['counts'],
): readonly { readonly type: BlockType; readonly count: number }[] {
  return playbookBlockTypes.map((type) => ({ type, count: counts[type] ?? 0 })).filter(({ count }) => count > 0);
}

/** Reads the chosen types from the query of an address. Leaves out types that the playbook does not have. None means all. */
export function parseChosen(search: string, counts: PlaybookPart['counts']): ReadonlySet<BlockType> {
  const named = (new URLSearchParams(search).get(parameter) ?? '').split(',');
  return new Set(
    listTypes(counts)
      .map(({ type }) => type)
      .filter((type) => named.includes(type)),
  );
}

/** Returns the query after a type was chosen or removed. Keeps other parameters. */
export function toggleInSearch(search: string, type: BlockType, chosen: ReadonlySet<BlockType>): string {
  const next = new Set(chosen);
  if (!next.delete(type)) next.add(type);
  const query = new URLSearchParams(search);
  query.delete(parameter);
  const others = query.toString();
  // `URLSearchParams` would escape the comma, which is allowed in a query and easier to read.
  const own = next.size > 0 ? `${parameter}=${[...next].join(',')}` : '';
  const text = [others, own].filter(Boolean).join('&');
  return text && `?${text}`;
}

/** Returns the stages with only the blocks of the chosen types, without pages and stages that have none. */
export function filterStages(stages: PlaybookPart['stages'], chosen: ReadonlySet<BlockType>): PlaybookPart['stages'] {
  if (chosen.size === 0) return stages;
  return stages
    .map((stage) => ({
      ...stage,
      pages: stage.pages
        .map((page) => ({ ...page, blocks: page.blocks.filter(({ type }) => chosen.has(type)) }))
        .filter(({ blocks }) => blocks.length > 0),
    }))
    .filter(({ pages }) => pages.length > 0);
}

/** Counts the blocks of the stages. */
export function countBlocks(stages: PlaybookPart['stages']): number {
  return stages.flatMap(({ pages }) => pages).reduce((sum, { blocks }) => sum + blocks.length, 0);
}

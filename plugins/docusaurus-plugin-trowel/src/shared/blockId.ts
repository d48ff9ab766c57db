import { toCheckName } from './checkId.ts';
import { shortHash } from './shortHash.ts';

/** What a block is named by. */
interface NamedBlock {
  readonly title?: string;
  readonly id?: string;
  readonly text: string;
}

/**
 * Returns the names of the blocks of a page, by which sessions remember them: the id that its author gave, or one made of the title, or else of the text. Names
 * that would be the same are numbered.
 */
export function nameBlocks(blocks: readonly NamedBlock[]): readonly string[] {
  const counts = new Map<string, number>();
  return blocks.map(({ title, id, text }) => {
    const name = id ?? toCheckName(title)?.replace(/^explain-/, '') ?? shortHash([text]);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}

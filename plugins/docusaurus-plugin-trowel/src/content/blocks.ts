import type { Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as toText } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { cutToBlocks } from './blockRegion.ts';
import { type BlockType, blockTypes } from './blockTypes.ts';
import type { Block } from './entry.ts';
import type { Outline } from './outline.ts';
import type { Position } from './problem.ts';

const opening = new RegExp(`^[ \\t>]*(:{3,})[ \\t]*(${blockTypes.join('|')})\\b`, 'm');
const closing = /^[ \t>]*:{3,}[ \t]*$/;
// The same grammar as Docusaurus's own, so that a block here is a block there.
const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(remarkDirective);

/** The tagged passages of a page, in order, and those that were opened and never closed. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly unclosed: readonly { readonly type: BlockType; readonly at: Position }[];
}

/**
 * Finds the blocks in the whole text of a file, front matter included, so that lines are those of the file.
 * The outline of the body, which begins behind `bodyLine` lines, gives the anchors.
 */
export function parseBlocks(
  text: string,
  { outline, bodyLine }: { readonly outline: Outline; readonly bodyLine: number },
): Blocks {
  if (!opening.test(text)) return { blocks: [], unclosed: [] };
  // Docusaurus takes `::: ask` for `:::ask`; remark-directive does not.
  const tree = parseTree(text.replaceAll(/^([ \t>]*:{3,})[ \t]+(?=[a-z])/gm, '$1'));
  const lines = text.split('\n');
  const blocks: Block[] = [];
  const unclosed: { type: BlockType; at: Position }[] = [];

  visit(tree, 'containerDirective', (node) => {
    if (!isBlockType(node.name) || !node.position) return;
    const { start, end } = node.position;
    if (end.line === start.line || !closing.test(lines[end.line - 1] ?? '')) {
      unclosed.push({ type: node.name, at: { line: start.line, column: start.column } });
    }
    const label = labelOf(node);
    const content = node.children.filter((child) => child !== label);
    const heading = outline.headingLines.findLastIndex((line) => line + bodyLine < start.line);
    blocks.push({
      type: node.name,
      title: label && toText(label).trim(),
      text: content
        .map((child) => toText(child))
        .join('\n')
        .trim(),
      lines: [start.line, end.line],
      anchor: outline.sections[heading + 1]?.anchor,
    });
  });
  return { blocks, unclosed };
}

/** Parses a text as far as its blocks need it. */
function parseTree(source: string): Root {
  const cut = cutToBlocks(source);
  const short = cut === undefined ? undefined : (processor.parse(cut) as Root);
  const isCut = cut !== undefined && short !== undefined && endsWithBlock(short, cut);
  const tree = isCut ? short : (processor.parse(source) as Root);
  restoreText(tree, isCut ? cut : source);
  return tree;
}

/** Whether the last line closes a block: then nothing behind it can belong to one. */
function endsWithBlock({ children }: Root, source: string): boolean {
  const last = children.at(-1);
  const lines = source.split('\n');
  return (
    last?.type === 'containerDirective' &&
    last.position?.end.line === lines.length &&
    last.position.start.line < lines.length &&
    closing.test(lines.at(-1) ?? '')
  );
}

/** What looks like a small directive (the `:10` of 07:10) is text, in Docusaurus too. */
function restoreText(tree: Root, source: string): void {
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'textDirective' && node.type !== 'leafDirective') || !parent || index === undefined) return;
    const written = {
      type: 'text' as const,
      value: source.slice(node.position?.start.offset, node.position?.end.offset),
    };
    parent.children[index] = node.type === 'textDirective' ? written : { type: 'paragraph', children: [written] };
  });
}

function labelOf(node: ContainerDirective) {
  const [first] = node.children;
  return first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined;
}

function isBlockType(name: string): name is BlockType {
  return (blockTypes as readonly string[]).includes(name);
}

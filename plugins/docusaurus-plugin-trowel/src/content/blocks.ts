import type { Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as toText } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { readBlockFields } from './blockFields.ts';
import { cutToBlocks } from './blockRegion.ts';
import { toBlockText } from './blockText.ts';
import { type BlockType, blockTypes } from './blockTypes.ts';
import { readTurns } from './dialogue.ts';
import { findDialogueFaults } from './dialogueFaults.ts';
import type { Block } from './entry.ts';
import type { Outline } from './outline.ts';
import type { Position, Problem } from './problem.ts';

const opening = new RegExp(`^[ \\t>]*(:{3,})[ \\t]*(${blockTypes.join('|')})\\b`, 'm');
const closing = /^[ \t>]*:{3,}[ \t]*$/;
// The same grammar as Docusaurus's, so that both find the same blocks.
const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(remarkDirective);

/** The blocks of a page, in order, and those that are never closed. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly unclosed: readonly { readonly type: BlockType; readonly at: Position }[];
  /** What is wrong with what blocks say in their braces. */
  readonly faults: readonly (Pick<Problem, 'code' | 'severity' | 'message' | 'fixes'> & { readonly at: Position })[];
  /** The blocks that are steps of a path, as they are written. */
  readonly steps: readonly WrittenStep[];
}

/** A block that is a step, as it is written: `:::step[Get your badge]{#badge stage=day-1}`. */
export interface WrittenStep extends Pick<Block, 'title' | 'lines'> {
  /** What stands in the braces, by name; `id` for `#badge`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The paragraphs, lists and so on of its text, each without markup. */
  readonly paragraphs: readonly string[];
}

/**
 * Finds the blocks of a page. `text` is the whole file, so that lines are those of the file; `outline` is that of the body, after
 * `bodyLine` lines, and has the anchors.
 */
export function parseBlocks(
  text: string,
  { outline, bodyLine }: { readonly outline: Outline; readonly bodyLine: number },
): Blocks {
  if (!opening.test(text)) return { blocks: [], unclosed: [], faults: [], steps: [] };
  // Docusaurus reads `::: ask` as `:::ask`; remark-directive does not.
  const { tree, line: cut } = parseTree(text.replaceAll(/^([ \t>]*:{3,})[ \t]+(?=[a-z])/gm, '$1'));
  const lines = text.split('\n');
  const blocks: Block[] = [];
  const unclosed: { type: BlockType; at: Position }[] = [];
  const faults: Blocks['faults'][number][] = [];
  const steps: WrittenStep[] = [];

  visit(tree, 'containerDirective', (node) => {
    if (!isBlockType(node.name) || !node.position) return;
    const { start, end } = node.position;
    const [first, last] = [start.line + cut, end.line + cut];
    if (last === first || !closing.test(lines[last - 1] ?? '')) {
      unclosed.push({ type: node.name, at: { line: first, column: start.column } });
    }
    const label = labelOf(node);
    const content = node.children.filter((child) => child !== label);
    const title = label && toText(label).trim();
    const span = [first, last] as const;
    const heading = outline.headingLines.findLastIndex((line) => line + bodyLine < first);
    const attributes: Readonly<Record<string, string>> = Object.fromEntries(
      Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']),
    );
    if (node.name === 'step') {
      const paragraphs = content.map((child) => toText(child));
      steps.push({ title, attributes, paragraphs, lines: span });
    }
    if (node.name === 'dialogue') {
      const turns = readTurns(content, start.line);
      for (const { line, ...fault } of findDialogueFaults(turns))
        faults.push({ ...fault, at: { line: line + cut, column: 1 } });
    }
    const own = readBlockFields(node.name, attributes);
    for (const fault of own.faults) faults.push({ ...fault, at: { line: first, column: start.column } });
    blocks.push({
      type: node.name,
      title,
      id: node.attributes?.id ?? undefined,
      ...own.fields,
      text: toBlockText(content),
      lines: span,
      anchor: outline.sections[heading + 1]?.anchor,
    });
  });
  return { blocks, unclosed, faults, steps };
}

/** Parses the part of a text that has blocks, or the whole text when that could change the result. `line` is the number of lines before it. */
function parseTree(source: string): { readonly tree: Root; readonly line: number } {
  const cut = cutToBlocks(source);
  const short = cut && (processor.parse(cut.text) as Root);
  const isCut = cut !== undefined && short !== undefined && endsWithBlock(short, cut.text);
  const tree = isCut ? short : (processor.parse(source) as Root);
  restoreText(tree, isCut ? cut.text : source);
  return { tree, line: isCut ? cut.line : 0 };
}

/** Says whether the last line closes a block, so that the text after it cannot belong to one. */
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

/** Converts inline and leaf directives (the `:10` of 07:10) back to text, as Docusaurus does. */
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

import type { Nodes } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';

/**
 * Returns the text of a block without markup: a line for each paragraph, item of a list, row of a table and line of code. A line that its
 * author wrapped is one line.
 */
export function toBlockText(nodes: readonly Nodes[]): string {
  return nodes.flatMap(toLines).join('\n').trim();
}

function toLines(node: Nodes): string[] {
  switch (node.type) {
    case 'paragraph':
      return node.children
        .map((child) => (child.type === 'break' ? '\n' : toText(child).replaceAll(/\s*\n\s*/g, ' ')))
        .join('')
        .split('\n')
        .map((line) => line.trim());
    case 'code':
      return node.value.split('\n');
    case 'list':
      return node.children.flatMap((item) => item.children.flatMap(toLines)).map((line) => `– ${line}`);
    case 'tableRow':
      return [node.children.map((cell) => toText(cell)).join(' | ')];
    // Comments and components, which are no text.
    case 'html':
      return [];
    default:
      return 'children' in node && node.type !== 'heading' ? node.children.flatMap(toLines) : [toText(node)];
  }
}

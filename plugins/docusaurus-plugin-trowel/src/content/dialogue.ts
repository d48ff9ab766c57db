import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, RootContent } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import { isReflection, isTurnName, splitChoice } from '../shared/dialogueText.ts';

/** A choice in a dialogue, as it is written. */
export interface Choice {
  /** The turn that it leads to; absent when it has no arrow, or none behind it. */
  readonly target?: string;
  readonly line: number;
}

/** A turn of a dialogue: what happens, and what one can say next. The first one, the scene, has no name. */
export interface Turn {
  readonly name: string;
  readonly line: number;
  readonly choices: readonly Choice[];
  /** Whether a paragraph looks back. */
  readonly looksBack: boolean;
}

type Node = BlockContent | DefinitionContent | RootContent;

/** Reads the turns of a dialogue. Lines are those of the nodes. */
export function readTurns(nodes: readonly Node[], firstLine: number): readonly Turn[] {
  const turns: { name: string; line: number; choices: Choice[]; looksBack: boolean }[] = [
    { name: '', line: firstLine, choices: [], looksBack: false },
  ];
  for (const node of nodes) {
    const turn = turns.at(-1) as (typeof turns)[number];
    const name = node.type === 'paragraph' ? readName(node) : undefined;
    if (name !== undefined) turns.push({ name, line: lineOf(node), choices: [], looksBack: false });
    else if (node.type === 'list' && isChoices(node)) turn.choices.push(...node.children.map(toChoice));
    else if (node.type === 'paragraph' && isReflection(leadOf(node))) turn.looksBack = true;
  }
  return turns;
}

function readName({ children }: Paragraph): string | undefined {
  const [only, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const text = only?.type === 'strong' && others.length === 0 ? toText(only).trim() : '';
  return isTurnName(text) ? text : undefined;
}

/** Says whether a list is one of choices: one of its items begins in bold, or has an arrow. */
function isChoices({ children }: List): boolean {
  return children.some((item) => leadOf(item.children[0]) !== '' || splitChoice(toText(item)).hasArrow);
}

function toChoice(item: ListItem): Choice {
  return { target: splitChoice(toText(item)).target, line: lineOf(item) };
}

function leadOf(node: Node | undefined): string {
  const [first] = node?.type === 'paragraph' ? node.children : [];
  return first?.type === 'strong' ? toText(first) : '';
}

function lineOf(node: Node | ListItem): number {
  return node.position?.start.line ?? 1;
}

import { isReflection, isTurnName, splitChoice } from 'docusaurus-plugin-trowel/shared';
import { Children, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';

/** A choice of a turn: what one does or says, and the turn that it leads to. */
export interface Choice {
  /** Unlike those of the turn's other choices, of which two may lead to one turn. */
  readonly key: string;
  readonly said: ReactNode;
  readonly target: string;
}

/** A turn: what happens, and what one can do next. The first one, the scene, has no name. */
export interface Turn {
  readonly name: string;
  readonly text: readonly ReactNode[];
  readonly choices: readonly Choice[];
}

/** Says which element of Markdown something is. Sites can have components of their own for these. */
export type TagOf = (element: ReactElement) => string | undefined;

type Element = ReactElement<{ readonly children?: ReactNode }>;

/** Reads the turns of a dialogue from what its Markdown became. A choice that leads to no turn is left out. */
export function readTurns(children: ReactNode, tagOf: TagOf): readonly Turn[] {
  const turns: { name: string; text: ReactNode[]; choices: Choice[] }[] = [{ name: '', text: [], choices: [] }];
  for (const node of flatten(children)) {
    const turn = turns.at(-1) as (typeof turns)[number];
    const name = readName(node, tagOf);
    const choices = name === undefined ? readChoices(node, tagOf) : undefined;
    if (name !== undefined) turns.push({ name, text: [], choices: [] });
    else if (choices) turn.choices.push(...choices);
    else turn.text.push(node);
  }
  const names = new Set(turns.map(({ name }) => name));
  return turns.map((turn) => ({ ...turn, choices: turn.choices.filter(({ target }) => names.has(target)) }));
}

/** Says whether a part of a turn's text looks back on it. */
export function looksBack(node: ReactNode, tagOf: TagOf): boolean {
  return isElement(node) && tagOf(node) === 'p' && isReflection(leadOf(node, tagOf));
}

function readName(node: ReactNode, tagOf: TagOf): string | undefined {
  if (!isElement(node) || tagOf(node) !== 'p') return undefined;
  const inside = flatten(node.props.children).filter((child) => typeof child !== 'string' || child.trim() !== '');
  const [only] = inside;
  if (inside.length !== 1 || !isElement(only) || tagOf(only) !== 'strong') return undefined;
  const text = toText(only).trim();
  return isTurnName(text) ? text : undefined;
}

function readChoices(node: ReactNode, tagOf: TagOf): readonly Choice[] | undefined {
  if (!isElement(node) || tagOf(node) !== 'ul') return undefined;
  const items = flatten(node.props.children).filter(
    (child): child is Element => isElement(child) && tagOf(child) === 'li',
  );
  const isOfChoices = items.some((item) => leadOf(item, tagOf) !== '' || splitChoice(toText(item)).hasArrow);
  if (!isOfChoices) return undefined;
  return items.flatMap((item, at) => {
    const { target } = splitChoice(toText(item));
    return target === undefined ? [] : [{ key: `${at} ${target}`, target, said: cutArrow(item, target, tagOf) }];
  });
}

/** Returns what stands in a choice before its arrow. */
function cutArrow(item: Element, target: string, tagOf: TagOf): ReactNode {
  const inside = flatten(item.props.children);
  const paragraph = inside.find((child): child is Element => isElement(child) && tagOf(child) === 'p');
  const nodes = paragraph ? flatten(paragraph.props.children) : inside;
  const last = nodes.findLastIndex((child) => typeof child !== 'string' || child.trim() !== '');
  const named = nodes[last];
  // The name may be written as code.
  const kept = isElement(named) && toText(named).trim() === target ? nodes.slice(0, last) : nodes.slice(0, last + 1);
  return kept.map((child, at) =>
    at === kept.length - 1 && typeof child === 'string' ? splitChoice(child).said : child,
  );
}

/** Returns the bold beginning of an item or a paragraph. */
function leadOf(element: Element, tagOf: TagOf): string {
  const [first] = flatten(element.props.children).filter((child) => typeof child !== 'string' || child.trim() !== '');
  if (!isElement(first)) return '';
  return tagOf(first) === 'strong' ? toText(first) : tagOf(first) === 'p' ? leadOf(first, tagOf) : '';
}

function isElement(node: ReactNode): node is Element {
  return isValidElement(node);
}

function flatten(children: ReactNode): readonly ReactNode[] {
  return Children.toArray(children).flatMap((child) =>
    isElement(child) && child.type === Fragment ? flatten(child.props.children) : [child],
  );
}

function toText(node: ReactNode): string {
  return flatten(node)
    .map((child) => (isElement(child) ? toText(child.props.children) : typeof child === 'string' ? child : ''))
    .join('');
}

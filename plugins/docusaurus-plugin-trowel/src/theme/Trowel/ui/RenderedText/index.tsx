import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import BlockPlate from '@theme/Trowel/ui/BlockPlate';
import type { Props } from '@theme/Trowel/ui/RenderedText';
import type { BlockType } from 'docusaurus-plugin-trowel/props';
import { blockTypes } from 'docusaurus-plugin-trowel/shared';
import { isComment, isSafeUrl } from 'docusaurus-plugin-trowel/write';
import type { Definition, Nodes, RootContent } from 'mdast';
import { createElement, type ReactNode } from 'react';
import styles from './styles.module.css';

/*
 * Draws parsed Markdown by React, from the nodes themselves: no HTML is made as text, so nothing of what somebody writes or
 * pastes can run. HTML is shown as it is written, pictures by their words, since they would be loaded from anywhere.
 */

/** Addresses that are written below the text, by their names. */
type Definitions = ReadonlyMap<string, Definition>;

interface RenderedProps {
  readonly nodes: readonly RootContent[];
  readonly definitions: Definitions;
  /** By how many levels headings are lower than written. */
  readonly lower: number;
  /** Whether pages of this site open in its place. */
  readonly opensHere: boolean;
}

/** Draws parsed Markdown. */
export default function RenderedText({ nodes, lower = 0, opensHere = false }: Props): ReactNode {
  const definitions: Definitions = new Map(
    nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node] as const] : [])),
  );
  return (
    <div className="markdown" dir="auto">
      <RenderedNodes nodes={nodes} definitions={definitions} lower={lower} opensHere={opensHere} />
    </div>
  );
}

function RenderedNodes({ nodes, ...rest }: RenderedProps): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no names.
  return nodes.map((node, at) => <RenderedNode key={at} node={node} {...rest} />);
}

const elements: Readonly<Partial<Record<Nodes['type'], string>>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
};

interface NodeProps<Node extends RootContent = RootContent> extends Omit<RenderedProps, 'nodes'> {
  readonly node: Node;
}

function RenderedNode({ node, ...rest }: NodeProps): ReactNode {
  const { definitions, lower, opensHere } = rest;
  const inside = 'children' in node ? <RenderedNodes nodes={node.children as RootContent[]} {...rest} /> : null;
  switch (node.type) {
    case 'text':
      return node.value;
    case 'html':
      return isComment(node.value) ? null : <code>{node.value}</code>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'heading':
      return createElement(`h${Math.min(6, Math.max(2, node.depth + lower))}`, {}, inside);
    case 'list':
      return createElement(
        node.ordered ? 'ol' : 'ul',
        { start: node.ordered ? (node.start ?? undefined) : undefined },
        inside,
      );
    case 'listItem':
      return (
        <li>
          {typeof node.checked === 'boolean' && (
            <input type="checkbox" checked={node.checked} disabled aria-label={checkedLabel(node.checked)} />
          )}
          {inside}
        </li>
      );
    case 'link':
      return (
        <SafeLink href={node.url} opensHere={opensHere}>
          {inside}
        </SafeLink>
      );
    case 'linkReference':
      return (
        <SafeLink href={definitions.get(node.identifier)?.url} opensHere={opensHere}>
          {inside}
        </SafeLink>
      );
    case 'image':
    case 'imageReference':
      return (
        <span className={styles.picture}>
          {node.alt || translate({ id: 'theme.trowel.write.picture', message: 'Picture' })}
        </span>
      );
    case 'table':
      return (
        <table>
          <tbody>{inside}</tbody>
        </table>
      );
    case 'tableRow':
      return <tr>{inside}</tr>;
    case 'tableCell':
      return <td>{inside}</td>;
    case 'footnoteReference':
      return <sup>{node.label ?? node.identifier}</sup>;
    case 'footnoteDefinition':
      return (
        <div className={styles.soft}>
          {node.label ?? node.identifier}: {inside}
        </div>
      );
    case 'containerDirective':
      return <RenderedBlock node={node} {...rest} />;
    // `07:10` is a time, and no directive.
    case 'textDirective':
      return (
        <>
          :{node.name}
          {inside}
        </>
      );
    case 'leafDirective':
      return (
        <p>
          ::{node.name} {inside}
        </p>
      );
    default: {
      const element = elements[node.type];
      return element === undefined ? null : createElement(element, {}, inside);
    }
  }
}

function RenderedBlock({
  node: { name, children },
  ...rest
}: NodeProps<Extract<RootContent, { type: 'containerDirective' }>>) {
  const [first, ...others] = children;
  const label = first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined;
  return (
    <div className={styles.block}>
      {isBlockType(name) ? <BlockPlate type={name} /> : <span className={styles.plate}>{name}</span>}
      {label && (
        <p className={styles.blockTitle}>
          <RenderedNodes nodes={label.children} {...rest} />
        </p>
      )}
      <RenderedNodes nodes={label ? others : children} {...rest} />
    </div>
  );
}

interface LinkProps extends Pick<RenderedProps, 'opensHere'> {
  readonly href?: string;
  readonly children: ReactNode;
}

function SafeLink({ href, opensHere, children }: LinkProps) {
  if (href === undefined || href === '' || !isSafeUrl(href)) return <span>{children}</span>;
  if (opensHere)
    return (
      <Link to={href} rel="noopener noreferrer nofollow">
        {children}
      </Link>
    );
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

function checkedLabel(isChecked: boolean): string {
  return isChecked
    ? translate({ id: 'theme.trowel.rendered.checked', message: 'Done' })
    : translate({ id: 'theme.trowel.rendered.unchecked', message: 'Not done' });
}

function isBlockType(name: string): name is BlockType {
  return (blockTypes as readonly string[]).includes(name);
}

import { translate } from '@docusaurus/Translate';
import BlockPlate from '@theme/Trowel/ui/BlockPlate';
import type { BlockType } from 'docusaurus-plugin-trowel/props';
import { blockTypes } from 'docusaurus-plugin-trowel/shared';
import { isComment, isSafeUrl } from 'docusaurus-plugin-trowel/write';
import type { Definition, Nodes, Root, RootContent } from 'mdast';
import { createElement, type ReactNode } from 'react';
import styles from './styles.module.css';

/*
 * Draws parsed Markdown by React, from the nodes themselves: no HTML is made as text, so nothing of what somebody writes or
 * pastes can run. HTML is shown as it is written, pictures by their words, since they would be loaded from anywhere.
 */

/** Addresses that are written below the text, by their names. */
export type Definitions = ReadonlyMap<string, Definition>;

/** Finds the addresses that are written below a text. */
export function createDefinitions({ children }: Root): Definitions {
  return new Map(children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node] as const] : [])));
}

interface RenderedProps {
  readonly nodes: readonly RootContent[];
  readonly definitions: Definitions;
}

/** Draws nodes of Markdown. */
export function RenderedNodes({ nodes, definitions }: RenderedProps): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no names.
  return nodes.map((node, at) => <RenderedNode key={at} node={node} definitions={definitions} />);
}

const elements: Readonly<Partial<Record<Nodes['type'], string>>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
};

function RenderedNode({
  node,
  definitions,
}: {
  readonly node: RootContent;
  readonly definitions: Definitions;
}): ReactNode {
  const inside =
    'children' in node ? <RenderedNodes nodes={node.children as RootContent[]} definitions={definitions} /> : null;
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
      // The page has its title above, and the section its heading.
      return createElement(`h${Math.min(6, node.depth + 1)}`, {}, inside);
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
            <input type="checkbox" checked={node.checked} disabled aria-label={String(node.checked)} />
          )}
          {inside}
        </li>
      );
    case 'link':
      return <SafeLink href={node.url}>{inside}</SafeLink>;
    case 'linkReference':
      return <SafeLink href={definitions.get(node.identifier)?.url}>{inside}</SafeLink>;
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
      return <RenderedBlock node={node} definitions={definitions} />;
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
  definitions,
}: {
  readonly node: Extract<RootContent, { type: 'containerDirective' }>;
  readonly definitions: Definitions;
}) {
  const [first, ...others] = children;
  const label = first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined;
  return (
    <div className={styles.block}>
      {isBlockType(name) ? <BlockPlate type={name} /> : <span className={styles.plate}>{name}</span>}
      {label && (
        <p className={styles.blockTitle}>
          <RenderedNodes nodes={label.children} definitions={definitions} />
        </p>
      )}
      <RenderedNodes nodes={label ? others : children} definitions={definitions} />
    </div>
  );
}

function SafeLink({ href, children }: { readonly href?: string; readonly children: ReactNode }) {
  if (href === undefined || !isSafeUrl(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

function isBlockType(name: string): name is BlockType {
  return (blockTypes as readonly string[]).includes(name);
}

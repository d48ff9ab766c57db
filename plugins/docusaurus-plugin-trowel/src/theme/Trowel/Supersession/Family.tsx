import { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import { statusLabel, toDateWords, useLocale } from 'docusaurus-plugin-trowel/client';
import type { FamilyNode, Family as FamilyProps, SupersessionProps } from 'docusaurus-plugin-trowel/props';
import { formatRecordNumber } from 'docusaurus-plugin-trowel/shared';
import { type ReactNode, useId } from 'react';
import styles from './styles.module.css';

type Entries = SupersessionProps['entries'];

interface FamilyDrawing {
  readonly family: FamilyProps;
  readonly entries: Entries;
  /** The anchor of the address, whose box is highlighted. */
  readonly aim: string;
}

/** Draws a family of decisions. The drawing is a list for screen readers: each box is an item that names what it replaced. */
export function Family({ family, entries, aim }: FamilyDrawing) {
  const arrow = useId();
  const newest = entries[family.nodes.at(-1)?.entry ?? -1];
  return (
    <div className={styles.family}>
      {/* biome-ignore lint/a11y/useSemanticElements: see below. */}
      <svg
        role="list"
        aria-label={newest && nameOf(newest)}
        width={family.width}
        height={family.height}
        viewBox={`0 0 ${family.width} ${family.height}`}
        className={styles.drawing}
      >
        <defs>
          <marker id={arrow} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path d="M1 1l6 3-6 3" className={styles.arrow} />
          </marker>
        </defs>
        {family.edges.map((corners) => (
          <path
            key={corners.map(({ x, y }) => `${x},${y}`).join(' ')}
            d={`M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}`}
            className={styles.edge}
            markerEnd={`url(#${arrow})`}
          />
        ))}
        {family.nodes.map((node) => (
          <Node key={node.entry} node={node} entries={entries} aim={aim} />
        ))}
      </svg>
    </div>
  );
}

function nameOf({ number, title }: Entries[number]): string {
  return number === undefined ? title : `${formatRecordNumber(number)} ${title}`;
}

/** Cuts a status to the 14 characters that fit in a box. */
function truncate(status: string): string {
  const kept = [...status].slice(0, 14).join('');
  return kept === status ? status : `${kept.trimEnd()}…`;
}

function Node({ node, entries, aim }: Omit<FamilyDrawing, 'family'> & { readonly node: FamilyNode }): ReactNode {
  const description = useId();
  const brokenLinks = useBrokenLinks();
  const locale = useLocale();
  const entry = entries[node.entry];
  if (!entry) return null;
  brokenLinks.collectAnchor(entry.anchor);
  const { x, y, width, height, lines } = node;
  const facts = [
    entry.date === undefined ? undefined : toDateWords(entry.date, locale),
    entry.status === undefined ? undefined : truncate(statusLabel(entry.status)),
  ].filter((fact) => fact !== undefined);
  const names = (places: readonly number[]) =>
    places
      .flatMap((place) => entries[place] ?? [])
      .map(nameOf)
      .join(', ');
  const ties = [
    node.supersedes.length > 0 &&
      translate(
        { id: 'theme.trowel.supersession.supersedes', message: 'Supersedes {names}.' },
        { names: names(node.supersedes) },
      ),
    node.supersededBy.length > 0 &&
      translate(
        { id: 'theme.trowel.supersession.supersededBy', message: 'Superseded by {names}.' },
        { names: names(node.supersededBy) },
      ),
  ].filter(Boolean);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no list of its own.
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group is not interactive.
    <g role="listitem">
      <PlainLink
        id={entry.anchor}
        href={entry.permalink}
        className={styles.node}
        data-aim={aim === entry.anchor || aim === encodeURI(entry.anchor)}
        data-living={node.supersededBy.length === 0}
        aria-describedby={ties.length > 0 ? description : undefined}
      >
        <rect x={x} y={y} width={width} height={height} rx="2" className={styles.box} />
        {ties.length > 0 && <desc id={description}>{ties.join(' ')}</desc>}
        <text className={styles.name}>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, which never change places.
            <tspan key={index} x={x + 10} y={y + 23 + index * 17}>
              {`${line} `}
            </tspan>
          ))}
          <tspan x={x + 10} y={y + height - 11} className={styles.facts}>
            {facts.join(' · ')}
          </tspan>
        </text>
      </PlainLink>
    </g>
  );
}

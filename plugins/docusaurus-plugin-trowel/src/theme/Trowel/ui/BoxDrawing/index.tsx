import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/BoxDrawing';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import { type CSSProperties, type ReactNode, useId } from 'react';
import styles from './styles.module.css';

/**
 * Draws boxes that are links, and arrows between them. The Tab key walks the boxes in their order; screen readers get them as a list,
 * each with its description.
 */
export default function BoxDrawing({ width, height, label, arrows, boxes }: Props): ReactNode {
  const id = useId();
  return (
    <div className={styles.sheet} style={{ '--trowel-drawing': `${width}px` } as CSSProperties}>
      {/* Of no use to those who cannot see it: the keyboard and screen readers go from box to box. */}
      <p className={styles.hint} aria-hidden="true">
        {translate({ id: 'theme.trowel.drawing.more', message: 'Scroll sideways to see all of it' })} ⟶
      </p>
      <div className={styles.frame}>
        {/* biome-ignore lint/a11y/useSemanticElements: SVG has no list of its own. */}
        <svg
          role="list"
          aria-label={label}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          className={styles.drawing}
        >
          <defs>
            <marker
              id={`${id}arrow`}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="8"
              markerHeight="8"
              orient="auto"
            >
              <path d="M1 1l6 3-6 3" className={styles.arrow} />
            </marker>
          </defs>
          {arrows.map((corners) => (
            <path
              key={corners.map(({ x, y }) => `${x},${y}`).join(' ')}
              d={`M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}`}
              className={styles.edge}
              markerEnd={`url(#${id}arrow)`}
            />
          ))}
          {boxes.map((box, place) => (
            <Box key={box.key} box={box} descriptionId={`${id}${place}`} />
          ))}
        </svg>
      </div>
    </div>
  );
}

function Box({ box, descriptionId }: { readonly box: Props['boxes'][number]; readonly descriptionId: string }) {
  const { placed, href, anchor, tone, isAim = false, facts, description } = box;
  const { x, y, width, height, lines } = placed;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no list of its own.
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group is not interactive.
    <g role="listitem">
      <PlainLink
        id={anchor}
        href={href}
        className={styles.node}
        data-aim={isAim}
        data-tone={tone}
        aria-describedby={description ? descriptionId : undefined}
      >
        <rect x={x} y={y} width={width} height={height} rx="2" className={styles.box} />
        {description && <desc id={descriptionId}>{description}</desc>}
        <text className={styles.name}>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, which never change places.
            <tspan key={index} x={x + 10} y={y + 23 + index * 17}>
              {`${line} `}
            </tspan>
          ))}
          <tspan x={x + 10} y={y + height - 11} className={styles.facts}>
            {facts}
          </tspan>
        </text>
      </PlainLink>
    </g>
  );
}

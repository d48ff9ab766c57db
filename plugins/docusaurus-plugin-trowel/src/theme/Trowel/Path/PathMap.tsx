import { translate } from '@docusaurus/Translate';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import { minutesLabel } from 'docusaurus-plugin-trowel/client';
import type { WalkView } from 'docusaurus-plugin-trowel/progress';
import type { PathPart } from 'docusaurus-plugin-trowel/props';
import { useId } from 'react';
import styles from './pathMap.module.css';

interface PathMapProps {
  readonly map: NonNullable<PathPart['map']>;
  readonly part: PathPart;
  readonly walk: WalkView;
}

/**
 * Draws which steps come before which. The boxes are links in the order of the steps, so the Tab key walks the map; screen readers get
 * it as a list, each step with those that it waits for.
 */
export function PathMap({ map, part, walk }: PathMapProps) {
  const id = useId();
  const steps = new Map(part.stages.flatMap((stage) => stage.steps.map((step) => [step.entry.id, step] as const)));
  const titleOf = (place: number) => steps.get(map.boxes[place]?.step ?? '')?.entry.title ?? '';
  return (
    <div className={styles.map}>
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no list of its own. */}
      <svg
        role="list"
        aria-label={translate({ id: 'theme.trowel.path.mapLabel', message: 'Steps and what comes before them' })}
        width={map.width}
        height={map.height}
        viewBox={`0 0 ${map.width} ${map.height}`}
        className={styles.drawing}
      >
        <defs>
          <marker id={`${id}arrow`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path d="M1 1l6 3-6 3" className={styles.arrow} />
          </marker>
        </defs>
        {map.lines.map((corners) => (
          <path
            key={corners.map(({ x, y }) => `${x},${y}`).join(' ')}
            d={`M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}`}
            className={styles.edge}
            markerEnd={`url(#${id}arrow)`}
          />
        ))}
        {map.boxes.map(({ step, x, y, width, height, lines, after }, place) => {
          const found = steps.get(step);
          if (!found) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: SVG has no list of its own.
            // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group is not interactive.
            <g key={step} role="listitem">
              <PlainLink
                href={found.entry.permalink}
                className={styles.node}
                data-state={walk.steps.get(step)?.state ?? 'todo'}
                aria-describedby={after.length > 0 ? `${id}${place}` : undefined}
              >
                <rect x={x} y={y} width={width} height={height} rx="2" className={styles.box} />
                {after.length > 0 && (
                  <desc id={`${id}${place}`}>
                    {translate(
                      { id: 'theme.trowel.path.after', message: 'After {titles}' },
                      { titles: after.map(titleOf).join(', ') },
                    )}
                  </desc>
                )}
                <text className={styles.name}>
                  {lines.map((line, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, which never change places.
                    <tspan key={index} x={x + 10} y={y + 23 + index * 17}>
                      {`${line} `}
                    </tspan>
                  ))}
                  <tspan x={x + 10} y={y + height - 11} className={styles.facts}>
                    {minutesLabel(found.minutes)}
                  </tspan>
                </text>
              </PlainLink>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

import { translate } from '@docusaurus/Translate';
import AxisHead from '@theme/Trowel/ui/AxisHead';
import GridLines from '@theme/Trowel/ui/GridLines';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import { statusLabel } from 'docusaurus-plugin-trowel/client';
import type { Lane, Timeline, TimelineMark, TimelineProps } from 'docusaurus-plugin-trowel/props';
import type { CSSProperties } from 'react';
import styles from './drawing.module.css';

/** The width of the page's content on a large screen, in pixels. */
const pageWidth = 1120;

interface DrawingProps {
  readonly view: TimelineProps;
  readonly timeline: Timeline;
}

/**
 * Draws the timeline. The list by years says the same, so the drawing is hidden from screen readers, and its links cannot
 * be reached by keyboard. It can be scrolled by keyboard.
 */
export function Drawing({ view, timeline: { width, ticks, lanes } }: DrawingProps) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a pointer.
      tabIndex={0}
      className={styles.sheet}
      data-wide={width > pageWidth}
      aria-label={translate({
        id: 'theme.trowel.timeline.drawing',
        message: 'Timeline as a drawing. The list below holds the same.',
      })}
    >
      <div aria-hidden="true" className={styles.body} style={{ '--sheet': `${width}px` } as CSSProperties}>
        <AxisHead width={width} ticks={ticks} />
        {lanes.map((lane) => {
          const system = lane.lane === undefined ? undefined : view.lanes[lane.lane]?.system;
          return (
            <div key={lane.lane ?? 'others'} className={styles.lane}>
              <p className={styles.plate}>
                {system ? (
                  <PlainLink href={system.permalink} tabIndex={-1}>
                    {system.title}
                  </PlainLink>
                ) : lane.lane === undefined ? (
                  translate({ id: 'theme.trowel.timeline.otherSystems', message: 'Other systems' })
                ) : (
                  translate({ id: 'theme.trowel.timeline.noSystem', message: 'No system' })
                )}
                <span className={styles.count}>{lane.marks.length}</span>
              </p>
              <svg
                aria-hidden="true"
                className={styles.strip}
                viewBox={`0 0 ${width} ${lane.height}`}
                data-size={lane.size}
              >
                <GridLines ticks={ticks} height={lane.height} />
                {lane.marks.map((mark) => (
                  <Decision key={mark.entry} mark={mark} lane={lane} view={view} />
                ))}
              </svg>
            </div>
          );
        })}
      </div>
    </section>
  );
}

interface DecisionProps {
  readonly mark: TimelineMark;
  readonly lane: Lane;
  readonly view: TimelineProps;
}

function Decision({ mark, lane: { radius }, view }: DecisionProps) {
  const entry = view.entries[mark.entry];
  if (!entry) return null;
  const { x, y, label } = mark;
  const crossed = entry.status === 'rejected';
  return (
    <PlainLink href={entry.permalink} tabIndex={-1} className={styles.decision} data-status={entry.status}>
      <title>{[entry.title, entry.date, entry.status && statusLabel(entry.status)].filter(Boolean).join(' · ')}</title>
      <path
        d={
          crossed
            ? `M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8`
            : `M${x} ${y - radius}l${radius} ${radius}-${radius} ${radius}-${radius}-${radius}z`
        }
        className={styles.point}
      />
      <text x={label.x} y={y + 4} textAnchor={label.set} className={styles.label}>
        {label.text}
      </text>
    </PlainLink>
  );
}

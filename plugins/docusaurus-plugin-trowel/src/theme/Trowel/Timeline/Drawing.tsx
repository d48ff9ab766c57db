import { translate } from '@docusaurus/Translate';
import type { Lane, Timeline, TimelineMark } from '../../../site/drawing/timeline.ts';
import type { TimelineProps } from '../../../site/props.ts';
import { AxisHead, GridLines } from '../ui/Axis.tsx';
import { QuietLink } from '../ui/QuietLink.tsx';
import { statusLabel } from '../words.ts';
import styles from './drawing.module.css';

interface DrawingProps {
  readonly view: TimelineProps;
  readonly timeline: Timeline;
}

/**
 * The timeline for the eye and the pointer. The list by years says the same to everybody, so no screen reader hears it
 * twice; whoever moves with the keyboard can scroll it.
 */
export function Drawing({ view, timeline: { width, ticks, lanes } }: DrawingProps) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a pointer.
      tabIndex={0}
      className={styles.sheet}
      aria-label={translate({
        id: 'theme.trowel.timeline.drawing',
        message: 'Timeline, drawn; the list below it holds the same',
      })}
    >
      <div aria-hidden="true" className={styles.body}>
        <div className={styles.axis}>
          <AxisHead width={width} ticks={ticks} />
        </div>
        {lanes.map((lane) => {
          const system = view.lanes[lane.lane]?.system;
          return (
            <div key={lane.lane} className={styles.lane}>
              <p className={styles.plate}>
                {system ? (
                  <QuietLink href={system.permalink} tabIndex={-1}>
                    {system.title}
                  </QuietLink>
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
                <GridLines ticks={ticks} from={0} to={lane.height} />
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

function Decision({ mark, view }: { readonly mark: TimelineMark; readonly lane: Lane; readonly view: TimelineProps }) {
  const entry = view.entries[mark.entry];
  if (!entry) return null;
  const { x, y, label } = mark;
  const crossed = entry.status === 'rejected';
  return (
    <QuietLink href={entry.permalink} tabIndex={-1} className={styles.decision} data-status={entry.status}>
      <title>{[entry.title, entry.date, entry.status && statusLabel(entry.status)].filter(Boolean).join(' · ')}</title>
      <path
        d={crossed ? `M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8` : `M${x} ${y - 5}l5 5-5 5-5-5z`}
        className={styles.point}
      />
      <text x={label.x} y={y + 4} textAnchor={label.set} className={styles.label}>
        {label.text}
      </text>
    </QuietLink>
  );
}

import { translate } from '@docusaurus/Translate';
import type { RangeDrawing } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

interface RangeChartProps {
  readonly drawing: RangeDrawing;
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
}

const [height, middle] = [34, 17] as const;

/** Draws lengths of time below each other, as the build has laid them out. Each has its label beside it, or above it where there is no room. */
export function RangeChart({ drawing: { ticks, rows }, label }: RangeChartProps) {
  return (
    <div className={styles.ranges} role="img" aria-label={label}>
      {rows.map((row) => (
        <div key={`${row.label} ${row.median} ${row.from}`} className={styles.range}>
          <span className={styles.rangeLabel}>{row.label}</span>
          <svg aria-hidden="true" className={styles.track} height={height}>
            {ticks.map(({ at, days }) => (
              <line key={days} className={styles.grid} x1={`${at}%`} x2={`${at}%`} y1={0} y2={height} />
            ))}
            <rect
              className={styles.half}
              x={`${row.from}%`}
              y={middle - 6}
              width={`${Math.max(0.5, row.to - row.from)}%`}
              height={12}
            />
            {row.planned !== undefined && (
              <line
                className={styles.planned}
                x1={`${row.planned}%`}
                x2={`${row.planned}%`}
                y1={middle - 12}
                y2={middle + 12}
              />
            )}
            <circle className={styles.point} cx={`${row.median}%`} cy={middle} r={5} />
          </svg>
        </div>
      ))}
      <div className={styles.range}>
        <svg aria-hidden="true" className={styles.track} height={38}>
          {ticks.map(({ at, days }) => (
            <text key={days} className={styles.tick} x={`${at}%`} y={14} textAnchor="middle">
              {days}
            </text>
          ))}
          <text className={styles.tick} x="100%" y={32} textAnchor="end">
            {translate({ id: 'theme.trowel.figures.days', message: 'days' })}
          </text>
        </svg>
      </div>
    </div>
  );
}

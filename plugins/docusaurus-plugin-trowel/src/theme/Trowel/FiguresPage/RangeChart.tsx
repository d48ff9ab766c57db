import { translate } from '@docusaurus/Translate';
import type { RangeDrawing } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

interface RangeChartProps {
  readonly drawing: RangeDrawing;
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
}

/** Draws lengths of time below each other, as the build has laid them out. */
export function RangeChart({ drawing: { width, height, left, ticks, rows }, label }: RangeChartProps) {
  const foot = height - 10;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what has the focus.
    <section className={styles.sheet} aria-label={label} tabIndex={0}>
      <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {ticks.map(({ at, days }) => (
          <g key={days}>
            <line className={styles.grid} x1={at} x2={at} y1={0} y2={height - 24} />
            <text className={styles.tick} x={at} y={foot} textAnchor="middle">
              {days}
            </text>
          </g>
        ))}
        <text className={styles.tick} x={left - 20} y={foot} textAnchor="end">
          {translate({ id: 'theme.trowel.figures.days', message: 'days' })}
        </text>
        {rows.map((row) => (
          <g key={row.y}>
            <text className={styles.label} x={left - 20} y={row.y + 4} textAnchor="end">
              {row.label}
            </text>
            <rect
              className={styles.half}
              x={row.from}
              y={row.y - 6}
              width={Math.max(2, row.to - row.from)}
              height={12}
            />
            {row.planned !== undefined && (
              <line className={styles.planned} x1={row.planned} x2={row.planned} y1={row.y - 12} y2={row.y + 12} />
            )}
            <circle className={styles.point} cx={row.median} cy={row.y} r={5} />
          </g>
        ))}
      </svg>
    </section>
  );
}

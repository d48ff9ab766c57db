import { translate } from '@docusaurus/Translate';
import type { TrendDrawing } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

interface TrendChartProps {
  readonly drawing: TrendDrawing;
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
}

/** Draws how a length of time has changed, as the build has laid it out. */
export function TrendChart({ drawing, label }: TrendChartProps) {
  const { width, height, left, right, ticks, points, baseline } = drawing;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what has the focus.
    <section className={styles.sheet} aria-label={label} tabIndex={0}>
      <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {ticks.map(({ at, days }) => (
          <g key={days}>
            <line className={styles.grid} x1={left} x2={right} y1={at} y2={at} />
            <text className={styles.tick} x={left - 8} y={at + 4} textAnchor="end">
              {days}
            </text>
          </g>
        ))}
        {baseline !== undefined && (
          <g>
            <line className={styles.planned} x1={left} x2={right} y1={baseline} y2={baseline} />
            <text className={styles.label} x={right} y={baseline - 6} textAnchor="end">
              {translate({ id: 'theme.trowel.figures.baseline', message: 'before the path' })}
            </text>
          </g>
        )}
        <polyline className={styles.trend} points={points.map(({ x, median }) => `${x},${median}`).join(' ')} />
        {points.map(({ x, median, from, to, label: quarter }) => (
          <g key={x}>
            <rect className={styles.half} x={x - 6} y={to} width={12} height={Math.max(2, from - to)} />
            <circle className={styles.point} cx={x} cy={median} r={5} />
            <text className={styles.tick} x={x} y={height - 10} textAnchor="middle">
              {quarter}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}

import { translate } from '@docusaurus/Translate';
import type { TrendDrawing } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

interface TrendChartProps {
  readonly drawing: TrendDrawing;
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
}

/** How many labels of quarters there is room for, on a phone and on a desk. */
const mostLabels = { phone: 6, desk: 12 } as const;

/** Draws how a length of time has changed, as the build has laid it out. */
export function TrendChart({ drawing, label }: TrendChartProps) {
  const { height, ticks, points, baseline } = drawing;
  return (
    <div className={styles.trends} role="img" aria-label={label}>
      <svg aria-hidden="true" className={styles.track} height={height}>
        {ticks.map(({ at, days }) => (
          <g key={days}>
            <line className={styles.grid} x1="0%" x2="100%" y1={at} y2={at} />
            <text className={styles.tick} x={-8} y={at + 4} textAnchor="end">
              {days}
            </text>
          </g>
        ))}
        {points.slice(1).map(({ x, median }, at) => (
          <line
            key={x}
            className={styles.trend}
            x1={`${points[at]?.x}%`}
            x2={`${x}%`}
            y1={points[at]?.median}
            y2={median}
          />
        ))}
        {points.map(({ x, median, from, to }) => (
          // A bar in the middle of its place: only places are in per cent.
          <svg key={x} aria-hidden="true" className={styles.bar} x={`${x}%`}>
            <rect className={styles.half} x={-6} y={to} width={12} height={Math.max(2, from - to)} />
            <circle className={styles.point} cx={0} cy={median} r={5} />
          </svg>
        ))}
        {baseline !== undefined && (
          <g>
            <line className={styles.planned} x1="0%" x2="100%" y1={baseline} y2={baseline} />
            <text className={styles.label} x="100%" y={baseline - 6} textAnchor="end">
              {translate({ id: 'theme.trowel.figures.baseline', message: 'before the path' })}
            </text>
          </g>
        )}
        {points.map(({ x, quarters, years }, at) => (
          <text
            key={x}
            className={styles.tick}
            textAnchor="middle"
            data-phone={hasLabel(points.length - 1 - at, points.length, mostLabels.phone)}
            data-desk={hasLabel(points.length - 1 - at, points.length, mostLabels.desk)}
          >
            <tspan x={`${x}%`} y={height - 24}>
              {quarters}
            </tspan>
            <tspan x={`${x}%`} y={height - 8}>
              {years}
            </tspan>
          </text>
        ))}
      </svg>
    </div>
  );
}

/** Says whether a point has a label: the last one, and every so many before it. */
function hasLabel(fromLast: number, count: number, most: number): boolean {
  return fromLast % Math.ceil(count / most) === 0;
}

import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Tick } from '../../../site/drawing/axis.ts';
import styles from './axis.module.css';

const height = 24;

/** The years, or months, above a drawing of the same width. */
export function AxisHead({ width, ticks }: { readonly width: number; readonly ticks: readonly Tick[] }) {
  return (
    <svg aria-hidden="true" className={styles.head} viewBox={`0 0 ${width} ${height}`}>
      <AxisTicks ticks={ticks} />
    </svg>
  );
}

/** The names and marks themselves, at the top of a drawing. */
export function AxisTicks({ ticks }: { readonly ticks: readonly Tick[] }) {
  return (
    <g>
      {ticks.map(({ x, date, named }) => (
        <g key={date}>
          <path d={`M${x} ${named ? 15 : 18}V${height}`} className={styles.tick} />
          {named && (
            <text x={x} y={11} className={styles.name}>
              <TickName date={date} />
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** A year as its number, a month as its short name. */
function TickName({ date }: { readonly date: string }) {
  const { i18n } = useDocusaurusContext();
  if (date.length === 4) return date;
  const locale = i18n.localeConfigs[i18n.currentLocale]?.htmlLang ?? i18n.currentLocale;
  return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(new Date(`${date}-01T00:00:00Z`));
}

interface GridLinesProps {
  readonly ticks: readonly Tick[];
  readonly from: number;
  readonly to: number;
}

/** The lines of the axis across a drawing. */
export function GridLines({ ticks, from, to }: GridLinesProps) {
  const lines = (named: boolean) =>
    ticks
      .filter((tick) => tick.named === named)
      .map(({ x }) => `M${x} ${from}V${to}`)
      .join('');
  return (
    <>
      <path d={lines(false)} className={styles.grid} />
      <path d={lines(true)} className={styles.grid} data-named />
    </>
  );
}

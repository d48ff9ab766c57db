import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Tick } from '../../../site/drawing/axis.ts';
import styles from './axis.module.css';

const headHeight = 24;

interface AxisHeadProps {
  readonly width: number;
  readonly ticks: readonly Tick[];
  /** The place of the moment that is looked back to. */
  readonly moment?: number;
}

/** The years, or months, above a drawing of the same width; it stays in view while the drawing is scrolled. */
export function AxisHead({ width, ticks, moment }: AxisHeadProps) {
  return (
    <div className={styles.axis}>
      <svg aria-hidden="true" className={styles.head} viewBox={`0 0 ${width} ${headHeight}`}>
        {ticks.map(({ x, date, named }) => (
          <g key={date}>
            <path d={`M${x} ${named ? 15 : 18}V${headHeight}`} className={styles.tick} />
            {named && (
              <text x={x} y={11} className={styles.name}>
                <TickName date={date} />
              </text>
            )}
          </g>
        ))}
        {moment !== undefined && <path d={`M${moment} ${headHeight}l-5-9h10z`} className={styles.moment} />}
      </svg>
    </div>
  );
}

/** A year as its number, a month as its short name. */
function TickName({ date }: { readonly date: string }) {
  const { i18n } = useDocusaurusContext();
  if (date.length === 4) return date;
  const locale = i18n.localeConfigs[i18n.currentLocale]?.htmlLang ?? i18n.currentLocale;
  return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(new Date(`${date}-01T00:00:00Z`));
}

/** The lines of the axis across a drawing. */
export function GridLines({ ticks, height }: { readonly ticks: readonly Tick[]; readonly height: number }) {
  const lines = (named: boolean) =>
    ticks
      .filter((tick) => tick.named === named)
      .map(({ x }) => `M${x} 0V${height}`)
      .join('');
  return (
    <>
      <path d={lines(false)} className={styles.grid} />
      <path d={lines(true)} className={styles.grid} data-named />
    </>
  );
}

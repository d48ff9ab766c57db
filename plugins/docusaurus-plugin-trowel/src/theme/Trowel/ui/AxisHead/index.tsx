import type { Props } from '@theme/Trowel/ui/AxisHead';
import { useLocale } from 'docusaurus-plugin-trowel/client';
import styles from './styles.module.css';

/** The height of the axis, in units of the drawing. */
const headHeight = 24;

/** Shows the years or months above a drawing of the same width. Stays in view while the drawing is scrolled. */
export default function AxisHead({ width, ticks, moment }: Props) {
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

/** Shows a year as its number, a month as its short name. */
function TickName({ date }: { readonly date: string }) {
  const locale = useLocale();
  if (date.length === 4) return date;
  return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(new Date(`${date}-01T00:00:00Z`));
}

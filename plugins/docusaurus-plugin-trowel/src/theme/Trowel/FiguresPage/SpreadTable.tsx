import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { useLocale } from 'docusaurus-plugin-trowel/client';
import type { FiguresPageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

interface SpreadTableProps {
  readonly rows: FiguresPageProps['stages']['rows'];
  /** What the first column holds. */
  readonly first: string;
}

/** Shows lengths of time as a table: what a drawing shows, in figures. */
export function SpreadTable({ rows, first }: SpreadTableProps) {
  const format = new Intl.NumberFormat(useLocale());
  const hasPlan = rows.some(({ within }) => within !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a pointer.
    <section className={styles.scroll} aria-label={first} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {hasPlan && <th scope="col">{translate({ id: 'theme.trowel.figures.planned', message: 'Planned' })}</th>}
            <th scope="col" className={styles.number}>
              {translate({ id: 'theme.trowel.figures.medianDays', message: 'Median days' })}
            </th>
            <th scope="col" className={styles.number}>
              {translate({ id: 'theme.trowel.figures.half', message: 'Middle half' })}
            </th>
            <th scope="col" className={styles.number}>
              {translate({ id: 'theme.trowel.figures.people', message: 'People' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, permalink, within, spread }) => (
            <tr key={title}>
              <th scope="row">{permalink === undefined ? title : <Link to={permalink}>{title}</Link>}</th>
              {hasPlan && <td>{within}</td>}
              <td className={styles.number}>{format.format(spread.median)}</td>
              <td className={styles.number}>
                {format.format(spread.lower)} – {format.format(spread.upper)}
              </td>
              <td className={styles.number}>{format.format(spread.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/Measure';
import { useFigure } from 'docusaurus-plugin-trowel/client';
import { toShares } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';

/** Shows a figure before and after, both drawn to the same scale. */
export default function Measure({ measure }: Props) {
  const { what, before, after, unit } = measure;
  const figure = useFigure();
  const shares = toShares(measure);
  const rows = [
    { name: translate({ id: 'theme.trowel.measure.before', message: 'Before' }), value: before, share: shares.before },
    {
      name: translate({ id: 'theme.trowel.measure.after', message: 'After' }),
      value: after,
      share: shares.after,
      className: styles.after,
    },
  ];
  return (
    <div className={styles.measure}>
      <span className={styles.what}>{what}</span>
      <ul className={styles.rows}>
        {rows.map(({ name, value, share, className }) => (
          <li key={name} className={className}>
            <span className={styles.name}>{name}</span>{' '}
            <span className={styles.figure}>
              {figure(value)}
              {unit && <span className={styles.unit}> {unit}</span>}
            </span>
            <span aria-hidden="true" className={styles.bar} style={{ inlineSize: `${share * 100}%` }} />
          </li>
        ))}
      </ul>
    </div>
  );
}

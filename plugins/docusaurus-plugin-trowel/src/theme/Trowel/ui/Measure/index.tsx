import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/Measure';
import { useLocale } from 'docusaurus-plugin-trowel/client';
import styles from './styles.module.css';

/** Shows a figure before and after, both drawn to the same scale. */
export default function Measure({ measure }: Props) {
  const { what, before, after, unit } = measure;
  const locale = useLocale();
  const most = Math.max(Math.abs(before), Math.abs(after)) || 1;
  const rows = [
    { name: translate({ id: 'theme.trowel.measure.before', message: 'Before' }), value: before },
    { name: translate({ id: 'theme.trowel.measure.after', message: 'After' }), value: after, className: styles.after },
  ];
  return (
    <div className={styles.measure}>
      <span className={styles.what}>{what}</span>
      <ul className={styles.rows}>
        {rows.map(({ name, value, className }) => (
          <li key={name} className={className}>
            <span className={styles.name}>{name}</span>{' '}
            <span className={styles.figure}>
              {new Intl.NumberFormat(locale).format(value)}
              {unit && <span className={styles.unit}> {unit}</span>}
            </span>
            <span
              aria-hidden="true"
              className={styles.bar}
              style={{ inlineSize: `${(Math.abs(value) / most) * 100}%` }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

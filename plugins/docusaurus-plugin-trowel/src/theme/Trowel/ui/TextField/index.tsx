import type { Props } from '@theme/Trowel/ui/TextField';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Takes a sentence or a few, below what is asked. */
export default function TextField({ label, rows, longest, value, change, describedBy, field }: Props): ReactNode {
  return (
    <label className={styles.field}>
      {label}
      <textarea
        ref={field}
        rows={rows}
        maxLength={longest}
        value={value}
        onChange={({ target }) => change(target.value)}
        aria-describedby={describedBy}
      />
    </label>
  );
}

import { pathFailedLabel } from 'docusaurus-plugin-trowel/client';
import styles from './styles.module.css';
import type { Making } from './useMaking.ts';

/** Says that something could not be made. */
export function Failure({ phase }: Pick<Making, 'phase'>) {
  return (
    phase === 'failed' && (
      <p className={styles.fault} role="alert">
        {pathFailedLabel()}
      </p>
    )
  );
}

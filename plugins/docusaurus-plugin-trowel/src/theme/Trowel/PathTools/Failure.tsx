import { translate } from '@docusaurus/Translate';
import styles from './styles.module.css';
import type { Making } from './useMaking.ts';

/** Says that something could not be made. */
export function Failure({ phase }: Pick<Making, 'phase'>) {
  return (
    phase === 'failed' && (
      <p className={styles.fault} role="alert">
        {translate({
          id: 'theme.trowel.pathTools.failed',
          message: 'The path cannot be loaded. Try again when you are online.',
        })}
      </p>
    )
  );
}

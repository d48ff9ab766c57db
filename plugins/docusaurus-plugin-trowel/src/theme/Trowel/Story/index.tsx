import type { Props } from '@theme/Trowel/Story';
import Measure from '@theme/Trowel/ui/Measure';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Shows a story's figure before and after. */
export default function Story({ part }: Props): ReactNode {
  return (
    <div className={styles.story}>
      <Measure measure={part} />
    </div>
  );
}

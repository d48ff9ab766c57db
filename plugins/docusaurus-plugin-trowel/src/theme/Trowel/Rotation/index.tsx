import type { Props } from '@theme/Trowel/Rotation';
import type { ReactNode } from 'react';
import { Debrief } from './Debrief.tsx';
import { Sheet } from './Sheet.tsx';
import styles from './styles.module.css';
import { Turns } from './Turns.tsx';

/** Shows who observes whom and when, what to watch for, and where what was seen is written down. */
export default function Rotation({ part }: Props): ReactNode {
  return (
    <div className={styles.rotation}>
      {part.turns.length > 0 && <Turns part={part} />}
      {part.sheet.length > 0 && <Sheet part={part} />}
      <Debrief part={part} />
    </div>
  );
}

import type { Props } from '@theme/Trowel/ui/ReasonMark';
import styles from './styles.module.css';

/** Draws a layer that rests on nothing any more, or only on some of what it rested on. */
export default function ReasonMark({ which }: Props) {
  return (
    <svg aria-hidden="true" className={styles.seam} viewBox="0 0 28 16">
      <path d="M1 1h26v5H1z" />
      {which === 'some' && <path d="M15 15l4-5M19 15l4-5M23 15l4-5M14 10h13M14 15h13" />}
      <path className={styles.void} d={which === 'all' ? 'M1 10h26v5H1z' : 'M1 10h10v5H1z'} />
    </svg>
  );
}

import type { Props } from '@theme/Trowel/ui/ReasonMark';
import styles from './styles.module.css';

/** Draws a layer that rests on nothing any more (with a landmine below it if something relies on it), or only on some of what it rested on. */
export default function ReasonMark({ which }: Props) {
  return (
    <svg aria-hidden="true" className={styles.seam} viewBox="0 0 28 16">
      <path d="M1 1h26v5H1z" />
      {which === 'bound' && <path d="M15 15l4-5M19 15l4-5M23 15l4-5M14 10h13M14 15h13" />}
      {which === 'check' && <path className={styles.mine} d="M14 9l3 3.5-3 3-3-3z" />}
      <path className={styles.void} d={which === 'bound' ? 'M1 10h10v5H1z' : 'M1 10h26v5H1z'} />
    </svg>
  );
}

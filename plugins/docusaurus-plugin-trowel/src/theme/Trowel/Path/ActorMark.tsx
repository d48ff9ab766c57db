import type { Actor } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Icons on a grid of 16 × 16: one head for the hire, two for a mentor's company, a head and two lines for a manager's. */
const marks: Readonly<Record<Actor, string>> = {
  hire: 'M8 3a2.2 2.2 0 1 0 0 4.4A2.2 2.2 0 0 0 8 3M4 13.5a4 4 0 0 1 8 0',
  mentor:
    'M5 4a1.9 1.9 0 1 0 0 3.8A1.9 1.9 0 0 0 5 4M1.5 13.5a3.5 3.5 0 0 1 7 0M11 4a1.9 1.9 0 1 0 0 3.8M11 10a3.5 3.5 0 0 1 3.5 3.5',
  manager: 'M5 4a1.9 1.9 0 1 0 0 3.8A1.9 1.9 0 0 0 5 4M1.5 13.5a3.5 3.5 0 0 1 7 0M10.5 5h4.5M10.5 8h4.5M10.5 11h4.5',
};

export function ActorMark({ who }: { readonly who: Actor }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={styles.actor}>
      <path d={marks[who]} />
    </svg>
  );
}

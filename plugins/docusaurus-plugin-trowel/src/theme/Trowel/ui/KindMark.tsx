import type { KindName } from '../../../content/kinds/index.ts';
import { kindLabel } from '../words.ts';
import styles from './styles.module.css';

/** Hatches as on the legend of a section drawing, on a 12 × 12 grid. */
const hatches: Readonly<Record<KindName, string>> = {
  decision: 'M0 4h5l2 4h5',
  archaeology: 'M0 3h12M0 6q3-2 6 0t6 0M0 9h12',
  system: 'M3 3h6v6H3z',
  constraint: 'M0 4l4-4M0 8l8-8M0 12L12 0M4 12l8-8M8 12l4-4',
  challenge: 'M3 3l6 6M9 3l-6 6',
  story: 'M2 4h8M2 6.5h8M2 9h5',
  pattern: 'M4 0v12M8 0v12M0 4h12M0 8h12',
  path: 'M1 10h3V7h3V4h4',
  playbook: 'M6 0v12M6 3h4M6 6h4M6 9h4',
  person: 'M6 2.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4M2 12a4 4 0 0 1 8 0',
  guide: 'M3 6h6',
};

interface KindMarkProps {
  readonly kind: KindName;
  /** Without the kind's name on screen; `silent` also for those who listen, where the name stands beside it anyway. */
  readonly mute?: boolean | 'silent';
}

/** The mark of a kind of page, with the kind's name beside it unless only the mark is wanted. */
export function KindMark({ kind, mute }: KindMarkProps) {
  return (
    <span className={styles.kind} data-kind={kind}>
      <svg aria-hidden="true" className={styles.hatch} viewBox="-0.5 -0.5 13 13">
        <path d={`M0 0h12v12H0z${hatches[kind]}`} />
      </svg>
      {mute !== 'silent' && <span className={mute ? styles.hidden : undefined}>{kindLabel(kind)}</span>}
    </span>
  );
}

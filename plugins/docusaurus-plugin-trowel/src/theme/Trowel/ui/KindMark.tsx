import type { KindName } from '../../../content/kinds/index.ts';
import { kindIcons } from '../generated/kindIcons.ts';
import { kindLabel } from '../words.ts';
import styles from './styles.module.css';

interface KindMarkProps {
  readonly kind: KindName;
  /** Without the kind's name on screen; `silent` also for those who listen, where the name stands beside it anyway. */
  readonly mute?: boolean | 'silent';
}

/** The mark of a kind of page, with the kind's name beside it unless only the mark is wanted. */
export function KindMark({ kind, mute }: KindMarkProps) {
  return (
    <span className={styles.kind} data-kind={kind} data-tone={kindIcons[kind].tone}>
      <svg aria-hidden="true" className={styles.hatch} viewBox="-0.5 -0.5 13 13">
        <path d={`M0 0h12v12H0z${kindIcons[kind].path}`} />
      </svg>
      {mute !== 'silent' && <span className={mute ? styles.hidden : undefined}>{kindLabel(kind)}</span>}
    </span>
  );
}

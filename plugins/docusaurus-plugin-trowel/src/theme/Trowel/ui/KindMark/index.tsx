import type { Props } from '@theme/Trowel/ui/KindMark';
import { kindLabel } from 'docusaurus-plugin-trowel/client';
import { kindIcons } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';

/** Shows the mark of a kind, and its name unless `mute` hides it. */
export default function KindMark({ kind, mute }: Props) {
  return (
    <span className={styles.kind} data-kind={kind} data-tone={kindIcons[kind].tone}>
      <svg aria-hidden="true" className={styles.hatch} viewBox="-0.5 -0.5 13 13">
        <path d={`M0 0h12v12H0z${kindIcons[kind].path}`} />
      </svg>
      {mute !== 'silent' && <span data-trowel-unseen={mute ? true : undefined}>{kindLabel(kind)}</span>}
    </span>
  );
}

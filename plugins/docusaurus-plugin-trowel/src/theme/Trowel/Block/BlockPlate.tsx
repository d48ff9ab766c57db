import type { BlockType } from '../../../content/blockTypes.ts';
import { blockIcons } from '../generated/blockIcons.ts';
import { blockLabel } from '../generated/blocks.ts';
import styles from './styles.module.css';

/** What kind of passage this is, in mark and word. */
export function BlockPlate({ type }: { readonly type: BlockType }) {
  return (
    <span className={styles.plate}>
      <svg aria-hidden="true" className={styles.mark} viewBox="0 0 16 16">
        <path d={blockIcons[type]} />
      </svg>
      {blockLabel(type)}
    </span>
  );
}

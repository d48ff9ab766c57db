import type { Props } from '@theme/Trowel/ui/BlockPlate';
import { blockLabel } from 'docusaurus-plugin-trowel/client';
import { blockIcons } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';

/** Shows the type of a block as an icon and a word. */
export default function BlockPlate({ type }: Props) {
  return (
    <span className={styles.plate}>
      <svg aria-hidden="true" className={styles.mark} viewBox="0 0 16 16">
        <path d={blockIcons[type]} />
      </svg>
      {blockLabel(type)}
    </span>
  );
}

import type { Props } from '@theme/Admonition';
import clsx from 'clsx';
import type { BlockType } from '../../../content/entry.ts';
import { BlockPlate } from './BlockPlate.tsx';
import styles from './styles.module.css';

/** A tagged passage: its label, what it asks or warns of, and what the author adds to that. */
export function Block({ type, title, children, className, id }: Omit<Props, 'type'> & { readonly type: BlockType }) {
  return (
    <div className={clsx(styles.block, className)} data-block={type} id={id}>
      <BlockPlate type={type} />
      {title && <p className={styles.title}>{title}</p>}
      {children && <div className={styles.body}>{children}</div>}
    </div>
  );
}

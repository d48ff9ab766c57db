import type { Props } from '@theme/Admonition';
import clsx from 'clsx';
import type { BlockType } from '../../../content/blockTypes.ts';
import { BlockPlate } from './BlockPlate.tsx';
import styles from './styles.module.css';
import { takeTitle } from './title.ts';

/** A tagged passage: its label, what it asks or warns of, and what the author adds to that. */
export function Passage({ type, className, id, ...content }: Omit<Props, 'type'> & { readonly type: BlockType }) {
  const { title, children } = takeTitle(content);
  return (
    <div className={clsx(styles.block, className)} data-block={type} id={id}>
      <BlockPlate type={type} />
      {title && <p className={styles.title}>{title}</p>}
      {children && <div className={styles.body}>{children}</div>}
    </div>
  );
}

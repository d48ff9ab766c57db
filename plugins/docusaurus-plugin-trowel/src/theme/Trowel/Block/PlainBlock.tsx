import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { Props } from '@theme/Admonition';
import BlockPlate from '@theme/Trowel/ui/BlockPlate';
import clsx from 'clsx';
import { useEntry, useEntryPieces } from 'docusaurus-plugin-trowel/client';
import type { BlockType } from 'docusaurus-plugin-trowel/props';
import { landmineAnchor, titleAnchor } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';
import { takeTitle, toText } from './title.ts';

/** Shows a block: its label, its title and its text. */
export function PlainBlock({ type, className, id, ...content }: Omit<Props, 'type'> & { readonly type: BlockType }) {
  const { title, children } = takeTitle(content);
  const toAnchor = { landmine: landmineAnchor, step: id === undefined ? titleAnchor : undefined }[type as string];
  const anchor = toAnchor?.(toText(title));
  const brokenLinks = useBrokenLinks();
  const entry = useEntry();
  const { StepTools } = useEntryPieces();
  const block = type === 'step' ? (id ?? anchor) : undefined;
  for (const name of [id, anchor]) if (name !== undefined) brokenLinks.collectAnchor(name);
  return (
    <div className={clsx(styles.block, className)} data-block={type} id={id ?? anchor}>
      {id !== undefined && anchor !== undefined && <span id={anchor} />}
      <BlockPlate type={type} />
      {title && <p className={styles.title}>{title}</p>}
      {children && <div className={styles.body}>{children}</div>}
      {StepTools && entry && block !== undefined && <StepTools entry={entry} block={block} />}
    </div>
  );
}

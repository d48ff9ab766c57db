import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { Props } from '@theme/Admonition';
import BlockPlate from '@theme/Trowel/ui/BlockPlate';
import clsx from 'clsx';
import { useEntryPieces } from 'docusaurus-plugin-trowel/client';
import { titleAnchor } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';
import { takeTitle, toText } from './title.ts';

/** Shows a scene to play. The page's module brings what plays it; elsewhere it is its text. */
export function DialogueBlock({ className, id, ...content }: Omit<Props, 'type'>) {
  const { title, children } = takeTitle(content);
  const { Dialogue } = useEntryPieces();
  const anchor = id ?? titleAnchor(toText(title)) ?? 'dialogue';
  useBrokenLinks().collectAnchor(anchor);
  return (
    <div className={clsx(styles.block, className)} data-block="dialogue" id={anchor}>
      <BlockPlate type="dialogue" />
      {title && <p className={styles.title}>{title}</p>}
      <div className={styles.body}>{Dialogue ? <Dialogue id={anchor}>{children}</Dialogue> : children}</div>
    </div>
  );
}

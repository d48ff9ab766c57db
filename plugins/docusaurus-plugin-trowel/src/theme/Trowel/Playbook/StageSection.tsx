import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import KindMark from '@theme/Trowel/ui/KindMark';
import type { PlaybookPart } from 'docusaurus-plugin-trowel/props';
import type { ComponentType } from 'react';
import { toStageAnchor } from './contents.ts';
import styles from './styles.module.css';

type Stage = PlaybookPart['stages'][number];
type Blocks = readonly ComponentType[];

/** Shows a stage: its pages, each with its blocks. A playbook without a path has one stage without a title. */
export function StageSection({ stage, blocks }: { readonly stage: Stage; readonly blocks: Blocks }) {
  const titled = stage.title !== '';
  const anchor = toStageAnchor(stage.id);
  // Docusaurus checks links to anchors, and knows only those that are registered.
  useBrokenLinks().collectAnchor(anchor);
  return (
    <section className={styles.stage} id={anchor}>
      {titled && <h2 className={styles.stageTitle}>{stage.title}</h2>}
      {stage.pages.map((page) => (
        <Page key={page.entry.id} page={page} blocks={blocks} depth={titled ? 'h3' : 'h2'} />
      ))}
    </section>
  );
}

interface PageProps {
  readonly page: Stage['pages'][number];
  readonly blocks: Blocks;
  readonly depth: 'h2' | 'h3';
}

function Page({ page: { entry, blocks: places }, blocks, depth: Heading }: PageProps) {
  return (
    <section className={styles.page}>
      <Heading className={styles.pageTitle}>
        <KindMark kind={entry.kind} mute /> <Link to={entry.permalink}>{entry.title}</Link>
      </Heading>
      {places.map(({ module, title, anchor }) => (
        <BlockItem
          key={module}
          Block={blocks[module]}
          title={title}
          to={anchor === undefined ? entry.permalink : `${entry.permalink}#${anchor}`}
        />
      ))}
    </section>
  );
}

interface BlockItemProps {
  readonly Block: ComponentType | undefined;
  readonly title?: string;
  readonly to: string;
}

function BlockItem({ Block, title, to }: BlockItemProps) {
  return (
    <div className={styles.passage}>
      {/* Docusaurus's class for running text: a block looks as it does on its page. */}
      <div className="markdown">{Block ? <Block /> : <p>{title}</p>}</div>
      <Link to={to} className={styles.back}>
        {translate({ id: 'theme.trowel.playbook.back', message: 'Read it on its page' })}
        {title && <span className={styles.hidden}>: {title}</span>}
      </Link>
    </div>
  );
}

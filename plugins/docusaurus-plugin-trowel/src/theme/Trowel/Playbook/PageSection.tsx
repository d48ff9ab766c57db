import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import KindMark from '@theme/Trowel/ui/KindMark';
import { minutesLabel, useEntryBlocks } from 'docusaurus-plugin-trowel/client';
import type { PlaybookBlockProps, PlaybookPageProps } from 'docusaurus-plugin-trowel/props';
import type { PlannedSession } from 'docusaurus-plugin-trowel/session';
import { levelLabel } from './MoreFilters.tsx';
import styles from './styles.module.css';
import { useFold } from './useFold.ts';

interface PageSectionProps {
  readonly page: PlaybookPageProps;
  readonly session: PlannedSession;
  readonly isOpen: boolean;
  /** Whether the page is a fold of its own. */
  readonly isFolded?: boolean;
}

/** Shows the blocks of a page, below the page's title. */
export function PageSection({ page: { entry, blocks }, session, isOpen, isFolded = false }: PageSectionProps) {
  const fold = useFold(isOpen);
  const items = blocks.map((block) => (
    <BlockItem key={block.id} block={block} to={entry.permalink} session={session} />
  ));
  const mark = <KindMark kind={entry.kind} mute />;
  if (isFolded)
    return (
      <details className={styles.page} ref={fold}>
        <summary>
          <h3 className={styles.pageTitle}>
            {mark} {entry.title}
          </h3>{' '}
          <span className={styles.count}>{blocks.length}</span>
        </summary>
        {items}
      </details>
    );
  return (
    <section className={styles.page}>
      <h4 className={styles.pageTitle}>
        {mark} <Link to={entry.permalink}>{entry.title}</Link>
      </h4>
      {items}
    </section>
  );
}

interface BlockItemProps {
  readonly block: PlaybookBlockProps;
  readonly to: string;
  readonly session: PlannedSession;
}

function BlockItem({ block: { id, title, anchor, module, minutes, level }, to, session }: BlockItemProps) {
  const Block = useEntryBlocks()[module];
  const isPlanned = session.items.some((item) => item.id === id);
  const name = title ?? id;
  return (
    <div className={styles.passage}>
      {/* Docusaurus's class for running text: a block looks as it does on its page. */}
      <div className="markdown">{Block ? <Block /> : <p>{title}</p>}</div>
      <p className={styles.passageTools}>
        <span>
          {minutesLabel(minutes)}
          {level && ` · ${levelLabel(level)}`}
        </span>
        <Link to={anchor === undefined ? to : `${to}#${anchor}`} className={styles.back}>
          {translate({ id: 'theme.trowel.playbook.back', message: 'Read it on its page' })}
          {title && <span data-trowel-unseen>: {title}</span>}
        </Link>
        <button
          type="button"
          className={styles.take}
          data-trowel-scripted
          aria-pressed={isPlanned}
          onClick={() => (isPlanned ? session.remove(id) : session.add(id))}
          aria-label={translate(
            { id: 'theme.trowel.playbook.takeIt', message: 'In this session: {title}' },
            { title: name },
          )}
        >
          {isPlanned
            ? translate({ id: 'theme.trowel.playbook.taken', message: 'In this session' })
            : translate({ id: 'theme.trowel.playbook.take', message: 'Add to this session' })}
        </button>
      </p>
    </div>
  );
}

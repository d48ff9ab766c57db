import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import {
  type BlockProps,
  EntryProvider,
  minutesLabel,
  useEntryBlocks,
  useEntryPieces,
} from 'docusaurus-plugin-trowel/client';
import type { PlannedItem, PlannedSession } from 'docusaurus-plugin-trowel/session';
import { useMemo } from 'react';
import styles from './styles.module.css';
import { labelOf } from './words.ts';

interface ItemProps {
  readonly item: PlannedItem;
  readonly session: PlannedSession;
  /** Whether what it is for stands above it, since no heading says so. */
  readonly labelled?: boolean;
}

/** Shows an item of a session: its title, and folded below it what to listen for, what is behind it, and where it is from. */
export function Item({ item, session, labelled = false }: ItemProps) {
  const { use, title, entry, minutes } = item;
  const other = session.otherOf(item);
  return (
    <li className={styles.item} data-use={use}>
      {labelled && (
        <p className={styles.use}>
          {labelOf(use)} {use !== 'own' && <span className={styles.soft}>{minutesLabel(minutes)}</span>}
        </p>
      )}
      <details className={styles.fold}>
        <summary className={styles.title}>{title}</summary>
        <div className={styles.more}>
          <Text item={item} />
          {item.challenge && (
            <p className={styles.behind}>
              <b>{translate({ id: 'theme.trowel.session.behind', message: 'Often misunderstood:' })}</b>{' '}
              <Link to={item.challenge.permalink}>{item.challenge.title}</Link>
              {item.challenge.summary && `. ${item.challenge.summary}`}
            </p>
          )}
          <p className={styles.source}>
            <Link to={item.permalink}>
              {translate({ id: 'theme.trowel.session.source', message: 'From: {page}' }, { page: entry.title })}
            </Link>
          </p>
        </div>
      </details>
      <p className={styles.itemTools} data-trowel-scripted>
        {other && (
          <button
            type="button"
            onClick={other}
            aria-label={translate(
              { id: 'theme.trowel.session.anotherFor', message: 'Another one instead of “{title}”' },
              { title },
            )}
          >
            {translate({ id: 'theme.trowel.session.another', message: 'Another' })}
          </button>
        )}
        <button
          type="button"
          onClick={() => session.remove(item.id)}
          aria-label={translate({ id: 'theme.trowel.session.removeIt', message: 'Leave out “{title}”' }, { title })}
        >
          {translate({ id: 'theme.trowel.session.remove', message: 'Leave out' })}
        </button>
      </p>
    </li>
  );
}

/** Shows the text of an item: that of its block, without what stands above it already, or what a story is about. */
function Text({ item: { module, entry } }: Pick<ItemProps, 'item'>) {
  const Passage = useEntryBlocks()[module ?? -1];
  const { Block } = useEntryPieces();
  const bare = useMemo(
    () => ({ trowelPieces: { Block: Block && ((props: BlockProps) => <Block {...props} isBare />) } }),
    [Block],
  );
  return Passage ? (
    <div className="markdown">
      <EntryProvider content={bare}>
        <Passage />
      </EntryProvider>
    </div>
  ) : (
    entry.summary && <p>{entry.summary}</p>
  );
}

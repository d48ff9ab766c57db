import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/RelatedNav';
import { kindsLabel } from 'docusaurus-plugin-trowel/client';
import type { EntryLink } from 'docusaurus-plugin-trowel/props';
import { formatRecordNumber } from 'docusaurus-plugin-trowel/shared';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Shows where an entry stands among its kind, and a few related ones. Never lists them all. */
export default function RelatedNav({ entry }: Props): ReactNode {
  const { self, index, related } = entry;
  const { previous, next, siblings } = related;
  if (!index && !previous && !next && siblings.length === 0) return null;
  const around = new Set([previous?.id, next?.id]);
  const others = siblings.filter(({ id }) => !around.has(id));
  return (
    <nav
      className={styles.related}
      aria-label={translate({ id: 'theme.trowel.related.label', message: 'Near this page' })}
    >
      {index && (
        <Link to={index.permalink} className={styles.index}>
          {kindsLabel(index.kind)}
        </Link>
      )}
      <ol className={styles.strata}>
        {previous && <RelatedEntry entry={previous} />}
        <li className={styles.here}>
          <span aria-current="page">
            <RelatedTitle entry={self} />
          </span>
        </li>
        {next && <RelatedEntry entry={next} />}
      </ol>
      {others.length > 0 && (
        <>
          <p className={styles.label}>{translate({ id: 'theme.trowel.related.siblings', message: 'Nearby' })}</p>
          <ul className={styles.strata}>
            {others.map((sibling) => (
              <RelatedEntry key={sibling.id} entry={sibling} />
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

function RelatedEntry({ entry }: { readonly entry: EntryLink }) {
  return (
    <li>
      <Link to={entry.permalink}>
        <RelatedTitle entry={entry} />
      </Link>
    </li>
  );
}

function RelatedTitle({ entry }: { readonly entry: EntryLink }) {
  return (
    <>
      {entry.number !== undefined && <span className={styles.number}>{formatRecordNumber(entry.number)} </span>}
      {entry.title}
    </>
  );
}

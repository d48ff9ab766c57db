import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/Near';
import { kindsLabel } from 'docusaurus-plugin-trowel/client';
import type { EntryLink } from 'docusaurus-plugin-trowel/props';
import { formatRecordNumber } from 'docusaurus-plugin-trowel/shared';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Where the reader is among the records, and what is near: never the whole list. */
export default function Near({ entry }: Props): ReactNode {
  const { self, index, near } = entry;
  const { previous, next, siblings } = near;
  if (!index && !previous && !next && siblings.length === 0) return null;
  const around = new Set([previous?.id, next?.id]);
  const others = siblings.filter(({ id }) => !around.has(id));
  return (
    <nav className={styles.near} aria-label={translate({ id: 'theme.trowel.near.label', message: 'Near this page' })}>
      {index && (
        <Link to={index.permalink} className={styles.index}>
          {kindsLabel(index.kind)}
        </Link>
      )}
      <ol className={styles.strata}>
        {previous && <NearEntry entry={previous} />}
        <li className={styles.here}>
          <span aria-current="page">
            <NearTitle entry={self} />
          </span>
        </li>
        {next && <NearEntry entry={next} />}
      </ol>
      {others.length > 0 && (
        <>
          <p className={styles.label}>{translate({ id: 'theme.trowel.near.siblings', message: 'Also near' })}</p>
          <ul className={styles.strata}>
            {others.map((sibling) => (
              <NearEntry key={sibling.id} entry={sibling} />
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

function NearEntry({ entry }: { readonly entry: EntryLink }) {
  return (
    <li>
      <Link to={entry.permalink}>
        <NearTitle entry={entry} />
      </Link>
    </li>
  );
}

function NearTitle({ entry }: { readonly entry: EntryLink }) {
  return (
    <>
      {entry.number !== undefined && <span className={styles.number}>{formatRecordNumber(entry.number)} </span>}
      {entry.title}
    </>
  );
}

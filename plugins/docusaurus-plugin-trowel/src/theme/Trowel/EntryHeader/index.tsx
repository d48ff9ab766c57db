import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import EntryFacts from '@theme/Trowel/EntryFacts';
import type { Props } from '@theme/Trowel/EntryHeader';
import type { ReactNode } from 'react';
import { formatRecordNumber } from '../../../shared/recordNumber.ts';
import { CalendarDay } from '../ui/CalendarDay.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import styles from './styles.module.css';

/** The head of an entry's page: what it is, where it stands, and the facts about it. */
export default function EntryHeader({ entry, lede }: Props): ReactNode {
  const { self, index } = entry;
  return (
    <header className={styles.header}>
      <div className={styles.plate}>
        {index ? (
          <Link
            to={index.permalink}
            className={styles.kind}
            title={translate({ id: 'theme.trowel.header.index', message: 'All of this kind' })}
          >
            <KindMark kind={self.kind} />
          </Link>
        ) : (
          <KindMark kind={self.kind} />
        )}
        {self.number !== undefined && <span className={styles.number}>{formatRecordNumber(self.number)}</span>}
        {self.status && <StatusBadge status={self.status} />}
        {self.date && <CalendarDay date={self.date} className={styles.date} />}
      </div>
      <Heading as="h1" className={styles.title}>
        {self.title}
      </Heading>
      {lede && <p className={styles.lede}>{lede}</p>}
      <EntryFacts entry={entry} />
    </header>
  );
}

import { PageMetadata } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import EntryFacts from '@theme/Trowel/EntryFacts';
import type { Props } from '@theme/Trowel/EntryHeader';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import KindLink from '@theme/Trowel/ui/KindLink';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import { formatRecordNumber } from 'docusaurus-plugin-trowel/shared';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Shows the head of an entry's page: kind, number, status, date, title and facts. */
export default function EntryHeader({ entry, lede }: Props): ReactNode {
  const { self, index } = entry;
  return (
    <header className={styles.header}>
      {/* Else the page would be described by its first line, which may be a record's date. */}
      {!lede && self.summary && <PageMetadata description={self.summary} />}
      <div className={styles.plate}>
        <KindLink kind={self.kind} index={index?.permalink} />
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

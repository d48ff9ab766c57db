import Link from '@docusaurus/Link';
import type { PageResult } from '../../../search/search.ts';
import { formatRecordNumber } from '../../../shared/recordNumber.ts';
import { focusMarked } from '../Search/focusMarked.ts';
import { SearchKindMark } from '../Search/SearchKindMark.tsx';
import { Text } from '../Search/Text.tsx';
import { replacedLabel } from '../Search/words.ts';
import { CalendarDay } from '../ui/CalendarDay.tsx';
import { EntryTitle } from '../ui/EntryList.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import styles from './styles.module.css';

interface ResultsProps {
  readonly pages: readonly PageResult[];
  /** The place of the first one in the whole list. */
  readonly first: number;
  readonly busy: boolean;
  /** Room that is kept for passages: coming, or come; none where there will be none. */
  readonly passages?: 'coming' | 'come';
}

/** One page of results. */
export function Results({ pages, first, busy, passages }: ResultsProps) {
  return (
    <ol className={styles.list} start={first} aria-busy={busy} data-passages={passages}>
      {pages.map((page) => (
        <li key={page.permalink} className={styles.result}>
          <Result page={page} passages={passages} />
        </li>
      ))}
    </ol>
  );
}

function Result({ page, passages }: { readonly page: PageResult } & Pick<ResultsProps, 'passages'>) {
  const { kind, number, title, permalink, status, date, systems, excerpt, sections, replacedBy } = page;
  return (
    <>
      <div className={styles.lead}>
        <p className={styles.facts}>
          <SearchKindMark kind={kind} />
          {number !== undefined && <span className={styles.number}>{formatRecordNumber(number)}</span>}
          {systems.length > 0 && <span>{systems.join(', ')}</span>}
          {date && <CalendarDay date={date} />}
          {status && <StatusBadge status={status} />}
        </p>
        <h2 className={styles.title}>
          <Link to={permalink}>
            <Text marked={title} />
          </Link>
        </h2>
        {replacedBy && (
          <p className={styles.replaced}>
            <span>{replacedLabel()}</span> <EntryTitle entry={replacedBy} />{' '}
            {replacedBy.status && <StatusBadge status={replacedBy.status} />}
          </p>
        )}
        <p className={styles.excerpt}>{excerpt && <Text marked={excerpt} />}</p>
      </div>
      {passages && (
        <ul className={styles.sections}>
          {sections.map((section) => (
            <li key={section.permalink}>
              <Link to={section.permalink}>
                <Text marked={section.heading} />
              </Link>
              <span className={styles.line}>
                <Text marked={focusMarked(section.excerpt)} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

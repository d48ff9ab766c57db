import { useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/ReviewsPage';
import HubPage from '@theme/Trowel/ui/HubPage';
import ListPages from '@theme/Trowel/ui/ListPages';
import Pagination from '@theme/Trowel/ui/Pagination';
import { toDateWords, useLocale, useToday } from 'docusaurus-plugin-trowel/client';
import type { ListPlace, ReviewsPageProps } from 'docusaurus-plugin-trowel/props';
import { rowsOfPage } from 'docusaurus-plugin-trowel/shared';
import type { ReactNode } from 'react';
import { Instructions } from './Instructions.tsx';
import { OwnerChoice } from './OwnerChoice.tsx';
import { Row } from './Row.tsx';
import styles from './styles.module.css';
import { countByUrgency, toUrgency, type Urgency, urgencies } from './urgency.ts';
import { toQuery, useReviews } from './useReviews.ts';

/**
 * Lists all pages with a due date, or one page of them: what is overdue, what is due soon, and folded what is due later. The reader's
 * clock decides; before hydration it is one list, the earliest first.
 */
export default function ReviewsPage({ reviews, all }: Props): ReactNode {
  const { total, owners, place, days } = reviews;
  const today = useToday();
  const { pathname } = useLocation();
  const { owner, page, pages, choose, rows, phase, load } = useReviews(reviews, all);
  const title = translate({ id: 'theme.trowel.reviews.title', message: 'What is due' });
  const intro = translate({
    id: 'theme.trowel.reviews.intro',
    message: 'Pages that somebody has to verify again, and decisions whose outcome nobody has recorded yet.',
  });
  // Only the reader's clock says what is due.
  const groups = today === undefined ? [] : groupByUrgency(rows, today);
  const isWhole = owner === undefined ? place === undefined : pages === 1;
  const sums =
    owner === undefined && days && today !== undefined
      ? countByUrgency(days, today)
      : isWhole
        ? toSums(groups)
        : undefined;
  return (
    <HubPage title={title} intro={intro} sections={toSections({ groups, sums, place })} place={place}>
      {total === 0 ? (
        <Nothing />
      ) : (
        <>
          <OwnerChoice
            owners={owners}
            total={total}
            disabled={today === undefined}
            prepare={load}
            owner={owner}
            choose={(next) => choose({ owner: next, page: 1 })}
          />
          {phase !== 'ready' && <Phase phase={phase} retry={load} />}
          <div data-waiting={phase === 'waiting'} className={styles.list}>
            {today === undefined ? (
              <ByMonth rows={rows} />
            ) : (
              <ByUrgency
                groups={groups}
                sums={sums}
                folds={isWhole || groups.some(({ urgency }) => urgency !== 'later')}
                today={today}
              />
            )}
          </div>
          {owner === undefined && <ListPages place={place} />}
          {pages > 1 && (
            <Pagination
              page={page}
              pages={pages}
              hrefOf={(to) => `${pathname}${toQuery({ owner, page: to })}`}
              go={(to) => choose({ owner, page: to })}
            />
          )}
          <Instructions example={(rows.find(({ what }) => what === 'confirm') ?? rows[0])?.entry.id ?? ''} />
        </>
      )}
    </HubPage>
  );
}

type Sums = Readonly<Partial<Record<Urgency, number>>>;

function toSums(groups: readonly UrgencyGroup[]): Sums {
  return Object.fromEntries(groups.map(({ urgency, due }) => [urgency, due.length]));
}

/** Lists the sections, also those that begin on another page of the list. */
function toSections({
  groups,
  sums,
  place,
}: {
  readonly groups: readonly UrgencyGroup[];
  readonly sums?: Sums;
  readonly place?: ListPlace;
}) {
  const listed = sums ? urgencies.filter((urgency) => (sums[urgency] ?? 0) > 0) : groups.map(({ urgency }) => urgency);
  let before = 0;
  return listed.map((urgency) => {
    const isHere = groups.some((group) => group.urgency === urgency);
    const address = isHere ? '' : (place?.pages[Math.floor(before / rowsOfPage)]?.permalink ?? '');
    before += sums?.[urgency] ?? 0;
    return { href: `${address}#${idOf(urgency)}`, title: urgencyWords(urgency), count: sums?.[urgency] };
  });
}

function Phase({ phase, retry }: { readonly phase: 'waiting' | 'failed'; readonly retry: () => void }) {
  return (
    <p role="status" className={styles.nothing}>
      {phase === 'waiting' ? (
        translate({ id: 'theme.trowel.reviews.loading', message: 'Loading the whole list …' })
      ) : (
        <>
          {translate({ id: 'theme.trowel.reviews.failed', message: 'The whole list cannot be loaded.' })}{' '}
          <button type="button" onClick={retry}>
            {translate({ id: 'theme.trowel.index.retry', message: 'Try again' })}
          </button>
        </>
      )}
    </p>
  );
}

interface UrgencyGroup {
  readonly urgency: Urgency;
  readonly due: ReviewsPageProps['rows'];
}

function groupByUrgency(rows: ReviewsPageProps['rows'], today: string): UrgencyGroup[] {
  return urgencies
    .map((urgency) => ({ urgency, due: rows.filter(({ due }) => toUrgency(due, today) === urgency) }))
    .filter(({ due }) => due.length > 0);
}

function idOf(urgency: Urgency): string {
  return `trowel-${urgency}`;
}

interface ByUrgencyProps {
  readonly groups: readonly UrgencyGroup[];
  /** The counts of all pages of the list, if known. */
  readonly sums?: Sums;
  /** Whether to fold what is due later. A page of a long list that has nothing else would look empty. */
  readonly folds: boolean;
  readonly today: string;
}

function ByUrgency({ groups, sums, folds, today }: ByUrgencyProps) {
  return (
    <>
      {folds && groups.every(({ urgency }) => urgency === 'later') && (
        <p className={styles.nothing}>{translate({ id: 'theme.trowel.reviews.none', message: 'Nothing due.' })}</p>
      )}
      {groups.map(({ urgency, due }) =>
        urgency === 'later' && folds ? (
          <details key={urgency} id={idOf(urgency)} className={styles.later}>
            <summary>
              {urgencyWords(urgency)} {sums && <span className={styles.count}>{sums[urgency]}</span>}
            </summary>
            <ByMonth rows={due} today={today} />
          </details>
        ) : (
          <section key={urgency} aria-labelledby={idOf(urgency)}>
            <Heading as="h2" id={idOf(urgency)} className={styles.name}>
              {urgencyWords(urgency)} {sums && <span className={styles.count}>{sums[urgency]}</span>}
            </Heading>
            {urgency === 'later' ? <ByMonth rows={due} today={today} /> : <Rows rows={due} today={today} />}
          </section>
        ),
      )}
    </>
  );
}

/** Shows rows, the earliest first, below the month in which they are due. */
function ByMonth({ rows, today }: Pick<ReviewsPageProps, 'rows'> & { readonly today?: string }) {
  const locale = useLocale();
  const months = [...new Set(rows.map(({ due }) => due.slice(0, 7)))];
  // Before the reader's day is known, nothing stands above the months.
  const as = today === undefined ? 'h2' : 'h3';
  return months.map((month) => (
    <section key={month} aria-labelledby={`trowel-${month}`}>
      <Heading as={as} id={`trowel-${month}`} className={styles.month}>
        {toDateWords(month, locale)}
      </Heading>
      <Rows rows={rows.filter(({ due }) => due.startsWith(month))} today={today} />
    </section>
  ));
}

function Rows({ rows, today }: Pick<ReviewsPageProps, 'rows'> & { readonly today?: string }) {
  return (
    <ul className={styles.rows} data-trowel-from={today === undefined ? '' : undefined}>
      {rows.map((row) => (
        <Row key={`${row.entry.id} ${row.what}`} row={row} today={today} />
      ))}
    </ul>
  );
}

function urgencyWords(urgency: Urgency): string {
  switch (urgency) {
    case 'overdue':
      return translate({ id: 'theme.trowel.reviews.overdue', message: 'Overdue' });
    case 'soon':
      return translate({ id: 'theme.trowel.reviews.soon', message: 'Within 30 days' });
    case 'later':
      return translate({ id: 'theme.trowel.reviews.later', message: 'Later' });
  }
}

function Nothing() {
  return (
    <p className={styles.nothing}>
      <Translate
        id="theme.trowel.reviews.nothing"
        values={{ verified: <code>verified: 2026-01-31</code>, every: <code>review_every: 6 months</code> }}
      >
        {
          'Nothing due. A page is listed here when its front matter says when it was verified and how often that must be repeated: {verified} and {every}.'
        }
      </Translate>
    </p>
  );
}

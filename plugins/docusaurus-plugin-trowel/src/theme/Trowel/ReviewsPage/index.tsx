import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/ReviewsPage';
import HubPage from '@theme/Trowel/ui/HubPage';
import { useToday } from 'docusaurus-plugin-trowel/client';
import type { ReviewsPageProps } from 'docusaurus-plugin-trowel/props';
import { type ReactNode, useState } from 'react';
import { Instructions } from './Instructions.tsx';
import { OwnerChoice } from './OwnerChoice.tsx';
import { Row } from './Row.tsx';
import styles from './styles.module.css';
import { toUrgency, type Urgency, urgencies } from './urgency.ts';

/**
 * Lists all pages with a due date: what is overdue, what is due soon, and folded what is due later. The reader's clock
 * decides; before hydration it is one list, the earliest first.
 */
export default function ReviewsPage({ reviews: { rows } }: Props): ReactNode {
  const today = useToday();
  const [owner, setOwner] = useState<string>();
  const title = translate({ id: 'theme.trowel.reviews.title', message: 'What is due' });
  const intro = translate({
    id: 'theme.trowel.reviews.intro',
    message: 'Pages that somebody has to verify again, and decisions whose outcome nobody has recorded yet.',
  });
  const visible = rows.filter((row) => owner === undefined || (row.owner?.name ?? '') === owner);
  // Only the reader's clock says what is due.
  const groups = today === undefined ? [] : groupByUrgency(visible, today);
  const sections = groups.map(({ urgency, due }) => ({
    id: idOf(urgency),
    title: urgencyWords(urgency),
    count: due.length,
  }));
  return (
    <HubPage title={title} intro={intro} sections={sections}>
      {rows.length === 0 ? (
        <Nothing />
      ) : (
        <>
          <OwnerChoice rows={rows} disabled={today === undefined} owner={owner} choose={setOwner} />
          {today === undefined ? <Rows rows={visible} /> : <ByUrgency groups={groups} today={today} />}
          <Instructions example={(rows.find(({ what }) => what === 'confirm') ?? rows[0])?.entry.id ?? ''} />
        </>
      )}
    </HubPage>
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

function ByUrgency({ groups, today }: { readonly groups: readonly UrgencyGroup[]; readonly today: string }) {
  return (
    <>
      {groups.every(({ urgency }) => urgency === 'later') && (
        <p className={styles.nothing}>{translate({ id: 'theme.trowel.reviews.none', message: 'Nothing due.' })}</p>
      )}
      {groups.map(({ urgency, due }) =>
        urgency === 'later' ? (
          <details key={urgency} id={idOf(urgency)} className={styles.later}>
            <summary>
              {urgencyWords(urgency)} <span className={styles.count}>{due.length}</span>
            </summary>
            <Rows rows={due} today={today} />
          </details>
        ) : (
          <section key={urgency} aria-labelledby={idOf(urgency)}>
            <Heading as="h2" id={idOf(urgency)} className={styles.name}>
              {urgencyWords(urgency)} <span className={styles.count}>{due.length}</span>
            </Heading>
            <Rows rows={due} today={today} />
          </section>
        ),
      )}
    </>
  );
}

function Rows({ rows, today }: ReviewsPageProps & { readonly today?: string }) {
  return (
    <ul className={styles.rows}>
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

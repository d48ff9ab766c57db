import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/ReviewsPage';
import HubPage from '@theme/Trowel/ui/HubPage';
import PersonName from '@theme/Trowel/ui/PersonName';
import { useToday } from 'docusaurus-plugin-trowel/client';
import type { ReviewsPageProps } from 'docusaurus-plugin-trowel/props';
import { type ReactNode, useState } from 'react';
import { DueFilter } from './DueFilter.tsx';
import { Instructions } from './Instructions.tsx';
import { Row } from './Row.tsx';
import styles from './styles.module.css';
import { filterOwners, type Shown } from './urgency.ts';

/** Lists all pages with a due date by owner. The reader's clock decides what is overdue. */
export default function ReviewsPage({ reviews: { owners } }: Props): ReactNode {
  const today = useToday();
  const [shown, setShown] = useState<Shown>('all');
  const title = translate({ id: 'theme.trowel.reviews.title', message: 'What is due' });
  const intro = translate({
    id: 'theme.trowel.reviews.intro',
    message:
      'Pages that somebody is to confirm again, and decisions of which nobody has yet written down what came of them.',
  });
  const rows = owners.flatMap((owner) => owner.rows);
  const visible = filterOwners(owners, { shown, today });
  return (
    <HubPage title={title} intro={intro}>
      {rows.length === 0 ? (
        <Nothing />
      ) : (
        <>
          <DueFilter dues={rows.map(({ due }) => due)} today={today} shown={shown} choose={setShown} />
          <Names owners={visible} />
          {visible.length === 0 && (
            <p className={styles.nothing}>
              {translate({ id: 'theme.trowel.reviews.none', message: 'Nothing of that: all is well.' })}
            </p>
          )}
          {visible.map((owner) => (
            <Owner key={owner.anchor} {...owner} today={today} />
          ))}
          <Instructions example={rows[0]?.entry.id ?? ''} />
        </>
      )}
    </HubPage>
  );
}

type OwnerProps = ReviewsPageProps['owners'][number];

function Owner({ person, anchor, rows, today }: OwnerProps & { readonly today: string | undefined }) {
  return (
    <section className={styles.owner} aria-labelledby={anchor}>
      <Heading as="h2" id={anchor} className={styles.name}>
        {person ? <PersonName person={person} /> : nobody()} <span className={styles.count}>{rows.length}</span>
      </Heading>
      {!person && (
        <p className={styles.soft}>
          <Translate id="theme.trowel.reviews.nobodyWhy" values={{ owner: <code>owner</code> }}>
            {'These pages name no {owner}; until they do, nobody will be asked.'}
          </Translate>
        </p>
      )}
      <ul className={styles.rows}>
        {rows.map((row) => (
          <Row key={`${row.entry.id} ${row.what}`} row={row} today={today} />
        ))}
      </ul>
    </section>
  );
}

/** Links to each owner's part of the list. */
function Names({ owners }: Pick<ReviewsPageProps, 'owners'>) {
  if (owners.length < 2) return null;
  return (
    <nav className={styles.names} aria-label={translate({ id: 'theme.trowel.reviews.owners', message: 'By owner' })}>
      {owners.map((owner) => (
        <a key={owner.anchor} href={`#${owner.anchor}`}>
          {owner.person?.name ?? nobody()} <span className={styles.count}>{owner.rows.length}</span>
        </a>
      ))}
    </nav>
  );
}

function Nothing() {
  return (
    <p className={styles.nothing}>
      <Translate
        id="theme.trowel.reviews.nothing"
        values={{ verified: <code>verified: 2026-01-31</code>, every: <code>review_every: 6 months</code> }}
      >
        {
          'Nothing: no page says when it was last confirmed and how often it must be. Give one {verified} and {every}, and it stands here by the name of its owner.'
        }
      </Translate>
    </p>
  );
}

function nobody(): string {
  return translate({ id: 'theme.trowel.reviews.nobody', message: 'Nobody' });
}

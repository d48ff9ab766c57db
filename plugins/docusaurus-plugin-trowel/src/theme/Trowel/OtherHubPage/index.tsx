import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/OtherHubPage';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import HubPage from '@theme/Trowel/ui/HubPage';
import KindMark from '@theme/Trowel/ui/KindMark';
import ListPages from '@theme/Trowel/ui/ListPages';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import { kindsLabel } from 'docusaurus-plugin-trowel/client';
import type { OtherRow } from 'docusaurus-plugin-trowel/props';
import { formatRecordNumber } from 'docusaurus-plugin-trowel/shared';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Lists what another hub has, by kind. What pages here name leads to its page here, all else to its own hub. */
export default function OtherHubPage({ list: { hub, all, groups, sections, place } }: Props): ReactNode {
  const intro = translate(
    { id: 'theme.trowel.otherHub.intro', message: 'The hub {hub}, as this hub has read it.' },
    { hub: hub.id },
  );
  return (
    <HubPage
      title={hub.id}
      intro={intro}
      width="list"
      sections={sections.map(({ name, count, href }) => ({ href, count, title: kindsLabel(name) }))}
      place={place}
      lead={
        <p className={styles.about}>
          <Link to={all}>{translate({ id: 'theme.trowel.otherHubs.title', message: 'Other hubs' })}</Link>
          {' · '}
          {hub.address === undefined ? hub.from : <Link href={hub.address}>{hub.address}</Link>}
          {hub.read !== undefined && (
            <>
              {' · '}
              <Translate id="theme.trowel.otherHub.read" values={{ day: <CalendarDay date={hub.read} /> }}>
                {'read on {day}'}
              </Translate>
            </>
          )}
        </p>
      }
    >
      {groups.length === 0 && (
        <p>{translate({ id: 'theme.trowel.otherHub.nothing', message: 'There is nothing of it here yet.' })}</p>
      )}
      {groups.map(({ kind, rows }) => (
        <section key={kind} aria-labelledby={kind}>
          <Heading as="h2" id={kind} className={styles.kind}>
            {kindsLabel(kind)}
          </Heading>
          <ul className={styles.rows}>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        </section>
      ))}
      <ListPages place={place} />
    </HubPage>
  );
}

function Row({ row: { kind, title, number, status, date, permalink, isCited } }: { readonly row: OtherRow }) {
  const name = (
    <>
      {number !== undefined && <span className={styles.number}>{formatRecordNumber(number)}</span>}
      {title}
    </>
  );
  return (
    <li className={styles.row}>
      <KindMark kind={kind} mute />
      {permalink === undefined ? (
        <span className={styles.title}>{name}</span>
      ) : (
        <RowLink to={permalink}>{name}</RowLink>
      )}
      {isCited && (
        <span className={styles.cited}>{translate({ id: 'theme.trowel.otherHub.named', message: 'named here' })}</span>
      )}
      {status !== undefined && <StatusBadge status={status} />}
      {date !== undefined && <CalendarDay date={date} className={styles.date} />}
    </li>
  );
}

function RowLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link to={to} className={styles.title}>
      {children}
    </Link>
  );
}

import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/CitedPage';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryList from '@theme/Trowel/ui/EntryList';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import HubPage from '@theme/Trowel/ui/HubPage';
import KindMark from '@theme/Trowel/ui/KindMark';
import RelationGroup from '@theme/Trowel/ui/RelationGroup';
import RenderedText from '@theme/Trowel/ui/RenderedText';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import { relationLabel, statusLabel } from 'docusaurus-plugin-trowel/client';
import { formatRecordNumber } from 'docusaurus-plugin-trowel/shared';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Shows an entry of another hub as it was read: where it is from, what it is now, and which pages here name it. */
export default function CitedPage({ cited }: Props): ReactNode {
  const { entry, hub, text, isCut, by } = cited;
  const title = entry.number === undefined ? entry.title : `${formatRecordNumber(entry.number)} ${entry.title}`;
  return (
    <HubPage title={title} intro={entry.summary ?? ''} lead={<Origin cited={cited} />}>
      <Notes cited={cited} />
      <article className={styles.text} aria-label={entry.title}>
        <p className={styles.plate}>
          <Translate id="theme.trowel.cited.asRead" values={{ hub: <Link to={hub.permalink}>{hub.id}</Link> }}>
            {'The text of the hub {hub}, as it was read'}
          </Translate>
        </p>
        <RenderedText nodes={text} opensHere />
        {isCut && (
          <p>
            {translate({ id: 'theme.trowel.cited.cut', message: 'The rest of this long text is on its own page.' })}
          </p>
        )}
      </article>
      <section aria-label={translate({ id: 'theme.trowel.cited.by', message: 'Named by these pages here' })}>
        {by.map(({ type, entries }) =>
          type === 'promoted-to' || type === 'promoted-from' ? null : (
            <RelationGroup key={type} label={relationLabel(type)}>
              <EntryList entries={entries} kinds />
            </RelationGroup>
          ),
        )}
      </section>
    </HubPage>
  );
}

function Origin({ cited: { entry, hub, address } }: Pick<Props, 'cited'>) {
  const place = address === undefined ? hub.from : <Link href={address}>{address}</Link>;
  return (
    <>
      <p className={styles.state}>
        <KindMark kind={entry.kind} />
        {entry.status !== undefined && <StatusBadge status={entry.status} />}
        {entry.date !== undefined && <CalendarDay date={entry.date} />}
      </p>
      <p className={styles.origin}>
        {hub.read === undefined ? (
          place
        ) : (
          <Translate id="theme.trowel.cited.origin" values={{ place, day: <CalendarDay date={hub.read} /> }}>
            {'From {place}, read on {day}'}
          </Translate>
        )}
      </p>
    </>
  );
}

/** Says what became of it, here and there. */
function Notes({ cited: { change, successor, supersededHere } }: Pick<Props, 'cited'>) {
  if (!change && !successor && supersededHere.length === 0) return null;
  return (
    <aside
      className={styles.notes}
      aria-label={translate({ id: 'theme.trowel.cited.notes', message: 'What became of it' })}
    >
      {supersededHere.length > 0 && (
        <p>
          {translate({ id: 'theme.trowel.cited.here', message: 'Superseded here, in this hub only, by:' })}{' '}
          {supersededHere.map((entry) => (
            <EntryTitle key={entry.id} entry={entry} />
          ))}
        </p>
      )}
      {successor && (
        <p>
          {translate({ id: 'theme.trowel.cited.there', message: 'In force there today:' })}{' '}
          {successor.permalink === undefined ? (
            successor.title
          ) : (
            <Link to={successor.permalink}>{successor.title}</Link>
          )}
        </p>
      )}
      {change && (
        <p>
          <Translate id="theme.trowel.cited.changed" values={{ day: <CalendarDay date={change.since} /> }}>
            {'Changed there since {day}, when it was cited here or last looked at:'}
          </Translate>{' '}
          {change.was !== undefined &&
            (change.was === ''
              ? translate({ id: 'theme.trowel.cited.noState', message: 'it had no status then.' })
              : translate(
                  { id: 'theme.trowel.cited.was', message: 'its status was “{status}” then.' },
                  { status: statusLabel(change.was) },
                ))}{' '}
          {change.text && translate({ id: 'theme.trowel.cited.text', message: 'Its text is another now.' })}
        </p>
      )}
    </aside>
  );
}

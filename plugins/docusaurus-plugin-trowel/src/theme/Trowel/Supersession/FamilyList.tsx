import Translate, { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import type { FamilyMember, ListedFamily, SupersessionProps } from 'docusaurus-plugin-trowel/props';
import { formatRecordNumber } from 'docusaurus-plugin-trowel/shared';
import { Fragment } from 'react';
import styles from './styles.module.css';

type Entries = SupersessionProps['entries'];

/** Lists a family that is too large to be drawn, from the oldest to the newest, each with what took its place. */
export function FamilyList({
  family: { members, total },
  entries,
  aim,
}: {
  readonly family: ListedFamily;
  readonly entries: Entries;
  /** The anchor of the address, whose row is highlighted. */
  readonly aim: string;
}) {
  return (
    <section className={styles.listed}>
      <p className={styles.count}>
        {translate(
          {
            id: 'theme.trowel.supersession.listed',
            message: 'Too many to draw. Decisions that replaced each other: {total}.',
          },
          { total: String(total) },
        )}
      </p>
      <ol>
        {members.map((member) => (
          <Member key={member.entry} member={member} entries={entries} aim={aim} />
        ))}
      </ol>
    </section>
  );
}

function Member({
  member,
  entries,
  aim,
}: {
  readonly member: FamilyMember;
  readonly entries: Entries;
  readonly aim: string;
}) {
  const brokenLinks = useBrokenLinks();
  const entry = entries[member.entry];
  if (!entry) return null;
  brokenLinks.collectAnchor(entry.anchor);
  const newer = member.supersededBy.flatMap((place) => entries[place] ?? []);
  const names = newer.map((one, at) => (
    <Fragment key={one.id}>
      {at > 0 && ', '}
      <Name entry={one} />
    </Fragment>
  ));
  return (
    <li id={entry.anchor} data-aim={aim === entry.anchor || aim === encodeURI(entry.anchor)}>
      <Name entry={entry} /> {entry.date && <CalendarDay date={entry.date} className={styles.soft} />}{' '}
      {entry.status && <StatusBadge status={entry.status} />}
      {newer.length > 0 && (
        <div className={styles.soft}>
          <Translate id="theme.trowel.supersession.replacedBy" values={{ names }}>
            {'Superseded by {names}'}
          </Translate>
        </div>
      )}
    </li>
  );
}

function Name({ entry: { number, title, permalink } }: { readonly entry: Entries[number] }) {
  return (
    <PlainLink href={permalink}>
      {number !== undefined && <span>{formatRecordNumber(number)} </span>}
      {title}
    </PlainLink>
  );
}

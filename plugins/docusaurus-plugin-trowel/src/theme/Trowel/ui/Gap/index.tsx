import Translate, { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import type { Props } from '@theme/Trowel/ui/Gap';
import PersonName from '@theme/Trowel/ui/PersonName';
import PersonNames from '@theme/Trowel/ui/PersonNames';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import { useEntry, useToday } from 'docusaurus-plugin-trowel/client';
import type { GapProps } from 'docusaurus-plugin-trowel/props';
import { dayAfter } from 'docusaurus-plugin-trowel/shared';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Shows one thing that is missing about a system, and what to do about it. */
export default function Gap({ gap }: Props) {
  switch (gap.type) {
    case 'no-archaeology':
      return (
        <Missing what={translate({ id: 'theme.trowel.gap.archaeology', message: 'No archaeology' })}>
          <Translate id="theme.trowel.gap.archaeology.write" values={{ file: <code>{gap.file}</code> }}>
            {'Write why it is as it is, in {file}.'}
          </Translate>{' '}
          {gap.ask && (
            <Translate id="theme.trowel.gap.archaeology.ask" values={{ person: <PersonName person={gap.ask} /> }}>
              {'Ask {person}.'}
            </Translate>
          )}{' '}
          <AboutThisSystem />
        </Missing>
      );
    case 'no-verified-owner':
      return <Unowned {...gap} />;
    case 'single-witness':
      if (gap.isUnnamed)
        return (
          <Missing
            what={translate({
              id: 'theme.trowel.gap.unnamed',
              message: 'One person alone could explain it, and no page names them',
            })}
          >
            {translate({
              id: 'theme.trowel.gap.unnamed.second',
              message: 'Let a second person learn it and explain it back.',
            })}
          </Missing>
        );
      return gap.person ? (
        <Missing
          what={
            <Translate id="theme.trowel.gap.single" values={{ person: <PersonName person={gap.person} /> }}>
              {'Only {person} can explain it'}
            </Translate>
          }
        >
          {gap.command === undefined ? (
            translate({
              id: 'theme.trowel.gap.single.name',
              message: 'Let a second person learn it, and name them on its pages.',
            })
          ) : (
            <Translate id="theme.trowel.gap.single.pair" values={{ command: <code>{gap.command}</code> }}>
              {'Let a second person learn it, and name them on its pages. The questions: {command}'}
            </Translate>
          )}
        </Missing>
      ) : (
        <Missing
          what={translate({ id: 'theme.trowel.gap.nobody', message: 'Its pages name nobody who can explain it' })}
        >
          {translate({
            id: 'theme.trowel.gap.nobody.name',
            message: 'Name its owners, and the witnesses and decision makers on its pages.',
          })}
        </Missing>
      );
    case 'leaving':
      return (
        <Missing what={<Leaving {...gap} />}>
          <Staying count={gap.staying} /> {gap.command !== undefined && <Ask on={gap.on} command={gap.command} />}
        </Missing>
      );
    case 'no-cause':
      return (
        <Missing
          what={translate({ id: 'theme.trowel.gap.cause', message: 'Challenges that do not say why they happen' })}
        >
          <ul className={styles.pages}>
            {gap.challenges.map((challenge) => (
              <li key={challenge.id}>
                <EntryTitle entry={challenge} />
              </li>
            ))}
          </ul>
        </Missing>
      );
  }
}

/** Leads to a new page about the system on whose page the gap is. */
function AboutThisSystem() {
  const id = useEntry()?.self.id ?? '';
  return <WriteLink request={{ kind: 'archaeology', system: id.slice(id.indexOf('/') + 1) }} />;
}

function Leaving({ person, on }: Extract<GapProps, { type: 'leaving' }>) {
  return (
    <Translate
      id="theme.trowel.gap.leaving"
      values={{ person: <PersonName person={person} />, day: <CalendarDay date={on} /> }}
    >
      {'{person} leaves. Last day: {day}'}
    </Translate>
  );
}

/** Says what to ask, and until when. Only after hydration can it say that the day is past. */
function Ask({ on, command }: { readonly on: string; readonly command: string }) {
  const today = useToday();
  const values = { command: <code>{command}</code> };
  return (
    <span data-trowel-from={dayAfter(on)}>
      {today !== undefined && on < today ? (
        <Translate id="theme.trowel.gap.leaving.past" values={values}>
          {'That day is past. If they can still be asked, these are the questions: {command}'}
        </Translate>
      ) : (
        <Translate id="theme.trowel.gap.leaving.ask" values={values}>
          {'Ask before that day. The questions: {command}'}
        </Translate>
      )}
    </span>
  );
}

/** Says how many people who stay can explain the system. */
function Staying({ count }: { readonly count: number }) {
  const { selectMessage } = usePluralForm();
  if (count === 0)
    return translate({ id: 'theme.trowel.gap.leaving.nobody', message: 'Nobody who stays can explain it.' });
  return selectMessage(
    count,
    translate(
      {
        id: 'theme.trowel.gap.leaving.others',
        message: '{count} other person can explain it.|{count} others can explain it.',
      },
      { count: String(count) },
    ),
  );
}

function Unowned({ why, owners, command }: Extract<GapProps, { type: 'no-verified-owner' }>) {
  switch (why) {
    case 'none':
      return (
        <Missing what={translate({ id: 'theme.trowel.gap.unowned', message: 'No owner' })}>
          <Translate id="theme.trowel.gap.unowned.name" values={{ field: <code>owners</code> }}>
            {'Name one on its page, under {field}.'}
          </Translate>
        </Missing>
      );
    case 'leaving':
      return (
        <Missing
          what={
            <>
              {translate({ id: 'theme.trowel.gap.owners', message: 'Every owner is leaving:' })}{' '}
              <PersonNames people={owners} />
            </>
          }
        >
          <Translate id="theme.trowel.gap.owners.next" values={{ field: <code>owners</code> }}>
            {'Name who answers for it next, under {field}.'}
          </Translate>
        </Missing>
      );
    case 'unverified':
      return (
        <Missing
          what={
            <>
              {translate({ id: 'theme.trowel.gap.unverified', message: 'Never verified by its owner:' })}{' '}
              <PersonNames people={owners} />
            </>
          }
        >
          <Translate id="theme.trowel.gap.unverified.read" values={{ command: <code>{command}</code> }}>
            {'Read and correct it, then verify it: {command}'}
          </Translate>
        </Missing>
      );
  }
}

function Missing({ what, children }: { readonly what: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.gap}>
      <div className={styles.what}>{what}</div>
      <div className={styles.next}>{children}</div>
    </div>
  );
}

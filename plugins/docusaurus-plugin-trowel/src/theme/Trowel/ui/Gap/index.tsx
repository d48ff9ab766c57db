import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import type { Props } from '@theme/Trowel/ui/Gap';
import PersonName from '@theme/Trowel/ui/PersonName';
import PersonNames from '@theme/Trowel/ui/PersonNames';
import { useToday } from 'docusaurus-plugin-trowel/client';
import type { GapProps } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Shows one thing that is missing about a system, and what to do about it. */
export default function Gap({ gap }: Props) {
  switch (gap.type) {
    case 'no-archaeology':
      return (
        <Missing what={translate({ id: 'theme.trowel.gap.archaeology', message: 'No archaeology' })}>
          {translate({ id: 'theme.trowel.gap.archaeology.write', message: 'Write why it is as it is, in' })}{' '}
          <code>{gap.file}</code>
          {gap.ask && (
            <>
              {'. '}
              {translate({ id: 'theme.trowel.gap.archaeology.ask', message: 'Ask' })} <PersonName person={gap.ask} />
            </>
          )}
        </Missing>
      );
    case 'no-verified-owner':
      return <Unowned {...gap} />;
    case 'single-witness':
      return gap.person ? (
        <Missing
          what={
            <>
              {translate({ id: 'theme.trowel.gap.single', message: 'One person knows it:' })}{' '}
              <PersonName person={gap.person} />
            </>
          }
        >
          {translate({ id: 'theme.trowel.gap.single.pair', message: 'Name a second one on its pages; begin with' })}{' '}
          <code>{gap.command}</code>
        </Missing>
      ) : (
        <Missing what={translate({ id: 'theme.trowel.gap.nobody', message: 'Nobody is named who knows it' })}>
          {translate({
            id: 'theme.trowel.gap.nobody.name',
            message: 'Name its owners, and the witnesses and decision makers on its pages',
          })}
        </Missing>
      );
    case 'leaving':
      return (
        <Missing what={<Leaving {...gap} />}>
          {gap.staying > 0 && stayingWords(gap.staying)} <Ask on={gap.on} /> <code>{gap.command}</code>
        </Missing>
      );
    case 'no-cause':
      return (
        <Missing what={translate({ id: 'theme.trowel.gap.cause', message: 'Challenges without a cause' })}>
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

function Leaving({ person, on, staying }: Extract<GapProps, { type: 'leaving' }>) {
  return (
    <>
      <PersonName person={person} />
      {': '}
      {translate({ id: 'theme.trowel.gap.leaving', message: 'last day' })} <CalendarDay date={on} />
      {staying === 0 && (
        <>
          {'; '}
          {translate({ id: 'theme.trowel.gap.leaving.nobody', message: 'nobody who knows it stays' })}
        </>
      )}
    </>
  );
}

/** Says until when somebody can be asked. Only after hydration can it say that the day is past. */
function Ask({ on }: { readonly on: string }) {
  const today = useToday();
  return today !== undefined && on < today
    ? translate({ id: 'theme.trowel.gap.leaving.past', message: 'That day is past; if they can still be asked:' })
    : translate({ id: 'theme.trowel.gap.leaving.ask', message: 'Ask before that day:' });
}

function stayingWords(staying: number): string {
  return translate(
    { id: 'theme.trowel.gap.leaving.others', message: 'Others who know it: {count}.' },
    { count: String(staying) },
  );
}

function Unowned({ why, owners, command }: Extract<GapProps, { type: 'no-verified-owner' }>) {
  switch (why) {
    case 'none':
      return (
        <Missing what={translate({ id: 'theme.trowel.gap.unowned', message: 'No owner' })}>
          {translate({ id: 'theme.trowel.gap.unowned.name', message: 'Name one on its page, under' })}{' '}
          <code>owners</code>
        </Missing>
      );
    case 'leaving':
      return (
        <Missing
          what={
            <>
              {translate({ id: 'theme.trowel.gap.owners', message: 'Every owner leaves:' })}{' '}
              <PersonNames people={owners} />
            </>
          }
        >
          {translate({ id: 'theme.trowel.gap.owners.next', message: 'Name who answers for it next, under' })}{' '}
          <code>owners</code>
        </Missing>
      );
    case 'unverified':
      return (
        <Missing
          what={
            <>
              {translate({ id: 'theme.trowel.gap.unverified', message: 'Never confirmed by its owner:' })}{' '}
              <PersonNames people={owners} />
            </>
          }
        >
          {translate({ id: 'theme.trowel.gap.unverified.read', message: 'Read it, correct it, then' })}{' '}
          <code>{command}</code>
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

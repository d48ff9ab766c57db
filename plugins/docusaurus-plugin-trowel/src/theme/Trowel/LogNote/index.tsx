import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/LogNote';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import PersonName from '@theme/Trowel/ui/PersonName';
import type { LogNoteProps } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Says that a page is an entry of a mentee's decision log, or was promoted from one, and how far its review is. */
export default function LogNote({ entry: { log } }: Props): ReactNode {
  if (!log) return null;
  const { mentee, page, state } = log;
  return (
    <aside
      className={styles.note}
      data-state={state}
      aria-label={translate({ id: 'theme.trowel.log.label', message: 'Decision log' })}
    >
      <p className={styles.origin}>{originWords(log)}</p>
      <State log={log} />
      <p className={styles.all}>
        <Link to={page}>
          {mentee.name === ''
            ? translate({ id: 'theme.trowel.person.logs', message: 'All decision logs' })
            : translate({ id: 'theme.trowel.log.all', message: '{mentee}’s decision log' }, { mentee: mentee.name })}
        </Link>
      </p>
    </aside>
  );
}

function originWords({ mentee, state }: LogNoteProps): string {
  if (mentee.name === '')
    return translate({
      id: 'theme.trowel.log.nobodys',
      message: 'From a decision log that names no owner. It is not one of the organisation’s records.',
    });
  return state === 'record'
    ? translate(
        { id: 'theme.trowel.log.came', message: 'Promoted from {mentee}’s decision log.' },
        { mentee: mentee.name },
      )
    : translate(
        {
          id: 'theme.trowel.log.origin',
          message: 'From {mentee}’s decision log. It is not one of the organisation’s records.',
        },
        { mentee: mentee.name },
      );
}

function State({ log }: { readonly log: LogNoteProps }) {
  const mentor = log.mentor && <PersonName person={log.mentor} />;
  switch (log.state) {
    case 'awaiting':
      return mentor ? (
        <p>
          <Translate id="theme.trowel.log.awaiting" values={{ mentor }}>
            {'Awaiting review by {mentor}.'}
          </Translate>
        </p>
      ) : (
        <p>{translate({ id: 'theme.trowel.log.noMentor', message: 'Awaiting review. No mentor is named yet.' })}</p>
      );
    case 'reviewed':
      return (
        <p>
          {translate({ id: 'theme.trowel.log.reviewed', message: 'Reviewed. The feedback is on this page.' })}
          {mentor && <Mentor>{mentor}</Mentor>}
        </p>
      );
    case 'promoted':
      return (
        <p>
          <Translate id="theme.trowel.log.promoted" values={{ record: <EntryTitle entry={log.record} /> }}>
            {'Promoted to a record of the organisation: {record}'}
          </Translate>
        </p>
      );
    case 'record':
      return (
        <p>
          <Translate id="theme.trowel.log.feedback" values={{ entry: <EntryTitle entry={log.entry} /> }}>
            {'The mentor’s feedback is in the log: {entry}'}
          </Translate>
          {mentor && <Mentor>{mentor}</Mentor>}
        </p>
      );
  }
}

function Mentor({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.mentor}>
      <Translate id="theme.trowel.log.mentor" values={{ mentor: children }}>
        {'Mentor: {mentor}'}
      </Translate>
    </span>
  );
}

import { translate } from '@docusaurus/Translate';
import {
  postFriction,
  toFrictionIssue,
  toFrictionMail,
  toFrictionNote,
  useFrictionTargets,
} from 'docusaurus-plugin-trowel/friction';
import type { FrictionEvent, Progress } from 'docusaurus-plugin-trowel/progress';
import { useState } from 'react';
import styles from './styles.module.css';
import { frictionLabel } from './words.ts';

interface KeptNoteProps {
  readonly event: FrictionEvent;
  /** The title of the step. */
  readonly title: string;
  /** The address of the owner's mail. */
  readonly mail?: string;
  readonly change: Progress['add'];
}

/** Shows a note that the browser keeps, with the ways to send it and to take it back. */
export function KeptNote({ event, title, mail, change }: KeptNoteProps) {
  const { issues, endpoint } = useFrictionTargets();
  const [hasFailed, setHasFailed] = useState(false);
  const { type, note, step, path, what, says, hash, by } = event;
  const same = { type, note, step, path, what, says, hash, by };
  const letter = {
    title: translate(
      { id: 'theme.trowel.friction.title', message: '{label}: {title}' },
      { label: frictionLabel(what), title },
    ),
    body: [says ?? '', by ?? '', step, path ?? ''].filter((line) => line !== '').join('\n\n'),
  };
  const [issue, letterTo] = [toFrictionIssue(issues, letter), toFrictionMail(mail, letter)];
  const markSent = () => change({ ...same, state: 'sent' });
  const post = async (address: string) => {
    try {
      await postFriction(address, toFrictionNote(event));
      setHasFailed(false);
      markSent();
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <li className={styles.note}>
      <p>
        <strong>{frictionLabel(what)}</strong> {says}
      </p>
      <p className={styles.ways}>
        {event.state === 'sent' && (
          <span className={styles.sent}>{translate({ id: 'theme.trowel.friction.sent', message: 'Sent' })}</span>
        )}
        {event.state !== 'sent' && endpoint !== undefined && (
          <button type="button" className={styles.way} onClick={() => void post(endpoint)}>
            {by === undefined
              ? translate({ id: 'theme.trowel.friction.postAnonymously', message: 'Send it without a name' })
              : translate({ id: 'theme.trowel.friction.post', message: 'Send it as {by}' }, { by })}
          </button>
        )}
        {event.state !== 'sent' && issue !== undefined && (
          <a className={styles.way} href={issue} target="_blank" rel="noopener noreferrer" onClick={markSent}>
            {translate({ id: 'theme.trowel.friction.issue', message: 'Open an issue, under your account' })}
          </a>
        )}
        {event.state !== 'sent' && letterTo !== undefined && (
          <a className={styles.way} href={letterTo} onClick={markSent}>
            {translate({ id: 'theme.trowel.friction.mail', message: 'Write to the owner' })}
          </a>
        )}
        <button type="button" className={styles.way} onClick={() => change({ ...same, state: 'withdrawn' })}>
          {translate({ id: 'theme.trowel.friction.withdraw', message: 'Take it back' })}
        </button>
      </p>
      {hasFailed && (
        <p role="alert">
          {translate({
            id: 'theme.trowel.friction.failed',
            message: 'It could not be sent. The note is still here; try again later.',
          })}
        </p>
      )}
    </li>
  );
}

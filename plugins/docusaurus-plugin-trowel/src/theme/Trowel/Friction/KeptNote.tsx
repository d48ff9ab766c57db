import { translate } from '@docusaurus/Translate';
import { announce, moveFocus } from 'docusaurus-plugin-trowel/client';
import type { FrictionEvent, Progress } from 'docusaurus-plugin-trowel/progress';
import { useRef } from 'react';
import { SendWays } from './SendWays.tsx';
import styles from './styles.module.css';
import { frictionLabel } from './words.ts';

interface KeptNoteProps {
  readonly event: FrictionEvent;
  /** The title of the step. */
  readonly title: string;
  /** The address of the owner's mail. */
  readonly mail?: string;
  readonly change: Progress['add'];
  /** Moves the focus on when the note is gone. */
  readonly goOn: () => void;
}

/** Shows a note that the browser keeps, with the ways to send it and to take it back. What was sent is not sent again. */
export function KeptNote({ event, title, mail, change, goOn }: KeptNoteProps) {
  const item = useRef<HTMLLIElement>(null);
  const { type, note, step, path, what, says, hash, by } = event;
  const mark = (state: FrictionEvent['state'], said: string) => {
    change({ type, note, step, path, what, says, hash, by, state });
    announce(said);
    if (state === 'withdrawn') goOn();
    else moveFocus(() => item.current?.querySelector('a, button'));
  };
  const isSent = event.state === 'sent';
  return (
    <li className={styles.note} ref={item} data-note={note}>
      <p>
        <strong>{frictionLabel(what)}</strong> {says}
      </p>
      {isSent ? (
        <p className={styles.ways}>
          <span className={styles.sent}>{translate({ id: 'theme.trowel.friction.sent', message: 'Sent' })}</span>
          <button
            type="button"
            className={styles.way}
            onClick={() =>
              mark(
                'kept',
                translate({ id: 'theme.trowel.friction.keptSaid', message: 'Your note is kept, and not sent yet.' }),
              )
            }
          >
            {translate({ id: 'theme.trowel.friction.unsent', message: 'I did not send it after all' })}
          </button>
          <button
            type="button"
            className={styles.way}
            onClick={() =>
              mark(
                'withdrawn',
                translate({ id: 'theme.trowel.friction.removed', message: 'The note is off your list.' }),
              )
            }
          >
            {translate({ id: 'theme.trowel.friction.remove', message: 'Take it off my list' })}
          </button>
        </p>
      ) : (
        <SendWays event={event} title={title} mail={mail} markSent={(said) => mark('sent', said)}>
          <button
            type="button"
            className={styles.way}
            onClick={() =>
              mark('withdrawn', translate({ id: 'theme.trowel.friction.withdrawn', message: 'The note is gone.' }))
            }
          >
            {translate({ id: 'theme.trowel.friction.withdraw', message: 'Take it back' })}
          </button>
        </SendWays>
      )}
    </li>
  );
}

import { translate } from '@docusaurus/Translate';
import { announce, copyText } from 'docusaurus-plugin-trowel/client';
import {
  isCutShort,
  postFriction,
  toFrictionIssue,
  toFrictionMail,
  toFrictionNote,
  useFrictionTargets,
} from 'docusaurus-plugin-trowel/friction';
import type { FrictionEvent } from 'docusaurus-plugin-trowel/progress';
import { type ReactNode, useRef, useState } from 'react';
import styles from './styles.module.css';
import { toLetter } from './words.ts';

interface SendWaysProps {
  readonly event: FrictionEvent;
  /** The title of the step. */
  readonly title: string;
  /** The address of the owner's mail. */
  readonly mail?: string;
  readonly markSent: (said: string) => void;
  /** What else can be done with the note. */
  readonly children: ReactNode;
}

/** Offers the ways in which a note can be sent: those that the site has, and the clipboard where none of them takes all of it. */
export function SendWays({ event, title, mail, markSent, children }: SendWaysProps) {
  const { issues, endpoint } = useFrictionTargets();
  const [hasFailed, setHasFailed] = useState(false);
  const isPosting = useRef(false);
  const letter = toLetter(event, { title, page: window.location.href.replace(/[?#].*/, '') });
  const [issue, letterTo] = [toFrictionIssue(issues, letter), toFrictionMail(mail, letter)];
  const isNowhere = issue === undefined && letterTo === undefined && endpoint === undefined;
  const isCut =
    (issue !== undefined && isCutShort(letter, 'issue')) || (letterTo !== undefined && isCutShort(letter, 'mail'));
  const post = async (address: string) => {
    // Two presses are one note.
    if (isPosting.current) return;
    isPosting.current = true;
    try {
      await postFriction(address, toFrictionNote(event));
      markSent(translate({ id: 'theme.trowel.friction.postedSaid', message: 'Your note is sent.' }));
    } catch {
      setHasFailed(true);
    }
    isPosting.current = false;
  };
  const copy = async () => {
    const isCopied = await copyText(`${letter.title}\n\n${letter.body}`);
    announce(
      isCopied
        ? translate({ id: 'theme.trowel.friction.copied', message: 'Copied.' })
        : translate({
            id: 'theme.trowel.friction.notCopied',
            message: 'This browser does not copy. Select the text of the note and copy it.',
          }),
    );
  };
  return (
    <>
      {isNowhere && (
        <p className={styles.hint}>
          {translate({
            id: 'theme.trowel.friction.nowhere',
            message: 'This hub has no address for notes. Copy it, and give it to your mentor or to the page’s owner.',
          })}
        </p>
      )}
      {isCut && (
        <p className={styles.hint}>
          {translate({
            id: 'theme.trowel.friction.cut',
            message: 'Not all of it fits into a link. Copy the note first, and paste it over what is filled in.',
          })}
        </p>
      )}
      <p className={styles.ways}>
        {endpoint !== undefined && (
          <button type="button" className={styles.way} onClick={() => void post(endpoint)}>
            {event.by === undefined
              ? translate({ id: 'theme.trowel.friction.postAnonymously', message: 'Send it without a name' })
              : translate({ id: 'theme.trowel.friction.post', message: 'Send it as {by}' }, { by: event.by })}
          </button>
        )}
        {(isNowhere || isCut) && (
          <button type="button" className={styles.way} onClick={() => void copy()}>
            {translate({ id: 'theme.trowel.friction.copy', message: 'Copy the note' })}
          </button>
        )}
        {issue !== undefined && (
          <a
            className={styles.way}
            href={issue}
            target="_blank"
            rel="noopener noreferrer"
            onClick={() =>
              markSent(
                translate({
                  id: 'theme.trowel.friction.issueSaid',
                  message: 'The form for a new issue is open, and filled in. Send it there.',
                }),
              )
            }
          >
            {translate({ id: 'theme.trowel.friction.issue', message: 'Open an issue, under your account' })}
          </a>
        )}
        {letterTo !== undefined && (
          <a
            className={styles.way}
            href={letterTo}
            onClick={() =>
              markSent(
                translate({
                  id: 'theme.trowel.friction.mailSaid',
                  message: 'The mail is written. Send it from your mail program.',
                }),
              )
            }
          >
            {translate({ id: 'theme.trowel.friction.mail', message: 'Write to the owner' })}
          </a>
        )}
        {children}
      </p>
      {hasFailed && (
        <p role="alert">
          {translate({
            id: 'theme.trowel.friction.failed',
            message: 'It could not be sent. The note is still here; try again later.',
          })}
        </p>
      )}
    </>
  );
}

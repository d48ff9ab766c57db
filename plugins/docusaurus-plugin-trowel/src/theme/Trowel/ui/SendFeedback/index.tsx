import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/SendFeedback';
import { announce, copyText, moveFocus, useFeedbackDestinations } from 'docusaurus-plugin-trowel/client';
import {
  isFeedbackCut,
  postJson,
  toFeedbackForm,
  toFeedbackLine,
  toFeedbackMail,
} from 'docusaurus-plugin-trowel/feedback';
import { type ReactNode, useRef, useState } from 'react';
import styles from './styles.module.css';

/** Shows an answer as it is sent, and offers the ways in which the site takes it. Without a press nothing is sent. */
export default function SendFeedback({ line, onSent }: Props): ReactNode {
  const destinations = useFeedbackDestinations();
  const { endpoint, form, mail, page } = destinations ?? {};
  const [hasFailed, setHasFailed] = useState(false);
  const [isSent, setIsSent] = useState(false);
  const isPosting = useRef(false);
  const thanks = useRef<HTMLParagraphElement>(null);
  const end = (said: string) => {
    setHasFailed(false);
    setIsSent(true);
    onSent();
    announce(said);
    moveFocus(() => thanks.current);
  };
  const post = async () => {
    // Two presses are one answer.
    if (endpoint === undefined || line === undefined || isPosting.current) return;
    isPosting.current = true;
    try {
      await postJson(endpoint, line);
      end(translate({ id: 'theme.trowel.feedback.sentSaid', message: 'Sent, without a name. Thank you.' }));
    } catch {
      setHasFailed(true);
    }
    isPosting.current = false;
  };
  const copy = async () => {
    const isCopied = line !== undefined && (await copyText(toFeedbackLine(line)));
    announce(
      isCopied
        ? translate({ id: 'theme.trowel.feedback.copied', message: 'Copied.' })
        : translate({
            id: 'theme.trowel.feedback.notCopied',
            message: 'This browser does not copy. Select the text and copy it.',
          }),
    );
  };
  if (line === undefined)
    return (
      <p className={styles.hint} ref={thanks} tabIndex={-1}>
        {isSent ? (
          <>
            {translate({ id: 'theme.trowel.feedback.thanks', message: 'Thank you. Nothing of it stays here.' })}{' '}
            {page !== undefined && (
              <Link to={page}>
                {translate({ id: 'theme.trowel.feedback.became', message: 'What becomes of feedback' })}
              </Link>
            )}
          </>
        ) : (
          translate({
            id: 'theme.trowel.feedback.before',
            message: 'You see what is sent before you send it. It has no name, no address and no day.',
          })
        )}
      </p>
    );
  const opened = translate({ id: 'theme.trowel.feedback.openedSaid', message: 'It is filled in. Send it there.' });
  return (
    <div className={styles.send}>
      <p className={styles.title}>
        {translate({ id: 'theme.trowel.feedback.shown', message: 'This is sent, and nothing else:' })}
      </p>
      <pre className={styles.line}>
        <code>{toFeedbackLine(line)}</code>
      </pre>
      {mail !== undefined && (
        <p className={styles.hint}>
          {translate({
            id: 'theme.trowel.feedback.mailHint',
            message: 'A mail shows your address to whoever reads it.',
          })}{' '}
          {isFeedbackCut(line) &&
            translate({
              id: 'theme.trowel.feedback.cut',
              message: 'Not all of it fits into the mail. Copy it, and paste it there.',
            })}
        </p>
      )}
      <p className={styles.ways}>
        {endpoint !== undefined && (
          <button type="button" className="button button--primary" onClick={() => void post()}>
            {translate({ id: 'theme.trowel.feedback.send', message: 'Send it without a name' })}
          </button>
        )}
        {form !== undefined && (
          <a
            className={styles.way}
            href={toFeedbackForm(form, line)}
            target="_blank"
            rel="noopener noreferrer"
            referrerPolicy="no-referrer"
            onClick={() => announce(opened)}
          >
            {translate({ id: 'theme.trowel.feedback.form', message: 'Open the form with this filled in already' })}
          </a>
        )}
        {mail !== undefined && (
          <a className={styles.way} href={toFeedbackMail(mail, line)} onClick={() => announce(opened)}>
            {translate({ id: 'theme.trowel.feedback.mail', message: 'Write a mail' })}
          </a>
        )}
        {(hasFailed || (mail !== undefined && isFeedbackCut(line))) && (
          <button type="button" className={styles.way} onClick={() => void copy()}>
            {translate({ id: 'theme.trowel.feedback.copy', message: 'Copy it' })}
          </button>
        )}
      </p>
      {hasFailed && (
        <p role="alert" className={styles.failed}>
          {translate({
            id: 'theme.trowel.feedback.failed',
            message: 'It could not be sent. What you wrote is still here; try again later.',
          })}
        </p>
      )}
    </div>
  );
}

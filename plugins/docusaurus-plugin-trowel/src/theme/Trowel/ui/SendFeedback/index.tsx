import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/SendFeedback';
import clsx from 'clsx';
import { announce, copyText, moveFocus, useFeedbackDestinations } from 'docusaurus-plugin-trowel/client';
import {
  findTrace,
  isFeedbackCut,
  postJson,
  programme,
  toFeedbackForm,
  toFeedbackLine,
  toFeedbackMail,
} from 'docusaurus-plugin-trowel/feedback';
import { type ReactNode, useRef, useState } from 'react';
import styles from './styles.module.css';
import { isExample, traceWords } from './words.ts';

/**
 * Says what is sent, who reads it, and what in it would not be counted; offers the ways in which the site takes it. Without a press nothing is
 * sent.
 */
export default function SendFeedback({ line, texts, onSent }: Props): ReactNode {
  const destinations = useFeedbackDestinations();
  const { endpoint, form, mail, page, reader, help } = destinations ?? {};
  const trace = texts.map(findTrace).find((found) => found !== undefined);
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
  const opened = translate({ id: 'theme.trowel.feedback.openedSaid', message: 'It is filled in. Send it there.' });
  if (line === undefined && isSent && trace === undefined)
    return (
      <p className={styles.hint} ref={thanks} tabIndex={-1}>
        {translate({ id: 'theme.trowel.feedback.thanks', message: 'Thank you. Nothing of it stays here.' })}{' '}
        {page !== undefined && (
          <Link to={page}>
            {translate({ id: 'theme.trowel.feedback.became', message: 'What becomes of feedback' })}
          </Link>
        )}
      </p>
    );
  const notes = [
    reader !== undefined && translate({ id: 'theme.trowel.feedback.reader', message: 'Read by {reader}.' }, { reader }),
    help !== undefined &&
      translate(
        {
          id: 'theme.trowel.feedback.help',
          message: 'Nobody can ask you back. With something serious, such as harassment or danger, turn to {help}.',
        },
        { help },
      ),
    isExample(destinations) &&
      translate({
        id: 'theme.trowel.feedback.example',
        message: 'This hub is an example: its address leads nowhere, so nothing arrives.',
      }),
  ].filter((note) => note !== false);
  const about = notes.length > 0 && <p className={styles.hint}>{notes.join(' ')}</p>;
  const first = translate({ id: 'theme.trowel.feedback.before', message: 'Answer first.' });
  const traceSaid =
    trace === undefined
      ? ''
      : translate(
          {
            id: 'theme.trowel.feedback.trace',
            message: 'There is {trace} in it. Such a line is not counted: take that out, and it can be sent.',
          },
          { trace: traceWords(trace) },
        );
  const warning = (
    <p role="status" className={styles.warning}>
      {traceSaid}
    </p>
  );
  if (line === undefined || trace !== undefined)
    return (
      <div className={styles.send}>
        {about}
        {warning}
        <p className={styles.ways}>
          {/* Not `disabled`: what is disabled until hydration is enabled before (`early/fields.ts`). */}
          <button
            type="button"
            className={clsx('button button--primary', styles.waiting)}
            aria-disabled="true"
            onClick={() => announce(trace === undefined ? first : traceSaid)}
          >
            {endpoint === undefined
              ? translate({ id: 'theme.trowel.feedback.sendIt', message: 'Send it' })
              : translate({ id: 'theme.trowel.feedback.send', message: 'Send it without a name' })}
          </button>
          {trace === undefined && <span className={styles.hint}>{first}</span>}
        </p>
      </div>
    );
  return (
    <div className={styles.send}>
      {about}
      {warning}
      <p className={styles.title}>
        {line.page === programme
          ? translate(
              {
                id: 'theme.trowel.feedback.shownProgramme',
                message: 'This is all that is sent: what you chose and wrote here, and the week {week}.',
              },
              { week: line.week },
            )
          : translate(
              {
                id: 'theme.trowel.feedback.shown',
                message:
                  'This is all that is sent: the page {page}, what you chose and wrote here, and the week {week}.',
              },
              { page: line.page, week: line.week },
            )}
      </p>
      <details className={styles.fold}>
        <summary>{translate({ id: 'theme.trowel.feedback.line', message: 'The line itself' })}</summary>
        <pre className={styles.line}>
          <code>{toFeedbackLine(line)}</code>
        </pre>
      </details>
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

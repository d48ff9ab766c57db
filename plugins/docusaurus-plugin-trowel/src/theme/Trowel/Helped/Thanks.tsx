import { translate } from '@docusaurus/Translate';
import TextField from '@theme/Trowel/ui/TextField';
import { announce, copyText } from 'docusaurus-plugin-trowel/client';
import { isCutShort, toFrictionIssue, toFrictionMail, useFrictionTargets } from 'docusaurus-plugin-trowel/friction';
import { useState } from 'react';
import { toThanks } from './letter.ts';
import styles from './styles.module.css';
import { letterLabel, sentenceLabel } from './words.ts';

interface ThanksProps {
  /** The title of the page. */
  readonly title: string;
  /** The address of its authors' mail. */
  readonly mail?: string;
}

/** A sentence, or a few. In some scripts that is more than a link to a mail can hold. */
const longest = 500;

/** Takes a sentence of thanks, and offers the ways to send it: a mail to the authors, an issue, the clipboard. */
export function Thanks({ title, mail }: ThanksProps) {
  const [says, setSays] = useState('');
  const { issues } = useFrictionTargets();
  const page = window.location.href.replace(/[?#].*/, '');
  const letter = { title: letterLabel(title), body: toThanks(says, { instead: sentenceLabel(), page }) };
  const [letterTo, issue] = [toFrictionMail(mail, letter), toFrictionIssue(issues, letter)];
  const copy = async () => {
    const isCopied = await copyText(`${letter.title}\n\n${letter.body}`);
    announce(
      isCopied
        ? translate({ id: 'theme.trowel.helped.copied', message: 'Copied.' })
        : translate({
            id: 'theme.trowel.helped.notCopied',
            message: 'This browser does not copy. Select your sentence and copy it.',
          }),
    );
  };
  return (
    <div className={styles.thanks}>
      <TextField
        label={translate({
          id: 'theme.trowel.helped.says',
          message: 'Thank the author in a sentence: what did it change?',
        })}
        rows={2}
        longest={longest}
        value={says}
        change={setSays}
      />
      {letterTo !== undefined && isCutShort(letter, 'mail') && (
        <p className={styles.hint}>
          {translate({
            id: 'theme.trowel.helped.cut',
            message: 'Not all of it fits into a mail. Press “Copy it” first, and paste it over what is filled in.',
          })}
        </p>
      )}
      <p className={styles.ways}>
        {letterTo !== undefined && (
          <a className={styles.way} href={letterTo}>
            {translate({ id: 'theme.trowel.helped.mail', message: 'Write a mail' })}
          </a>
        )}
        {issue !== undefined && (
          <a className={styles.way} href={issue} target="_blank" rel="noopener noreferrer">
            {translate({ id: 'theme.trowel.helped.issue', message: 'Open an issue, under your account' })}
          </a>
        )}
        <button type="button" className={styles.way} onClick={() => void copy()}>
          {translate({ id: 'theme.trowel.helped.copy', message: 'Copy it' })}
        </button>
      </p>
    </div>
  );
}

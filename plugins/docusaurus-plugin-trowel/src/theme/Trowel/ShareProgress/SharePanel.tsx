import { translate } from '@docusaurus/Translate';
import { useStorageSlot } from '@docusaurus/theme-common';
import { pathFailedLabel, toSlotKey, useToday } from 'docusaurus-plugin-trowel/client';
import { usePathFile, useProgress } from 'docusaurus-plugin-trowel/progress';
import type { PathPart } from 'docusaurus-plugin-trowel/props';
import { useId, useState } from 'react';
import { CopyLink } from './CopyLink.tsx';
import { QrCode } from './QrCode.tsx';
import styles from './styles.module.css';
import { Terms } from './Terms.tsx';
import { useShareAddress } from './useShareAddress.ts';

/** Letters of an address that phones still read off a screen: the code then has 113 squares in a row, with its margin. */
const mostForQrCode = 1000;

/** Asks what to include, and shows the link, to copy and as a QR code. */
export default function SharePanel({ part }: { readonly part: PathPart }) {
  const [stored, slot] = useStorageSlot(toSlotKey('trowel.name'));
  const [typed, setTyped] = useState<string>();
  const [withAnswers, setWithAnswers] = useState(false);
  const name = typed ?? stored ?? '';
  const { file, hasFailed } = usePathFile(part.file, true);
  const { events, answers } = useProgress();
  const today = useToday();
  const checks = (file?.steps ?? []).flatMap(({ checks: own = [] }) => own.map(({ id }) => id));
  const answered = checks.filter((check) => answers.has(check));
  const address = useShareAddress({
    page: part.sharePage,
    events,
    path: file,
    name: name.trim(),
    today,
    checks: withAnswers ? answered : none,
  });
  const id = useId();
  return (
    <div className={styles.panel}>
      <Terms withAnswers={withAnswers} />
      <p className={styles.field}>
        <label htmlFor={id}>
          {translate({ id: 'theme.trowel.share.name', message: 'Your name, for your mentor (may be left out)' })}
        </label>
        <input
          id={id}
          value={name}
          maxLength={60}
          autoComplete="name"
          onChange={({ target }) => {
            setTyped(target.value);
            slot.set(target.value);
          }}
        />
      </p>
      {answered.length > 0 && (
        <label className={styles.choice}>
          <input type="checkbox" checked={withAnswers} onChange={() => setWithAnswers((was) => !was)} />
          {translate({
            id: 'theme.trowel.share.answers',
            message: 'Include what I wrote when I explained back',
          })}
        </label>
      )}
      {hasFailed ? (
        <p role="alert">{pathFailedLabel()}</p>
      ) : address === undefined ? (
        <p role="status">{translate({ id: 'theme.trowel.share.making', message: 'Making the link …' })}</p>
      ) : address === 'failed' ? (
        <p role="alert">
          {translate({
            id: 'theme.trowel.share.failed',
            message: 'This browser cannot make the link. Try a newer one.',
          })}
        </p>
      ) : address === 'too-long' ? (
        <p role="alert">
          {translate({
            id: 'theme.trowel.share.tooLong',
            message: 'The link is too long to be opened. Leave out the answers.',
          })}
        </p>
      ) : (
        <>
          <CopyLink address={address} />
          {address.length <= mostForQrCode ? (
            <QrCode text={address} />
          ) : (
            <p className={styles.soft}>
              {translate({
                id: 'theme.trowel.share.long',
                message:
                  'The link is too long for a QR code that a phone reads, and some chat programs cut links of this length. Leave out the answers, or send it by mail.',
              })}
            </p>
          )}
        </>
      )}
    </div>
  );
}

const none: readonly string[] = [];

import { translate } from '@docusaurus/Translate';
import { announce, copyText } from 'docusaurus-plugin-trowel/client';
import { useId, useRef, useState } from 'react';
import styles from './styles.module.css';

/** Shows the link, to be copied. Where the browser gives no access to the clipboard, it is selected. */
export function CopyLink({ address }: { readonly address: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    if (await copyText(address)) {
      setCopied(address);
      announce(translate({ id: 'theme.trowel.share.copiedSaid', message: 'Copied. Send it to your mentor.' }));
    } else {
      field.current?.focus();
      field.current?.select();
      announce(
        translate({
          id: 'theme.trowel.share.notCopied',
          message: 'This browser does not copy. The link is selected: copy it with your keyboard or by a long press.',
        }),
      );
    }
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{translate({ id: 'theme.trowel.progress.link', message: 'Share link' })}</label>
      <span className={styles.copy}>
        <input id={id} ref={field} readOnly value={address} onFocus={({ target }) => target.select()} />
        <button type="button" onClick={() => void copy()}>
          {copied === address
            ? translate({ id: 'theme.trowel.share.copied', message: 'Copied' })
            : translate({ id: 'theme.trowel.share.copy', message: 'Copy' })}
        </button>
      </span>
    </div>
  );
}

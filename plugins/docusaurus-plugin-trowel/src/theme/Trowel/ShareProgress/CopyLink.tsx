import { translate } from '@docusaurus/Translate';
import { useId, useRef, useState } from 'react';
import styles from './styles.module.css';

/** Shows the link, to be copied. Where the browser gives no access to the clipboard, it is selected. */
export function CopyLink({ address }: { readonly address: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setCopied(address);
    } catch {
      // It is selected: the reader's own keys copy it.
    }
  };
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{translate({ id: 'theme.trowel.progress.link', message: 'Share link' })}</label>
      <span className={styles.copy}>
        <input id={id} ref={field} readOnly value={address} onFocus={({ target }) => target.select()} />
        <button type="button" onClick={copy}>
          {copied === address
            ? translate({ id: 'theme.trowel.share.copied', message: 'Copied' })
            : translate({ id: 'theme.trowel.share.copy', message: 'Copy' })}
        </button>
      </span>
    </p>
  );
}

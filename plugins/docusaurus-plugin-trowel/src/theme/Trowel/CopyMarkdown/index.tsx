import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/CopyMarkdown';
import { announce, copyFetched, moveFocus } from 'docusaurus-plugin-trowel/client';
import { type ReactNode, useRef } from 'react';
import styles from './styles.module.css';

/** Copies a page as Markdown, for an assistant or a mail, and leads to it. Nothing where the page has none. */
export default function CopyMarkdown({ entry: { markdown } }: Props): ReactNode {
  const link = useRef<HTMLAnchorElement>(null);
  if (markdown === undefined) return null;
  const press = async () => {
    const outcome = await copyFetched(markdown);
    announce(toWords(outcome));
    // There it can be copied by hand.
    if (outcome === 'refused') moveFocus(() => link.current);
  };
  return (
    <p className={styles.row}>
      <button type="button" className={styles.copy} data-trowel-scripted onClick={() => void press()}>
        {translate({ id: 'theme.trowel.markdown.copy', message: 'Copy as Markdown' })}
      </button>
      <a ref={link} className={styles.open} href={markdown} type="text/markdown">
        {translate({ id: 'theme.trowel.markdown.open', message: 'Open as Markdown' })}
      </a>
    </p>
  );
}

function toWords(outcome: Awaited<ReturnType<typeof copyFetched>>): string {
  switch (outcome) {
    case 'copied':
      return translate({ id: 'theme.trowel.markdown.copied', message: 'Copied as Markdown.' });
    case 'refused':
      return translate({
        id: 'theme.trowel.markdown.refused',
        message: 'This browser does not let the page copy. Open it as Markdown, and copy it there.',
      });
    case 'missing':
      return translate({
        id: 'theme.trowel.markdown.missing',
        message: 'The Markdown could not be loaded. Try again when you are online.',
      });
  }
}

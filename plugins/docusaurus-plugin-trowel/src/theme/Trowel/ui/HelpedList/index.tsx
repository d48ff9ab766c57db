import { translate } from '@docusaurus/Translate';
import { announce, moveFocus } from 'docusaurus-plugin-trowel/client';
import { useProgress } from 'docusaurus-plugin-trowel/progress';
import { type ReactNode, useRef } from 'react';
import styles from './styles.module.css';

/** Lists the pages that helped the reader, as their browser keeps them. Nothing until there is one. */
export default function HelpedList(): ReactNode {
  const { helped, add } = useProgress();
  const summary = useRef<HTMLElement>(null);
  if (helped.length === 0) return null;
  return (
    <details className={styles.helped}>
      <summary ref={summary}>
        {translate(
          { id: 'theme.trowel.helped.list', message: 'What helped you ({count})' },
          { count: String(helped.length) },
        )}
      </summary>
      <ul>
        {[...helped].reverse().map(({ type, page, title, address }) => (
          <li key={page}>
            <a href={address}>{title}</a>{' '}
            <button
              type="button"
              aria-label={translate(
                { id: 'theme.trowel.helped.removeOne', message: 'Take it off: {title}' },
                { title },
              )}
              onClick={() => {
                add({ type, page, title, address, removed: true });
                announce(translate({ id: 'theme.trowel.helped.removed', message: 'It is off your list.' }));
                moveFocus(() => summary.current);
              }}
            >
              {translate({ id: 'theme.trowel.helped.remove', message: 'Take it off' })}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

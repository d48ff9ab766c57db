import { translate } from '@docusaurus/Translate';
import type { Shown } from '@theme/Trowel/Search';
import styles from './dialog.module.css';

/** Says what the keys do. Hidden from screen readers, which announce the keys of a combobox themselves. */
export function KeyHints({ completes, forgets }: Shown) {
  return (
    <p className={styles.hints} aria-hidden="true">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {translate({ id: 'theme.trowel.search.keys.move', message: 'choose' })}
      </span>
      {completes && (
        <span>
          <kbd>Tab</kbd> {translate({ id: 'theme.trowel.search.keys.complete', message: 'complete' })}
        </span>
      )}
      <span>
        <kbd>Enter</kbd> {translate({ id: 'theme.trowel.search.keys.open', message: 'open' })}
      </span>
      {forgets && (
        <span>
          <kbd>Del</kbd> {translate({ id: 'theme.trowel.search.keys.forget', message: 'forget' })}
        </span>
      )}
      <span>
        <kbd>Esc</kbd> {translate({ id: 'theme.trowel.search.keys.close', message: 'close' })}
      </span>
    </p>
  );
}

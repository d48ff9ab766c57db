import { translate } from '@docusaurus/Translate';
import type { Option } from 'docusaurus-plugin-trowel/search';
import styles from './styles.module.css';

interface KeyHintsProps {
  readonly active?: Option;
  /** Whether there are completions for the filter that is being typed. */
  readonly completing: boolean;
}

/** Says what the keys do. Hidden from screen readers, which announce the keys of a combobox themselves. */
export function KeyHints({ active, completing }: KeyHintsProps) {
  return (
    <p className={styles.hints} aria-hidden="true">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {translate({ id: 'theme.trowel.search.keys.move', message: 'choose' })}
      </span>
      {completing && (
        <span>
          <kbd>Tab</kbd> {translate({ id: 'theme.trowel.search.keys.complete', message: 'complete' })}
        </span>
      )}
      <span>
        <kbd>Enter</kbd> {translate({ id: 'theme.trowel.search.keys.open', message: 'open' })}
      </span>
      {active?.type === 'recent' && (
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

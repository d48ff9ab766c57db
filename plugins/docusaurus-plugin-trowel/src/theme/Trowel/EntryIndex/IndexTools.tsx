import { translate } from '@docusaurus/Translate';
import DisclosureButton from '@theme/Trowel/ui/DisclosureButton';
import type { IndexState, SortName } from './indexState.ts';
import styles from './styles.module.css';
import { sortLabel } from './words.ts';

/** Id of the panel with the facets. */
export const facetsId = 'trowel-facets';

interface IndexToolsProps {
  readonly state: IndexState;
  readonly change: (next: IndexState, how?: 'push' | 'replace') => void;
  readonly sorts: readonly SortName[];
  readonly hydrated: boolean;
  /** The button that unfolds the facets on narrow screens; absent when there are no facets. */
  readonly fold?: { readonly unfolded: boolean; readonly count: number; readonly toggle: () => void };
}

/** Shows the controls of an index: text filter, order, and the button that unfolds the facets. */
export function IndexTools({ state, change, sorts, hydrated, fold }: IndexToolsProps) {
  return (
    <div className={styles.tools} data-trowel-scripted>
      <label className={styles.filter}>
        <span>{translate({ id: 'theme.trowel.index.filter', message: 'Filter by words' })}</span>
        <input
          type="search"
          value={state.text}
          disabled={!hydrated}
          onChange={(event) => change({ ...state, text: event.target.value, page: 1 }, 'replace')}
        />
      </label>
      <label className={styles.sort}>
        <span>{translate({ id: 'theme.trowel.index.sort', message: 'Order' })}</span>
        <select
          value={sorts.includes(state.sort) ? state.sort : 'given'}
          disabled={!hydrated}
          onChange={(event) => change({ ...state, sort: event.target.value as SortName, page: 1 })}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {sortLabel(sort)}
            </option>
          ))}
        </select>
      </label>
      {fold && (
        <DisclosureButton controls={facetsId} unfolded={fold.unfolded} toggle={fold.toggle} className={styles.fold}>
          {fold.count === 0
            ? translate({ id: 'theme.trowel.index.unfold', message: 'Filter' })
            : translate(
                { id: 'theme.trowel.index.unfoldCount', message: 'Filter ({count})' },
                { count: String(fold.count) },
              )}
        </DisclosureButton>
      )}
    </div>
  );
}

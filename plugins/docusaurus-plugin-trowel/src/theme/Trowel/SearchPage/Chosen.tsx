import { translate } from '@docusaurus/Translate';
import type { SearchResults } from '../../../search/search.ts';
import { listFilters, type SearchAddress, toggleFilter } from '../Search/address.ts';
import { facetLabel, valueLabel } from '../Search/words.ts';
import styles from './styles.module.css';
import type { ChangeAddress } from './useAddress.ts';

interface ChosenProps {
  readonly facets: SearchResults['facets'];
  readonly address: SearchAddress;
  readonly change: ChangeAddress;
}

/** The filters that are set, each to be taken back where it is seen. */
export function Chosen({ facets, address, change }: ChosenProps) {
  const chosen = listFilters(address);
  if (chosen.length === 0) return null;
  return (
    <ul
      className={styles.chosen}
      aria-label={translate({ id: 'theme.trowel.search.chosen', message: 'Filters that are set' })}
    >
      {chosen.map(({ name, value }) => {
        const known = facets.find((facet) => facet.name === name)?.values.find((other) => other.value === value);
        const words = `${facetLabel(name)}: ${valueLabel(name, known ?? { value, label: value })}`;
        return (
          <li key={`${name} ${value}`}>
            <button
              type="button"
              aria-label={translate({ id: 'theme.trowel.search.remove', message: 'Remove {words}' }, { words })}
              onClick={() => change(toggleFilter(address, name, value))}
            >
              {words}
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <path d="M3 3l6 6M9 3l-6 6" />
              </svg>
            </button>
          </li>
        );
      })}
      {chosen.length > 1 && (
        <li>
          <button type="button" onClick={() => change({ ...address, filters: {}, page: 1 })}>
            {translate({ id: 'theme.trowel.search.clear', message: 'Remove all' })}
          </button>
        </li>
      )}
    </ul>
  );
}

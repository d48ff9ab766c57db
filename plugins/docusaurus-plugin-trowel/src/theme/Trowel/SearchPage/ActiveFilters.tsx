import { translate } from '@docusaurus/Translate';
import { filterLabel } from 'docusaurus-plugin-trowel/client';
import type { KnownFacets, SearchAddress } from 'docusaurus-plugin-trowel/search';
import { listSearchFilters, withoutFilter, withoutFilters } from './searchFilter.ts';
import styles from './styles.module.css';
import type { ChangeAddress } from './useSearchAddress.ts';

interface ActiveFiltersProps {
  readonly known: KnownFacets;
  readonly address: SearchAddress;
  readonly change: ChangeAddress;
}

/** Lists the filters that are set, ticked or typed. A click removes one. */
export function ActiveFilters({ known, address, change }: ActiveFiltersProps) {
  const chosen = listSearchFilters(address, known);
  if (chosen.length === 0) return null;
  return (
    <ul
      className={styles.chosen}
      aria-label={translate({ id: 'theme.trowel.search.chosen', message: 'Filters that are set' })}
    >
      {chosen.map((filter) => {
        const facet = known.facets.find(({ name }) => name === filter.name);
        const words = filterLabel(facet ?? { name: filter.name, label: filter.name }, filter.value);
        return (
          <li key={`${filter.name} ${filter.value.value}`}>
            <button
              type="button"
              aria-label={translate({ id: 'theme.trowel.search.remove', message: 'Remove {words}' }, { words })}
              onClick={() => change(withoutFilter(address, filter, known))}
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
          <button type="button" onClick={() => change(withoutFilters(address, known))}>
            {translate({ id: 'theme.trowel.search.clear', message: 'Remove all' })}
          </button>
        </li>
      )}
    </ul>
  );
}

import { translate } from '@docusaurus/Translate';
import DisclosureButton from '@theme/Trowel/ui/DisclosureButton';
import FacetPanel from '@theme/Trowel/ui/FacetPanel';
import type { KnownFacets, SearchAddress } from 'docusaurus-plugin-trowel/search';
import { useState } from 'react';
import { listSearchFilters, toggleSearchFilter } from './searchFilter.ts';
import styles from './styles.module.css';
import type { ChangeAddress } from './useSearchAddress.ts';

const panel = 'trowel-search-facets';

interface FacetsProps {
  readonly known: KnownFacets;
  readonly address: SearchAddress;
  readonly change: ChangeAddress;
}

/** Shows the facets of the results; folded on narrow screens. */
export function Facets({ known, address, change }: FacetsProps) {
  const [unfolded, setUnfolded] = useState(false);
  const filters = listSearchFilters(address, known);
  const label = translate({ id: 'theme.trowel.search.filters', message: 'Filters' });
  return (
    <div className={styles.side} data-trowel-scripted>
      <DisclosureButton
        controls={panel}
        unfolded={unfolded}
        toggle={() => setUnfolded(!unfolded)}
        className={styles.fold}
      >
        {filters.length === 0
          ? label
          : translate(
              { id: 'theme.trowel.search.filtersCount', message: 'Filters ({count} chosen)' },
              { count: String(filters.length) },
            )}
      </DisclosureButton>
      <FacetPanel
        id={panel}
        label={label}
        facets={known.counts}
        isChosen={(name, value) => filters.some((filter) => filter.name === name && filter.value.value === value)}
        toggle={({ name }, value) => change(toggleSearchFilter(address, { name, value }, known))}
        unfolded={unfolded}
        className={styles.facets}
      />
    </div>
  );
}

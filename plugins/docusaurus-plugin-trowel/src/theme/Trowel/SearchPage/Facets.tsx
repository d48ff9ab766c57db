import { translate } from '@docusaurus/Translate';
import { useState } from 'react';
import type { FacetCount, FacetName, SearchResults } from '../../../search/search.ts';
import type { SearchAddress } from '../Search/address.ts';
import { facetLabel, valueLabel } from '../Search/words.ts';
import { listChoices, toggleChoice } from './choices.ts';
import styles from './styles.module.css';
import type { ChangeAddress } from './useAddress.ts';

/** How many values of a facet stand open. */
const open = 6;

interface FacetsProps {
  readonly facets: SearchResults['facets'];
  readonly address: SearchAddress;
  readonly change: ChangeAddress;
}

/** The facets, with a count beside each value; folded away where they have no column of their own. */
export function Facets({ facets, address, change }: FacetsProps) {
  const [unfolded, setUnfolded] = useState(false);
  const choices = listChoices(address, facets);
  const chosen = choices.length;
  return (
    <div className={styles.side}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={unfolded}
        aria-controls="trowel-search-facets"
        onClick={() => setUnfolded(!unfolded)}
      >
        {chosen === 0
          ? translate({ id: 'theme.trowel.search.filters', message: 'Filters' })
          : translate(
              { id: 'theme.trowel.search.filtersCount', message: 'Filters ({count} chosen)' },
              { count: String(chosen) },
            )}
      </button>
      <form
        id="trowel-search-facets"
        className={styles.facets}
        data-unfolded={unfolded}
        aria-label={translate({ id: 'theme.trowel.search.filters', message: 'Filters' })}
        onSubmit={(event) => event.preventDefault()}
      >
        {facets.map(({ name, values }) => (
          <fieldset key={name} className={styles.facet}>
            <legend>{facetLabel(name)}</legend>
            <FacetValues
              name={name}
              values={values}
              chosen={choices.flatMap((choice) => (choice.name === name ? [choice.value.value] : []))}
              toggle={(value) => change(toggleChoice(address, { name, value }, facets))}
            />
          </fieldset>
        ))}
      </form>
    </div>
  );
}

interface FacetValuesProps {
  readonly name: FacetName;
  readonly values: readonly FacetCount[];
  readonly chosen: readonly string[];
  readonly toggle: (value: FacetCount) => void;
}

function FacetValues({ name, values, chosen, toggle }: FacetValuesProps) {
  const [unfolded, setUnfolded] = useState(false);
  const shown = values.length <= open + 1 ? values : values.slice(0, open);
  const folded = values.slice(shown.length);
  const show = (value: FacetCount) => (
    <label key={value.value} className={styles.value}>
      <input type="checkbox" checked={chosen.includes(value.value)} onChange={() => toggle(value)} />
      <span className={styles.valueName}>{valueLabel(name, value)}</span>
      <span className={styles.count}>{value.count}</span>
    </label>
  );
  return (
    <>
      {shown.map(show)}
      {folded.length > 0 && (
        <details
          className={styles.more}
          // Taking the last tick back folds nothing away under somebody's fingers.
          open={unfolded || folded.some(({ value }) => chosen.includes(value))}
          onToggle={(event) => setUnfolded(event.currentTarget.open)}
        >
          <summary>
            {translate({ id: 'theme.trowel.facet.more', message: '{count} more' }, { count: String(folded.length) })}
          </summary>
          {folded.map(show)}
        </details>
      )}
    </>
  );
}

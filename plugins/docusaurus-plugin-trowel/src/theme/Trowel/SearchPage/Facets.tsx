import { translate } from '@docusaurus/Translate';
import FacetPanel from '@theme/Trowel/ui/FacetPanel';
import FoldButton from '@theme/Trowel/ui/FoldButton';
import type { KnownFacets, SearchAddress } from 'docusaurus-plugin-trowel/search';
import { useState } from 'react';
import { listChoices, toggleChoice } from './choices.ts';
import styles from './styles.module.css';
import type { ChangeAddress } from './useAddress.ts';

const panel = 'trowel-search-facets';

interface FacetsProps {
  readonly known: KnownFacets;
  readonly address: SearchAddress;
  readonly change: ChangeAddress;
}

/** The facets of what was found; folded away where they have no column of their own. */
export function Facets({ known, address, change }: FacetsProps) {
  const [unfolded, setUnfolded] = useState(false);
  const choices = listChoices(address, known);
  const label = translate({ id: 'theme.trowel.search.filters', message: 'Filters' });
  return (
    <div className={styles.side}>
      <FoldButton controls={panel} unfolded={unfolded} toggle={() => setUnfolded(!unfolded)} className={styles.fold}>
        {choices.length === 0
          ? label
          : translate(
              { id: 'theme.trowel.search.filtersCount', message: 'Filters ({count} chosen)' },
              { count: String(choices.length) },
            )}
      </FoldButton>
      <FacetPanel
        id={panel}
        label={label}
        facets={known.counts}
        isChosen={(name, value) => choices.some((choice) => choice.name === name && choice.value.value === value)}
        toggle={({ name }, value) => change(toggleChoice(address, { name, value }, known))}
        unfolded={unfolded}
        className={styles.facets}
      />
    </div>
  );
}

import { translate } from '@docusaurus/Translate';
import type { FacetName } from '../../../site/partProps.ts';
import { statusLabel } from '../words.ts';
import { type IndexState, toggleValue } from './indexState.ts';
import type { FacetValue, NarrowedIndex } from './narrow.ts';
import styles from './styles.module.css';
import { facetLabel } from './words.ts';

/** How many values of a facet stand open. */
const open = 7;

interface FacetPanelProps {
  readonly facets: NarrowedIndex['facets'];
  readonly state: IndexState;
  readonly change: (next: IndexState) => void;
  /** On narrow screens the panel is folded away. */
  readonly unfolded: boolean;
  readonly alive: boolean;
  /** Leads from the unfolded panel back to the list. */
  readonly done: { readonly total: number; readonly show: () => void };
}

/** The facets of an index, with a count beside each value. */
export function FacetPanel({ facets, state, change, unfolded, alive, done }: FacetPanelProps) {
  return (
    <form
      id="trowel-facets"
      className={styles.facets}
      data-unfolded={unfolded}
      aria-label={translate({ id: 'theme.trowel.index.narrow', message: 'Narrow the list' })}
      onSubmit={(event) => event.preventDefault()}
    >
      {facets.map(({ name, values }) => (
        <fieldset key={name} className={styles.facet} disabled={!alive}>
          <legend>{facetLabel(name)}</legend>
          <FacetValues
            name={name}
            values={values}
            toggle={(value) => change(toggleValue(state, { facet: name, value }))}
          />
        </fieldset>
      ))}
      <button type="button" className={styles.done} onClick={done.show}>
        {translate({ id: 'theme.trowel.index.show', message: 'Show {total}' }, { total: String(done.total) })}
      </button>
    </form>
  );
}

interface FacetValuesProps {
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
  readonly toggle: (value: string) => void;
}

function FacetValues({ name, values, toggle }: FacetValuesProps) {
  const shown = values.length <= open + 1 ? values : values.slice(0, open);
  const folded = values.slice(shown.length);
  const show = (value: FacetValue) => (
    <label key={value.value} className={styles.value} data-empty={value.count === 0 && !value.chosen}>
      <input type="checkbox" checked={value.chosen} onChange={() => toggle(value.value)} />
      <span className={styles.valueName}>{name === 'status' ? statusLabel(value.value) : value.value}</span>
      <span className={styles.valueCount}>{value.count}</span>
    </label>
  );
  return (
    <>
      {shown.map(show)}
      {folded.length > 0 && (
        <details className={styles.moreValues} open={folded.some(({ chosen }) => chosen) || undefined}>
          <summary>
            {translate({ id: 'theme.trowel.facet.more', message: '{count} more' }, { count: String(folded.length) })}
          </summary>
          {folded.map(show)}
        </details>
      )}
    </>
  );
}

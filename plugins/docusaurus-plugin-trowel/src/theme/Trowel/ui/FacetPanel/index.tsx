import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/FacetPanel';
import clsx from 'clsx';
import { facetLabel, valueLabel } from 'docusaurus-plugin-trowel/client';
import { type FacetCount, type FacetCounts, findValues } from 'docusaurus-plugin-trowel/search';
import { useState } from 'react';
import styles from './styles.module.css';

/** The values of a facet that are not folded. */
const limit = 6;
/** The most folded values that are shown. Of more, readers find theirs by typing. */
const mostFolded = 50;

/** Shows the facets of a list, with a count beside each value. */
export default function FacetPanel(props: Props) {
  const { id, label, facets, isChosen, toggle, unfolded, className, disabled, children } = props;
  return (
    <form
      id={id}
      className={clsx(styles.facets, className)}
      data-unfolded={unfolded}
      data-trowel-scripted
      aria-label={label}
      onSubmit={(event) => event.preventDefault()}
    >
      {facets.map((facet) => (
        <fieldset key={facet.name} className={styles.facet} disabled={disabled}>
          <legend>{facetLabel(facet)}</legend>
          <Values
            facet={facet}
            isChosen={(value) => isChosen(facet.name, value)}
            toggle={(value) => toggle(facet, value)}
          />
        </fieldset>
      ))}
      {children}
    </form>
  );
}

interface ValuesProps {
  readonly facet: FacetCounts;
  readonly isChosen: (value: string) => boolean;
  readonly toggle: (value: FacetCount) => void;
}

function Values({ facet: { name, values }, isChosen, toggle }: ValuesProps) {
  const [unfolded, setUnfolded] = useState(false);
  const [typed, setTyped] = useState('');
  const shown = values.length <= limit + 1 ? values : values.slice(0, limit);
  const folded = values.slice(shown.length);
  const show = (value: FacetCount) => {
    const chosen = isChosen(value.value);
    return (
      <label key={value.value} className={styles.value} data-empty={value.count === 0 && !chosen}>
        <input type="checkbox" checked={chosen} onChange={() => toggle(value)} />
        <span className={styles.name}>{valueLabel(name, value)}</span>
        <span className={styles.count}>{value.count}</span>
      </label>
    );
  };
  return (
    <>
      {shown.map(show)}
      {folded.length > 0 && (
        <details
          className={styles.more}
          // Stays unfolded when the reader removes the last tick in it.
          open={unfolded || folded.some(({ value }) => isChosen(value))}
          onToggle={(event) => setUnfolded(event.currentTarget.open)}
        >
          <summary>
            {translate({ id: 'theme.trowel.facet.more', message: '{count} more' }, { count: String(folded.length) })}
          </summary>
          {folded.length > mostFolded && (
            <input
              type="search"
              className={styles.find}
              value={typed}
              aria-label={translate({ id: 'theme.trowel.facet.find', message: 'Find a value' })}
              placeholder={translate({ id: 'theme.trowel.facet.find', message: 'Find a value' })}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
          {findFolded(folded, typed, isChosen).map(show)}
        </details>
      )}
    </>
  );
}

/** Finds the folded values to show: those that are meant by what is typed, as many as there is room for, and all that are chosen. */
function findFolded(
  folded: readonly FacetCount[],
  typed: string,
  isChosen: (value: string) => boolean,
): readonly FacetCount[] {
  const meant = typed.trim() === '' ? folded : findValues(typed, folded);
  const shown = new Set(meant.slice(0, mostFolded));
  return folded.filter((value) => shown.has(value) || isChosen(value.value));
}

import { translate } from '@docusaurus/Translate';
import { emptyAddress, listFilters, type SearchAddress } from '../Search/address.ts';
import { nothingAdvice } from '../Search/words.ts';
import styles from './styles.module.css';
import type { ChangeAddress } from './useAddress.ts';

interface NothingProps {
  readonly address: SearchAddress;
  readonly change: ChangeAddress;
}

/** What can be done when nothing was found. */
export function Nothing({ address, change }: NothingProps) {
  const filtered = listFilters(address).length > 0;
  return (
    <div className={styles.nothing}>
      <p>
        {filtered
          ? translate({
              id: 'theme.trowel.search.nothingFiltered',
              message: 'No page fits these words and all of these filters.',
            })
          : nothingAdvice()}
      </p>
      {filtered && address.text.trim() !== '' && (
        <button type="button" onClick={() => change({ ...address, filters: {}, page: 1 })}>
          {translate({ id: 'theme.trowel.search.withoutFilters', message: 'Search without filters' })}
        </button>
      )}
      <button type="button" onClick={() => change(emptyAddress)}>
        {translate({ id: 'theme.trowel.search.everything', message: 'Show every page' })}
      </button>
    </div>
  );
}

import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type { Props } from '@theme/Trowel/EntryIndex';
import DecisionViews from '@theme/Trowel/ui/DecisionViews';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import FacetPanel from '@theme/Trowel/ui/FacetPanel';
import Pagination from '@theme/Trowel/ui/Pagination';
import { useSearchPage } from 'docusaurus-plugin-trowel/client';
import { emptyAddress, listFilters, toAddress } from 'docusaurus-plugin-trowel/search';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { facetsId, IndexTools } from './IndexTools.tsx';
import { findSorts, findUsefulFacets, narrowIndex, pageSize, prepareIndex } from './indexFilter.ts';
import { initialState, toggleValue, toSearch } from './indexState.ts';
import { Rows } from './Rows.tsx';
import styles from './styles.module.css';
import { useIndexState } from './useIndexState.ts';
import { countLabel } from './words.ts';

/** The least number of rows that get a text filter, unless facets need the button beside it. */
const filterFrom = 6;

/** Lists all entries of a kind, or says how to write the first one. */
export default function EntryIndex({ part }: Props): ReactNode {
  return part.empty ? <NoEntries {...part.empty} /> : <Entries part={part} />;
}

function NoEntries({ folder, guide }: NonNullable<Props['part']['empty']>) {
  return (
    <div className={styles.empty}>
      <p>
        <Translate id="theme.trowel.index.noEntries" values={{ folder: <code>{folder}</code> }}>
          {'Nothing is written here yet. A page in {folder} appears here.'}
        </Translate>
      </p>
      {guide && (
        <p>
          <Translate id="theme.trowel.index.howTo" values={{ guide: <EntryTitle entry={guide} /> }}>
            {'How to begin: {guide}.'}
          </Translate>
        </p>
      )}
    </div>
  );
}

/** Lists all entries of a kind, which the reader can narrow by text and by several facets at once. */
function Entries({ part }: Props) {
  const [state, change] = useIndexState(part);
  const [unfolded, setUnfolded] = useState(false);
  const results = useRef<HTMLElement>(null);
  const hydrated = useIsBrowser();
  const prepared = useMemo(() => prepareIndex(part), [part]);
  const useful = useMemo(() => findUsefulFacets(part), [part]);
  const sorts = useMemo(() => findSorts(part), [part]);
  const narrowed = useMemo(() => narrowIndex(prepared, state), [prepared, state]);
  const facets = narrowed.facets.filter(({ name }) => useful.includes(name));
  const chosen = listFilters(state.filters);
  const { total, page, pages, rows } = narrowed;

  const showResults = () => {
    results.current?.focus({ preventScroll: true });
    results.current?.scrollIntoView();
  };

  return (
    <div className={styles.page}>
      {part.views && <DecisionViews views={part.views} current="list" />}
      {part.reconsider && (
        <p>
          <Link to={part.reconsider}>
            {translate({ id: 'theme.trowel.reconsider.all', message: 'Everything that can be reconsidered' })}
          </Link>
        </p>
      )}
      <div className={styles.index} data-facets={facets.length > 0}>
        {(part.rows.length >= filterFrom || facets.length > 0) && (
          <IndexTools
            state={state}
            change={change}
            sorts={sorts}
            hydrated={hydrated}
            fold={
              facets.length > 0 ? { unfolded, count: chosen.length, toggle: () => setUnfolded(!unfolded) } : undefined
            }
          />
        )}
        {facets.length > 0 && (
          <FacetPanel
            id={facetsId}
            label={translate({ id: 'theme.trowel.index.narrow', message: 'Filter the list' })}
            facets={facets}
            isChosen={(name, value) => state.filters[name]?.includes(value) ?? false}
            toggle={({ name }, { value }) => change(toggleValue(state, { facet: name, value }))}
            unfolded={unfolded}
            className={styles.facets}
            disabled={!hydrated}
          >
            <button
              type="button"
              className={styles.done}
              onClick={() => {
                setUnfolded(false);
                showResults();
              }}
            >
              {translate({ id: 'theme.trowel.index.show', message: 'Show {total}' }, { total: String(total) })}
            </button>
          </FacetPanel>
        )}
        <section
          ref={results}
          tabIndex={-1}
          className={styles.results}
          aria-label={translate({ id: 'theme.trowel.index.results', message: 'Entries' })}
        >
          <div className={styles.count}>
            <span aria-live="polite">{countLabel({ total, all: part.rows.length })}</span>
            {(chosen.length > 0 || state.text !== '') && (
              <button
                type="button"
                className={styles.clear}
                onClick={() => change({ ...initialState, sort: state.sort })}
              >
                {translate({ id: 'theme.trowel.index.clear', message: 'Remove all filters' })}
              </button>
            )}
          </div>
          {total === 0 ? <NoResults text={state.text} /> : <Rows rows={rows} first={(page - 1) * pageSize + 1} />}
          {pages > 1 && (
            <Pagination
              page={page}
              pages={pages}
              queryOf={(to) => toSearch({ ...state, page: to })}
              go={(to) => {
                change({ ...state, page: to });
                showResults();
              }}
            />
          )}
        </section>
      </div>
    </div>
  );
}

function NoResults({ text }: { readonly text: string }) {
  const search = useSearchPage();
  const everywhere = (
    <Link to={`${search}${toAddress({ ...emptyAddress, text })}`}>
      {translate({ id: 'theme.trowel.index.searchAll', message: 'search the whole hub' })}
    </Link>
  );
  return (
    <p className={styles.empty}>
      <Translate id="theme.trowel.index.empty" values={{ search: everywhere }}>
        {'No results. Remove a filter, or {search}.'}
      </Translate>
    </p>
  );
}

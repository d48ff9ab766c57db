import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type { Props } from '@theme/Trowel/EntryIndex';
import ChangesFeed from '@theme/Trowel/ui/ChangesFeed';
import DecisionViews from '@theme/Trowel/ui/DecisionViews';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import FacetPanel from '@theme/Trowel/ui/FacetPanel';
import FeedLink from '@theme/Trowel/ui/FeedLink';
import ListPages from '@theme/Trowel/ui/ListPages';
import Pagination from '@theme/Trowel/ui/Pagination';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import { kindsLabel, useSearchPage } from 'docusaurus-plugin-trowel/client';
import { emptyAddress, listFilters, toAddress } from 'docusaurus-plugin-trowel/search';
import { rowsOfPage } from 'docusaurus-plugin-trowel/shared';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { facetsId, IndexTools } from './IndexTools.tsx';
import { findSorts } from './indexFilter.ts';
import { initialState, toggleValue, toSearch } from './indexState.ts';
import { Rows } from './Rows.tsx';
import styles from './styles.module.css';
import { useIndex } from './useIndex.ts';
import { countLabel, failedLabel, loadingLabel } from './words.ts';

/** The least number of rows that get a text filter, unless facets need the button beside it. */
const filterFrom = 6;

/** Lists all entries of a kind, or says how to write the first one. */
export default function EntryIndex(props: Props): ReactNode {
  return props.part.empty ? <NoEntries {...props.part.empty} kind={props.part.kind} /> : <Entries {...props} />;
}

function NoEntries({ folder, guide, kind }: NonNullable<Props['part']['empty']> & Pick<Props['part'], 'kind'>) {
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
      <p>
        <WriteLink request={{ kind }} />
      </p>
    </div>
  );
}

/** Lists all entries of a kind, or one page of them. The reader can narrow all by text and by several facets at once. */
function Entries({ part, rest, progress, person, engagement }: Props) {
  const { state, change, narrowed, facets, phase, load } = useIndex(part, rest);
  const [unfolded, setUnfolded] = useState(false);
  const results = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const hydrated = useIsBrowser();
  const sorts = useMemo(() => findSorts(part), [part]);
  const chosen = listFilters(state.filters);
  const all = part.long?.total ?? part.rows.length;
  const { total, rows } = narrowed ?? { total: all, rows: part.rows };
  const { page, pages } = narrowed ?? { page: part.long?.place.page ?? 1, pages: 1 };

  // Not for a click on a result.
  const prepare = ({ target }: { readonly target: EventTarget }) => {
    if (!results.current?.contains(target as Node)) load();
  };
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
      {/* Loads the rows of a long index a moment before they are needed. */}
      <div
        className={styles.index}
        data-facets={facets.length > 0}
        onFocusCapture={prepare}
        onPointerDownCapture={prepare}
      >
        {(all >= filterFrom || facets.length > 0) && (
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
            <span aria-live="polite">
              {phase === 'ready' ? countLabel({ total, all }) : phase === 'failed' ? failedLabel() : loadingLabel(all)}
            </span>
            {phase === 'failed' && (
              <button type="button" className={styles.clear} onClick={load}>
                {translate({ id: 'theme.trowel.index.retry', message: 'Try again' })}
              </button>
            )}
            {(chosen.length > 0 || state.text !== '') && (
              <button
                type="button"
                className={styles.clear}
                onClick={() => change({ ...initialState, sort: state.sort })}
              >
                {translate({ id: 'theme.trowel.index.clear', message: 'Remove all filters' })}
              </button>
            )}
            <WriteLink request={{ kind: part.kind }} />
            <FeedLink feed={part.feed} title={kindsLabel(part.kind)} />
            <ChangesFeed feed={part.changes} />
          </div>
          <div data-waiting={phase === 'waiting'} className={styles.list}>
            {total === 0 ? (
              <NoResults text={state.text} />
            ) : (
              <Rows
                rows={rows}
                first={(page - 1) * rowsOfPage + 1}
                progress={progress}
                person={person}
                engagement={engagement}
              />
            )}
          </div>
          {!narrowed && <ListPages place={part.long?.place} />}
          {pages > 1 && (
            <Pagination
              page={page}
              pages={pages}
              hrefOf={(to) => `${pathname}${toSearch({ ...state, page: to })}`}
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

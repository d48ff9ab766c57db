import Head from '@docusaurus/Head';
import { useLocation } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import { PageMetadata } from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import type { Props } from '@theme/Trowel/SearchPage';
import Pagination from '@theme/Trowel/ui/Pagination';
import SearchStatus from '@theme/Trowel/ui/SearchStatus';
import WithoutScripts from '@theme/Trowel/ui/WithoutScripts';
import { searchHint, useCompletions, useFacets, useSearch, useSearchPreload } from 'docusaurus-plugin-trowel/client';
import { hasWords, toAddress } from 'docusaurus-plugin-trowel/search';
import { useEffect, useRef, useState } from 'react';
import { ActiveFilters } from './ActiveFilters.tsx';
import { Facets } from './Facets.tsx';
import { KindIndexes } from './KindIndexes.tsx';
import { NoResults } from './NoResults.tsx';
import { Results } from './Results.tsx';
import { SearchField } from './SearchField.tsx';
import styles from './styles.module.css';
import { type ChangeAddress, useSearchAddress } from './useSearchAddress.ts';

/** Results on a page. */
const limit = 10;

/** Shows the search page: results with facets. The address keeps the query. */
export default function SearchPage({ kinds }: Props) {
  const { pathname } = useLocation();
  const { address, change, hydrated } = useSearchAddress();
  const { text, filters, page } = address;
  const [typing, setTyping] = useState(false);
  const { completions, question } = useCompletions(text, typing);
  const { phase, results, answered, retry } = useSearch(
    hydrated ? { text: question, filters, page, limit, counted: true } : undefined,
  );
  useSearchPreload();
  const list = useRef<HTMLDivElement>(null);
  const title = translate({ id: 'theme.trowel.search.title', message: 'Search' });
  const pages = Math.ceil((results?.total ?? 0) / limit);
  const facets = useFacets();
  const known = { facets, counts: results?.facets ?? [] };
  const shown = phase === 'failed' ? undefined : results;
  const fresh = phase === 'ready' || phase === 'listed';

  // The pressed button disappears, so the results get the focus.
  const toResults = () => list.current?.focus({ preventScroll: true });
  const changeAway: ChangeAddress = (next, how) => {
    toResults();
    change(next, how);
  };

  // Only an old address can name a page beyond the last one.
  useEffect(() => {
    if (fresh && pages > 0 && answered?.page === page && page > pages) change({ ...address, page: pages }, 'replace');
  }, [fresh, pages, answered, page, address, change]);

  return (
    <Layout>
      <PageMetadata
        title={title}
        description={translate({
          id: 'theme.trowel.search.description',
          message: 'Search decisions, systems, challenges, stories and everything else that the hub holds.',
        })}
      />
      <Head>
        <meta name="robots" content="noindex, follow" />
      </Head>
      <main className={`container ${styles.page}`}>
        <h1 className={styles.heading}>{title}</h1>
        <SearchField
          text={text}
          completions={completions}
          disabled={!hydrated}
          onText={(next) => {
            setTyping(true);
            change({ ...address, text: next, page: 1 }, 'replace');
          }}
          onDone={() => setTyping(false)}
        />
        <WithoutScripts>
          {translate({
            id: 'theme.trowel.search.noscript',
            message: 'Search runs in your browser and needs JavaScript. The indexes of all pages do not.',
          })}
        </WithoutScripts>
        <div className={styles.columns}>
          <Facets known={known} address={address} change={change} />
          <div className={styles.results} ref={list} tabIndex={-1}>
            <SearchStatus
              phase={phase}
              results={shown}
              // Without a query it stays until there are results, which take its place and that of the kinds.
              hint={hydrated && (results || phase === 'failed' || toAddress(address) !== '') ? undefined : searchHint()}
              retry={() => {
                toResults();
                retry();
              }}
            />
            <ActiveFilters known={known} address={address} change={changeAway} />
            {shown && (
              <Results
                pages={shown.pages}
                first={(page - 1) * limit + 1}
                busy={phase === 'loading'}
                passages={phase === 'listed' ? 'coming' : 'come'}
                hasSections={hasWords(answered?.text ?? '', facets)}
              />
            )}
            {shown && fresh && shown.pages.length === 0 && (
              <NoResults suggestions={shown.suggestions} known={known} address={address} change={changeAway} />
            )}
            {!results && phase !== 'failed' && <KindIndexes kinds={kinds} />}
            {shown && pages > 1 && (
              <Pagination
                page={page}
                pages={pages}
                hrefOf={(to) => `${pathname}${toAddress({ ...address, page: to })}`}
                go={(to) => {
                  change({ ...address, page: to }, 'push');
                  toResults();
                  list.current?.scrollIntoView();
                }}
              />
            )}
          </div>
        </div>
      </main>
    </Layout>
  );
}

import Head from '@docusaurus/Head';
import { translate } from '@docusaurus/Translate';
import { PageMetadata } from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import { useEffect, useRef } from 'react';
import { toAddress } from '../Search/address.ts';
import { StatusLine } from '../Search/StatusLine.tsx';
import { useSearch } from '../Search/useSearch.ts';
import { placeholder, searchLabel } from '../Search/words.ts';
import { Pages } from '../ui/Pages.tsx';
import { Chosen } from './Chosen.tsx';
import { Facets } from './Facets.tsx';
import { Nothing } from './Nothing.tsx';
import { Results } from './Results.tsx';
import styles from './styles.module.css';
import { useAddress } from './useAddress.ts';

const limit = 10;

/** The search page: results with facets. What is asked stands in its address. */
export default function SearchPage() {
  const { address, change, alive } = useAddress();
  const { text, filters, page } = address;
  const { phase, results, answered, retry } = useSearch({ text, filters, page, limit });
  const list = useRef<HTMLDivElement>(null);
  const title = translate({ id: 'theme.trowel.search.title', message: 'Search' });
  const pages = Math.ceil((results?.total ?? 0) / limit);

  // A page beyond the last one can only come from an old address.
  useEffect(() => {
    if (phase === 'ready' && pages > 0 && answered?.page === page && page > pages)
      change({ ...address, page: pages }, 'replace');
  }, [phase, pages, answered, page, address, change]);

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
        <search className={styles.field}>
          <input
            type="search"
            name="q"
            aria-label={searchLabel()}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            placeholder={placeholder()}
            disabled={!alive}
            value={text}
            onChange={(event) => change({ ...address, text: event.target.value, page: 1 }, 'replace')}
          />
        </search>
        <noscript>
          <p>
            {translate({
              id: 'theme.trowel.search.noscript',
              message: 'Search runs in your browser and needs JavaScript. The indexes of all pages do not.',
            })}
          </p>
        </noscript>
        <div className={styles.columns}>
          <Facets facets={results?.facets ?? []} address={address} change={change} />
          <div className={styles.results} ref={list} tabIndex={-1}>
            <StatusLine phase={phase} results={results} asked retry={retry} />
            <Chosen facets={results?.facets ?? []} address={address} change={change} />
            {results && <Results pages={results.pages} first={(page - 1) * limit + 1} busy={phase === 'loading'} />}
            {results?.total === 0 && <Nothing address={address} change={change} />}
            {!results && phase === 'loading' && <div className={styles.waiting} aria-hidden="true" />}
            {pages > 1 && (
              <Pages
                page={page}
                pages={pages}
                queryOf={(to) => toAddress({ ...address, page: to })}
                go={(to) => {
                  change({ ...address, page: to }, 'push');
                  list.current?.focus();
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

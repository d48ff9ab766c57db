import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import styles from './styles.module.css';
import type { WhyState } from './useWhy.ts';

/** Lists markers that name no page, each with the page that is probably meant. */
export function UnknownMarkers({ state }: { readonly state: WhyState }) {
  if (state.phase !== 'ready' || state.answer.unknown.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby="why-unknown">
      <Heading as="h2" id="why-unknown" className={styles.groupTitle}>
        {translate({ id: 'theme.trowel.why.unknown', message: 'Markers that name no page' })}{' '}
        <span className={styles.count}>{state.answer.unknown.length}</span>
      </Heading>
      <ul className={styles.ungoverned}>
        {state.answer.unknown.map(({ path, line, name, nearest }) => {
          const page = nearest === undefined ? undefined : state.find(nearest);
          return (
            <li key={`${path} ${line} ${name}`} className={`${styles.row} ${styles.open}`}>
              <code>@why {name}</code>{' '}
              <span className={styles.soft}>
                {path}
                {path !== '' && `:${line}`}
              </span>
              {page && (
                <span className={styles.beside}>
                  <Translate
                    id="theme.trowel.why.nearest"
                    values={{
                      name: <code>{nearest}</code>,
                      page: page.permalink ? <Link to={page.permalink}>{page.title}</Link> : page.title,
                    }}
                  >
                    {'Did you mean {name}? {page}'}
                  </Translate>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import styles from './styles.module.css';
import type { Told } from './useWhy.ts';

/** Markers that name no page, each with the one that may be meant. */
export function UnknownMarkers({ told }: { readonly told: Told }) {
  if (told.phase !== 'ready' || told.answer.unknown.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby="why-unknown">
      <Heading as="h2" id="why-unknown" className={styles.groupTitle}>
        {translate({ id: 'theme.trowel.why.unknown', message: 'Markers that name no page' })}{' '}
        <span className={styles.count}>{told.answer.unknown.length}</span>
      </Heading>
      <ul className={styles.ungoverned}>
        {told.answer.unknown.map(({ path, line, name, nearest }) => {
          const page = nearest === undefined ? undefined : told.find(nearest);
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
                    {'Perhaps {name} is meant: {page}'}
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

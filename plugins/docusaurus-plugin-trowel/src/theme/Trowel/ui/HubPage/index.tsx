import { translate } from '@docusaurus/Translate';
import { PageMetadata } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { Props } from '@theme/Trowel/ui/HubPage';
import styles from './styles.module.css';

/** Lays out one of the hub's own pages: its title, what it is for, and its content. */
export default function HubPage({ title, intro, mark, lead, sections = [], place, width = 'text', children }: Props) {
  return (
    <>
      <PageMetadata title={toDocumentTitle(title, place)} description={intro} />
      <Layout>
        <main className={styles.page} data-width={width}>
          <header className={styles.header}>
            <Heading as="h1" className={styles.title}>
              {mark && <span className={styles.mark}>{mark}</span>}
              {title}
            </Heading>
            <p className={styles.intro}>{intro}</p>
            {lead}
          </header>
          {sections.length > 1 && <Sections sections={sections} />}
          {children}
        </main>
      </Layout>
    </>
  );
}

/** Names the document. The pages of a long list have one heading, but each its own title in the browser. */
function toDocumentTitle(title: string, place: Props['place']): string {
  if (!place || place.page === 1) return title;
  return translate(
    { id: 'theme.trowel.hubPage.listPage', message: '{title}, page {page}' },
    { title, page: String(place.page) },
  );
}

/** Links to the sections of the page, beside them on wide screens. */
function Sections({ sections }: Required<Pick<Props, 'sections'>>) {
  return (
    <div className={styles.rail}>
      <nav
        className={styles.sections}
        aria-label={translate({ id: 'theme.trowel.hubPage.sections', message: 'Sections of this page' })}
      >
        <ul>
          {sections.map(({ href, title, count }) => (
            <li key={href}>
              <a href={href}>
                {title} {count !== undefined && <span className={styles.count}>{count}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

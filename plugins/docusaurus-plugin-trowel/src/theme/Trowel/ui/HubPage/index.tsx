import { PageMetadata } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { Props } from '@theme/Trowel/ui/HubPage';
import styles from './styles.module.css';

/** Lays out one of the hub's own pages: its title, what it is for, and its content. */
export default function HubPage({ title, intro, mark, lead, width = 'text', children }: Props) {
  return (
    <>
      <PageMetadata title={title} description={intro} />
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
          {children}
        </main>
      </Layout>
    </>
  );
}

import { PageMetadata } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import styles from './hubPage.module.css';

interface Props {
  readonly title: string;
  /** What the page is for, in a sentence or two; search engines get it too. */
  readonly intro: string;
  /** What stands before the title. */
  readonly mark?: ReactNode;
  /** What else the head of the page says. */
  readonly lead?: ReactNode;
  /** How wide its content may grow: for reading, for lists, for tables. */
  readonly width?: 'text' | 'list' | 'table';
  readonly children: ReactNode;
}

/** The frame of the hub's own pages: what the page is, and what is on it. */
export function HubPage({ title, intro, mark, lead, width = 'text', children }: Props) {
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

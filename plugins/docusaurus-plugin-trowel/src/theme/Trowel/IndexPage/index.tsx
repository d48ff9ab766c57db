import { PageMetadata } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import EntryIndex from '@theme/Trowel/EntryIndex';
import type { Props } from '@theme/Trowel/IndexPage';
import type { ReactNode } from 'react';
import { KindMark } from '../ui/KindMark.tsx';
import { kindsLabel } from '../words.ts';
import { kindIntro } from './kindIntro.ts';
import styles from './styles.module.css';

/** The page of a kind: what it is, and all its entries. */
export default function IndexPage({ index }: Props): ReactNode {
  const title = kindsLabel(index.kind);
  const intro = kindIntro(index.kind);
  return (
    <>
      <PageMetadata title={title} description={intro} />
      <Layout>
        <main className={styles.page}>
          <header className={styles.header}>
            <Heading as="h1" className={styles.title}>
              <span className={styles.mark}>
                <KindMark kind={index.kind} mute="silent" />
              </span>
              {title}
            </Heading>
            <p className={styles.intro}>{intro}</p>
          </header>
          <EntryIndex part={index} />
        </main>
      </Layout>
    </>
  );
}

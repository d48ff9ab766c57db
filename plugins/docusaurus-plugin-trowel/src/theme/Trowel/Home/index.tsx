import { PageMetadata } from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import DueChecks from '@theme/Trowel/DueChecks';
import type { Props } from '@theme/Trowel/Home';
import NextStep from '@theme/Trowel/ui/NextStep';
import type { ReactNode } from 'react';
import { toClaim } from './claim.ts';
import { Doors } from './Doors.tsx';
import { KindStrata } from './KindStrata.tsx';
import { RecentChanges } from './RecentChanges.tsx';
import { SearchDoor } from './SearchDoor.tsx';
import { Spotlight } from './Spotlight.tsx';
import { Systems } from './Systems.tsx';
import styles from './styles.module.css';
import { Thanks } from './Thanks.tsx';
import { WhyDoor } from './WhyDoor.tsx';
import { homeWords } from './words.ts';

/** Shows the hub's front page: search, links to start from, all kinds, a story, recent changes and systems. */
export default function Home({ home, checks }: Props): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  const words = homeWords();
  const tagline = siteConfig.tagline || words.claim;
  const { heading, lede, size } = toClaim({ title: siteConfig.title, tagline });
  return (
    <>
      <PageMetadata title={siteConfig.title} description={tagline} />
      <Layout>
        <main className={styles.home}>
          <div className={styles.next}>
            <NextStep files={home.pathFiles} />
            {home.checksPage !== undefined && <DueChecks checks={checks} permalink={home.checksPage} />}
          </div>
          <div className={styles.front}>
            <div>
              <Heading as="h1" className={styles.title} data-size={size}>
                {heading}
              </Heading>
              {lede && <p className={styles.lede}>{lede}</p>}
              <SearchDoor />
              {home.why && <WhyDoor permalink={home.why} />}
            </div>
            <Doors doors={home.doors} />
            {home.counts.length > 0 && <KindStrata counts={home.counts} />}
          </div>
          <div className={styles.news}>
            {(home.spotlight || home.thanks) && (
              <div>
                {home.spotlight && <Spotlight spotlight={home.spotlight} />}
                {home.thanks && <Thanks thanks={home.thanks} />}
              </div>
            )}
            {home.recentChanges.length > 0 && <RecentChanges recentChanges={home.recentChanges} />}
          </div>
          {home.systems.length > 0 && <Systems systems={home.systems} allSystems={home.allSystems} />}
        </main>
      </Layout>
    </>
  );
}

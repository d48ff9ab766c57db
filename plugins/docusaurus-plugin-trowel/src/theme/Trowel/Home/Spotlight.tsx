import Link from '@docusaurus/Link';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import Measure from '@theme/Trowel/ui/Measure';
import PersonNames from '@theme/Trowel/ui/PersonNames';
import type { HomeProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';
import { homeWords } from './words.ts';

/** Shows one story with its figure before and after. */
export function Spotlight({ spotlight }: { readonly spotlight: NonNullable<HomeProps['spotlight']> }) {
  const { story, measure, people } = spotlight;
  return (
    <section className={styles.spotlight} aria-labelledby="trowel-spotlight">
      <h2 id="trowel-spotlight" className={styles.plate}>
        {homeWords().spotlight}
      </h2>
      <h3>
        <Link to={story.permalink}>{story.title}</Link>
      </h3>
      {story.summary && <p className={styles.summary}>{story.summary}</p>}
      {measure && <Measure measure={measure} />}
      <div className={styles.byline}>
        <PersonNames people={people} />
        {story.date && <CalendarDay date={story.date} />}
      </div>
    </section>
  );
}

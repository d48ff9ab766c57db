import Link from '@docusaurus/Link';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import Measure from '@theme/Trowel/ui/Measure';
import PersonNames from '@theme/Trowel/ui/PersonNames';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import type { HomeProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';
import { homeWords } from './words.ts';

/** Shows the story of the week, one that worked or one that taught something, with its figure before and after. */
export function Spotlight({ spotlight }: { readonly spotlight: NonNullable<HomeProps['spotlight']> }) {
  const { story, people } = spotlight;
  return (
    <section className={styles.spotlight} aria-labelledby="trowel-spotlight">
      <h2 id="trowel-spotlight" className={styles.plate}>
        {homeWords().spotlight}
      </h2>
      <h3>
        <Link to={story.permalink}>{story.title}</Link>
      </h3>
      {story.summary && <p className={styles.summary}>{story.summary}</p>}
      {story.measure && <Measure measure={story.measure} />}
      <div className={styles.byline}>
        {story.status && <StatusBadge status={story.status} />}
        <PersonNames people={people} />
        {story.date && <CalendarDay date={story.date} />}
      </div>
    </section>
  );
}

import Link from '@docusaurus/Link';
import type { HomeProps } from '../../../site/pageProps.ts';
import { CalendarDay } from '../ui/CalendarDay.tsx';
import { Measure } from '../ui/Measure.tsx';
import { PersonNames } from '../ui/PersonName.tsx';
import { homeWords } from './homeWords.ts';
import styles from './styles.module.css';

/** A story, with its figure before and after. */
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

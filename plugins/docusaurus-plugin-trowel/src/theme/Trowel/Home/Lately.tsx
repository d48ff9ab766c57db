import type { HomeProps } from '../../../site/pageProps.ts';
import { CalendarDay } from '../ui/CalendarDay.tsx';
import { EntryTitle } from '../ui/EntryList.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import { homeWords } from './homeWords.ts';
import styles from './styles.module.css';

/** What was verified, decided or published last. */
export function Lately({ lately }: Pick<HomeProps, 'lately'>) {
  const words = homeWords();
  return (
    <section className={styles.lately} aria-labelledby="trowel-lately">
      <h2 id="trowel-lately" className={styles.plate}>
        {words.lately}
      </h2>
      <ul>
        {lately.map(({ entry, date, why }) => (
          <li key={entry.id}>
            <KindMark kind={entry.kind} mute />
            <EntryTitle entry={entry} />
            <span className={styles.when}>
              {why === 'verified' && `${words.verified} `}
              <CalendarDay date={date} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

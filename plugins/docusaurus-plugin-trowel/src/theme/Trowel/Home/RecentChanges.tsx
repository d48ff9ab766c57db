import Translate from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import KindMark from '@theme/Trowel/ui/KindMark';
import type { HomeProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';
import { homeWords } from './words.ts';

/** Lists what was verified, decided or published last. */
export function RecentChanges({ recentChanges }: Pick<HomeProps, 'recentChanges'>) {
  const words = homeWords();
  return (
    <section className={styles.changes} aria-labelledby="trowel-lately">
      <h2 id="trowel-lately" className={styles.plate}>
        {words.recentChanges}
      </h2>
      <ul>
        {recentChanges.map(({ entry, date, why }) => (
          <li key={entry.id}>
            <KindMark kind={entry.kind} mute />
            <EntryTitle entry={entry} />
            <span className={styles.when}>
              {why === 'verified' ? (
                <Translate id="theme.trowel.home.verified" values={{ day: <CalendarDay date={date} /> }}>
                  {'verified {day}'}
                </Translate>
              ) : (
                <CalendarDay date={date} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import PersonNames from '@theme/Trowel/ui/PersonNames';
import type { ProgrammePageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Names the section of quotations. */
export function voicesTitle(): string {
  return translate({ id: 'theme.trowel.programme.voices', message: 'In people’s words' });
}

/** Quotes what people have published about the programme, with the page that says it. */
export function Voices({ quotations }: Pick<ProgrammePageProps, 'quotations'>) {
  if (quotations.length === 0) return null;
  return (
    <section>
      <Heading as="h2" id="voices" className={styles.heading}>
        {voicesTitle()}
      </Heading>
      <ul className={styles.voices}>
        {quotations.map(({ says, below, date, from, people }) => (
          <li key={`${from.id} ${below} ${says}`}>
            <blockquote className={styles.voice}>
              <p>{says}</p>
              <footer>
                <Link to={from.permalink}>{from.title}</Link>
                {below !== undefined && ` · ${below}`}
                {date !== undefined && (
                  <>
                    {' · '}
                    <CalendarDay date={date} />
                  </>
                )}
                {people.length > 0 && (
                  <>
                    {' · '}
                    <PersonNames people={people} />
                  </>
                )}
              </footer>
            </blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { interpolate } from '@docusaurus/Interpolate';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import type { GapsPageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Names the section of the questions that no page answers yet. */
export function unansweredTitle(): string {
  return translate({ id: 'theme.trowel.gaps.unanswered', message: 'Asked by newcomers, not answered' });
}

interface UnansweredProps extends Pick<GapsPageProps, 'questions'> {
  /** How many such questions there are on all pages. */
  readonly count: number;
}

/** Lists the questions of newcomers that no page answers yet, by system. */
export function Unanswered({ questions, count }: UnansweredProps) {
  if (questions.length === 0) return null;
  return (
    <section>
      <Heading as="h2" id="questions" className={styles.severity}>
        {unansweredTitle()} <span className={styles.count}>{count}</span>
      </Heading>
      <p className={styles.meaning}>
        {interpolate(
          translate({
            id: 'theme.trowel.gaps.unansweredMeaning',
            message: 'No page says this yet. Whoever answers one writes the page, and names it in {file}.',
          }),
          { file: <code>data/questions.yml</code> },
        )}
      </p>
      <ul className={styles.causes}>
        {questions.map(({ system, questions: asked }) => (
          <li key={system?.id ?? ''} className={styles.cause} data-severity="minor">
            <h3 className={styles.what}>
              {system ? (
                <EntryTitle entry={system} />
              ) : (
                translate({ id: 'theme.trowel.gaps.noSystem', message: 'About no system' })
              )}
            </h3>
            <ul className={styles.asked}>
              {asked.map(({ question, by, on }) => (
                <li key={question}>
                  {question}
                  {by !== undefined && <span className={styles.detail}>{by}</span>}
                  {on !== undefined && (
                    <span className={styles.detail}>
                      <CalendarDay date={on} />
                    </span>
                  )}{' '}
                  <WriteLink request={{ title: question, system: system?.id.slice(system.id.indexOf('/') + 1) }}>
                    {translate({ id: 'theme.trowel.gaps.answer', message: 'Write the answer' })}
                  </WriteLink>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

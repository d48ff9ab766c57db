import { interpolate } from '@docusaurus/Interpolate';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import PersonName from '@theme/Trowel/ui/PersonName';
import type { ProgrammePageProps } from 'docusaurus-plugin-trowel/props';
import { LeaverWords } from './LeaverWords.tsx';
import styles from './styles.module.css';

/** Lists those who leave, the systems that nobody could explain, and apart from them those that one person could. */
export function Thin({ thin, leavers }: Pick<ProgrammePageProps, 'thin' | 'leavers'>) {
  const { nobody, one, more, page } = thin;
  return (
    <>
      {leavers.length > 0 && (
        <>
          <h3 className={styles.sub}>
            {translate({ id: 'theme.trowel.programme.thinLeaves', message: 'Who leaves' })}
          </h3>
          <ul className={styles.rows}>
            {leavers.map((leaver) => (
              <li key={leaver.id}>
                <span>
                  <LeaverWords {...leaver} />{' '}
                  {interpolate(
                    translate({
                      id: 'theme.trowel.programme.interview',
                      message: 'Interview them before that day with {command}, and see {gaps}.',
                    }),
                    {
                      gaps: (
                        <Link to={page}>
                          {translate({ id: 'theme.trowel.programme.handover', message: 'what they leave' })}
                        </Link>
                      ),
                      command: <code>npx trowel interview {leaver.id}</code>,
                    },
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {nobody.length > 0 && (
        <>
          <h3 className={styles.sub}>{translate({ id: 'theme.trowel.programme.thinNobody', message: 'Nobody' })}</h3>
          <ul className={styles.rows}>
            {nobody.map((system) => (
              <li key={system.id}>
                <EntryTitle entry={system} />
              </li>
            ))}
          </ul>
        </>
      )}
      {one.length > 0 && (
        <>
          <h3 className={styles.sub}>
            {translate({ id: 'theme.trowel.programme.thinOne', message: 'One person alone' })}
          </h3>
          <ul className={styles.rows}>
            {one.map(({ system, person }) => (
              <li key={system.id}>
                <EntryTitle entry={system} />
                <span className={styles.soft}>
                  {person
                    ? interpolate(translate({ id: 'theme.trowel.programme.only', message: 'Only {person} could.' }), {
                        person: <PersonName person={person} />,
                      })
                    : translate({ id: 'theme.trowel.programme.onlyUnnamed', message: 'No page names them.' })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to={page}>
          {more > 0
            ? translate(
                { id: 'theme.trowel.programme.thinMore', message: 'And {rest} more: what is missing, and what to do' },
                { rest: String(more) },
              )
            : translate({ id: 'theme.trowel.programme.thinAll', message: 'What is missing, and what to do' })}
        </Link>
      </p>
    </>
  );
}

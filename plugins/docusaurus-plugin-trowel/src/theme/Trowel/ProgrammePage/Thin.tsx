import { interpolate } from '@docusaurus/Interpolate';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import PersonName from '@theme/Trowel/ui/PersonName';
import type { ProgrammePageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Lists the systems that nobody could explain, and apart from them those that one person could. */
export function Thin({ thin }: Pick<ProgrammePageProps, 'thin'>) {
  const { nobody, one, more, page } = thin;
  if (nobody.length + one.length === 0) return null;
  return (
    <>
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

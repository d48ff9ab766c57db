import { interpolate } from '@docusaurus/Interpolate';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryList from '@theme/Trowel/ui/EntryList';
import type { DeparturesProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

interface LeftProps extends Pick<DeparturesProps, 'entries'> {
  readonly departure: DeparturesProps['of'][number];
}

/** How many entries of a list are shown before the rest is folded. */
const limit = 6;

/** Says what would be left without somebody. Nobody and one are two lists. */
export function Left({ departure, entries }: LeftProps) {
  const { person, leaving, nobody, one, engagements, reviews, paths, actions } = departure;
  const lists = [
    {
      title: translate({ id: 'theme.trowel.programme.leftNobody', message: 'Nobody could explain any more' }),
      of: nobody,
    },
    { title: translate({ id: 'theme.trowel.programme.leftOne', message: 'One person alone could explain' }), of: one },
    {
      title: translate({ id: 'theme.trowel.programme.leftEngagements', message: 'Engagements that would stop' }),
      of: engagements,
    },
    { title: translate({ id: 'theme.trowel.programme.leftPaths', message: 'Paths without an owner' }), of: paths },
    {
      title: translate({ id: 'theme.trowel.programme.leftReviews', message: 'Pages that nobody would confirm' }),
      of: reviews,
    },
  ].filter(({ of }) => of.length > 0);
  return (
    <div className={styles.left}>
      <p>
        {person.permalink === undefined ? person.name : <Link to={person.permalink}>{person.name}</Link>}
        {leaving !== undefined && (
          <>
            {' · '}
            {interpolate(translate({ id: 'theme.trowel.programme.lastDay', message: 'last day: {day}' }), {
              day: <CalendarDay date={leaving} />,
            })}
          </>
        )}
      </p>
      {lists.length + actions.length === 0 && (
        <p>
          {translate({
            id: 'theme.trowel.programme.leftNothing',
            message: 'Nothing on record would be lost: others can explain it, and nothing waits for them.',
          })}
        </p>
      )}
      {lists.map(({ title, of }) => (
        <div key={title}>
          <h3 className={styles.sub}>
            {title} <span className={styles.count}>{of.length}</span>
          </h3>
          <EntryList entries={of.flatMap((at) => entries[at] ?? [])} kinds limit={limit} />
        </div>
      ))}
      {actions.length > 0 && (
        <div>
          <h3 className={styles.sub}>
            {translate({ id: 'theme.trowel.programme.leftActions', message: 'Actions that nobody would do' })}
          </h3>
          <ul className={styles.rows}>
            {actions.map(({ change, from }) => {
              const entry = from === undefined ? undefined : entries[from];
              return <li key={`${from} ${change}`}>{entry ? <Link to={entry.permalink}>{change}</Link> : change}</li>;
            })}
          </ul>
        </div>
      )}
    </div>
  );
}

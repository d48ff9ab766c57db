import PersonName from '@theme/Trowel/ui/PersonName';
import type { Props } from '@theme/Trowel/ui/PersonNames';
import styles from './styles.module.css';

/** Lists people's names in a line. */
export default function PersonNames({ people }: Props) {
  return (
    <ul className={styles.inline}>
      {people.map((person) => (
        <li key={person.permalink ?? person.name}>
          <PersonName person={person} />
        </li>
      ))}
    </ul>
  );
}

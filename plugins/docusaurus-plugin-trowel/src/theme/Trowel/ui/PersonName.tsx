import Link from '@docusaurus/Link';
import type { PersonLink } from '../../../site/links.ts';
import styles from './styles.module.css';

/** Somebody's name, leading to their page when they have one. */
export function PersonName({ person }: { readonly person: PersonLink }) {
  return person.permalink ? (
    <Link to={person.permalink} className={styles.person}>
      {person.name}
    </Link>
  ) : (
    <span className={styles.person}>{person.name}</span>
  );
}

/** Several names, as a list in a line. */
export function PersonNames({ people }: { readonly people: readonly PersonLink[] }) {
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

import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { SystemPart } from 'docusaurus-plugin-trowel/props';
import { peopleTitle } from './sections.ts';
import styles from './styles.module.css';

/** Lists the people who know a system, with their roles. */
export function People({ people }: Pick<SystemPart, 'people'>) {
  if (people.length === 0) return null;
  const heading = peopleTitle();
  return (
    <section>
      <Heading as="h2" id={heading.id} className={styles.heading}>
        {heading.title}
      </Heading>
      <ul className={styles.people}>
        {people.map(({ person, as }) => (
          <li key={person.id} className={styles.person}>
            <Link to={person.permalink} className={styles.name}>
              {person.title}
            </Link>
            {person.summary && <span className={styles.role}>{person.summary}</span>}
            <span className={styles.as}>{as.map(roleLabel).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Names a person's role for a system. Returns an unknown role as written. */
function roleLabel(role: string): string {
  switch (role) {
    case 'owner':
      return translate({ id: 'theme.trowel.role.owner', message: 'Owns it' });
    case 'author':
      return translate({ id: 'theme.trowel.role.author', message: 'Wrote about it' });
    case 'decision-maker':
      return translate({ id: 'theme.trowel.role.decision-maker', message: 'Decided' });
    case 'witness':
      return translate({ id: 'theme.trowel.role.witness', message: 'Was there' });
    case 'mentor':
      return translate({ id: 'theme.trowel.role.mentor', message: 'Teaches it' });
    default:
      return role;
  }
}

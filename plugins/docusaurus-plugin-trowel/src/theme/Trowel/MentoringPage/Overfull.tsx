import { interpolate } from '@docusaurus/Interpolate';
import { translate } from '@docusaurus/Translate';
import PersonName from '@theme/Trowel/ui/PersonName';
import type { MentoringPageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';
import { toHours } from './words.ts';

/** Names the mentors who have more than they have hours for. */
export function Overfull({ overfull }: Pick<MentoringPageProps, 'overfull'>) {
  return (
    <ul className={styles.overfull}>
      {overfull.map(({ person, used, has }) => (
        <li key={person.permalink ?? person.name}>
          {interpolate(
            translate({
              id: 'theme.trowel.mentoring.tooMuch',
              message: '{person} mentors {used} h a week and has {has} h.',
            }),
            { person: <PersonName key="person" person={person} />, used: toHours(used), has: toHours(has) },
          )}
        </li>
      ))}
    </ul>
  );
}

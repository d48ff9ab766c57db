import Translate, { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import PersonName from '@theme/Trowel/ui/PersonName';
import { useToday } from 'docusaurus-plugin-trowel/client';
import type { Explainer } from 'docusaurus-plugin-trowel/why';
import styles from './styles.module.css';

/** Lists the people who can say more, with their roles and last days. */
export function People({ people }: { readonly people: readonly Explainer[] }) {
  const today = useToday() ?? '';
  return (
    <ul className={styles.people}>
      {people.map((person) => (
        <li key={person.name} data-gone={person.leaving !== undefined && person.leaving < today}>
          <PersonName person={person} /> <span className={styles.soft}>{roleLabel(person.as)}</span>{' '}
          {person.leaving && (
            <span className={styles.leaving}>
              <Leaving day={person.leaving} isGone={person.leaving < today} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Leaving({ day, isGone }: { readonly day: string; readonly isGone: boolean }) {
  const values = { day: <CalendarDay date={day} /> };
  return isGone ? (
    <Translate id="theme.trowel.why.left.day" values={values}>
      {'left on {day}'}
    </Translate>
  ) : (
    <Translate id="theme.trowel.why.leaving" values={values}>
      {'leaves on {day}'}
    </Translate>
  );
}

function roleLabel(as: Explainer['as']): string {
  switch (as) {
    case 'owner':
      return translate({ id: 'theme.trowel.why.as.owner', message: 'keeps the page' });
    case 'witness':
      return translate({ id: 'theme.trowel.why.as.witness', message: 'was there' });
    case 'author':
      return translate({ id: 'theme.trowel.why.as.author', message: 'wrote it' });
    case 'decision-maker':
      return translate({ id: 'theme.trowel.why.as.decision-maker', message: 'decided' });
    case 'system-owner':
      return translate({ id: 'theme.trowel.why.as.system-owner', message: 'owns the system' });
  }
}

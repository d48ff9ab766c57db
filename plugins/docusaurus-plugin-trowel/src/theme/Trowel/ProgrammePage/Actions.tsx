import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import PersonName from '@theme/Trowel/ui/PersonName';
import type { ProgrammePageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Names the section of open actions. */
export function actionsTitle(): string {
  return translate({ id: 'theme.trowel.programme.actions', message: 'Agreed, and not done yet' });
}

/** Lists what was decided in retrospectives and is not done: what, by whom, by when. */
export function Actions({ actions, on }: Pick<ProgrammePageProps, 'actions' | 'on'>) {
  if (actions.length === 0) return null;
  return (
    <section>
      <Heading as="h2" id="actions" className={styles.heading}>
        {actionsTitle()}
      </Heading>
      <ul className={styles.rows}>
        {actions.map(({ change, who, by, from }) => (
          <li key={change} data-late={by !== undefined && by < on}>
            <Link to={from.permalink}>{change}</Link>
            <span className={styles.soft}>
              {who ? (
                <PersonName person={who} />
              ) : (
                translate({ id: 'theme.trowel.programme.nobodyDoes', message: 'nobody' })
              )}
              {by !== undefined && (
                <>
                  {' · '}
                  <CalendarDay date={by} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

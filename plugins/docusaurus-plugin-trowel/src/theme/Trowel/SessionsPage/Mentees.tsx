import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import { useProgress } from 'docusaurus-plugin-trowel/progress';
import type { SessionsPageProps } from 'docusaurus-plugin-trowel/props';
import { listLastSessions, toSessionFragment } from 'docusaurus-plugin-trowel/session';
import { toCalendarDate } from 'docusaurus-plugin-trowel/shared';
import { useMemo } from 'react';
import styles from './styles.module.css';

/** Leads a mentor who comes back into the next session with each mentee. Only this browser knows of them. */
export function Mentees({ sessions: { playbooks, compiled } }: { readonly sessions: SessionsPageProps }) {
  const { sessions } = useProgress();
  const addresses = useMemo(
    () => new Map([...playbooks, ...compiled].map(({ id, permalink }) => [id, permalink])),
    [playbooks, compiled],
  );
  const last = listLastSessions(sessions, new Set(addresses.keys()));
  if (last.length === 0) return null;
  return (
    <section className={styles.section}>
      <Heading as="h2" id="mentees">
        {translate({ id: 'theme.trowel.sessions.mentees', message: 'Your mentees' })}
      </Heading>
      <ul className={styles.rows}>
        {last.map(({ session, playbook, with: person, at }) => (
          <li key={session} className={styles.row}>
            <span className={styles.name}>
              {/* The page takes the name from the fragment, and the stage from what it keeps. */}
              <Link to={`${addresses.get(playbook)}#${toSessionFragment({ stage: '', person })}`}>
                {translate({ id: 'theme.trowel.sessions.nextWith', message: 'Next with {person}' }, { person })}
              </Link>
              <span className={styles.soft}>
                <Translate
                  id="theme.trowel.sessions.last"
                  values={{ day: <CalendarDay date={toCalendarDate(new Date(at))} /> }}
                >
                  {'Last session: {day}'}
                </Translate>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

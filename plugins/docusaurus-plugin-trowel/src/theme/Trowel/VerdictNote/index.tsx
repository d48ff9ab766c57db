import Translate, { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import LandmineLinks from '@theme/Trowel/ui/LandmineLinks';
import PersonName from '@theme/Trowel/ui/PersonName';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import type { Props } from '@theme/Trowel/VerdictNote';
import type { PersonToAsk } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import styles from './styles.module.css';
import { verdictMeaning } from './words.ts';

/** Says what archaeology comes to: its verdict, what breaks, and whom to ask. */
export default function VerdictNote({ entry: { verdict } }: Props): ReactNode {
  const { selectMessage } = usePluralForm();
  if (!verdict) return null;
  const { value, landmines, ask } = verdict;
  return (
    <section
      className={styles.note}
      data-trowel-verdict={value ?? 'none'}
      data-armed={landmines.length > 0}
      aria-label={translate({ id: 'theme.trowel.verdict.label', message: 'May I change it?' })}
    >
      <p className={styles.verdict}>
        {value !== undefined && <StatusBadge status={value} />}
        <span>{verdictMeaning(value)}</span>
      </p>
      <dl className={styles.rows}>
        {landmines.length > 0 && (
          <div>
            <dt>
              {selectMessage(
                landmines.length,
                translate({ id: 'theme.trowel.verdict.landmines', message: 'Landmine|Landmines' }),
              )}
            </dt>
            <dd>
              <LandmineLinks landmines={landmines} />
            </dd>
          </div>
        )}
        <div>
          <dt>{translate({ id: 'theme.trowel.verdict.ask', message: 'Ask' })}</dt>
          <dd>
            {ask.length === 0
              ? translate({ id: 'theme.trowel.verdict.nobody', message: 'Nobody is named.' })
              : ask.map((person) => <Person key={person.name} person={person} />)}
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** Shows whom to ask, where to reach them, and until when. */
function Person({ person }: { readonly person: PersonToAsk }) {
  const { channels, leaving } = person;
  return (
    <span className={styles.person}>
      <PersonName person={person} />{' '}
      {channels.length === 0 ? (
        <span className={styles.soft}>
          {translate({ id: 'theme.trowel.verdict.noChannel', message: 'no channel given' })}
        </span>
      ) : (
        channels.map(({ name, url }) => (
          <span key={name} className={styles.soft}>
            {url ? <a href={url}>{name}</a> : name}{' '}
          </span>
        ))
      )}
      {leaving !== undefined && (
        <span className={styles.soft}>
          <Translate id="theme.trowel.verdict.leaving" values={{ day: <CalendarDay date={leaving} /> }}>
            {'last day {day}'}
          </Translate>
        </span>
      )}
    </span>
  );
}

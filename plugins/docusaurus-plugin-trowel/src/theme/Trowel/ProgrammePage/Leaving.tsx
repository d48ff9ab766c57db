import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import WithoutScripts from '@theme/Trowel/ui/WithoutScripts';
import { useLater } from 'docusaurus-plugin-trowel/client';
import type { LoadDepartures, ProgrammePageProps } from 'docusaurus-plugin-trowel/props';
import { useId, useState } from 'react';
import { Left } from './Left.tsx';
import styles from './styles.module.css';

interface LeavingProps extends Pick<ProgrammePageProps, 'people'> {
  readonly departures: LoadDepartures;
}

/** Names the section in which somebody is chosen. */
export function leavingTitle(): string {
  return translate({ id: 'theme.trowel.programme.leaving', message: 'If somebody left tomorrow' });
}

/** Asks for somebody, and says what would be left without them. */
export function Leaving({ people, departures }: LeavingProps) {
  const [chosen, setChosen] = useState(-1);
  const { phase, value, load } = useLater(departures);
  const [field, result] = [useId(), useId()];
  if (people.length === 0) return null;
  const departure = value?.of[chosen];
  return (
    <section>
      <Heading as="h2" id="leaving" className={styles.heading}>
        {leavingTitle()}
      </Heading>
      <p className={styles.meaning}>
        {translate({
          id: 'theme.trowel.programme.leavingMeaning',
          message: 'By published pages alone: what nobody could explain any more, and what would wait for somebody.',
        })}
      </p>
      <WithoutScripts>
        {translate({
          id: 'theme.trowel.programme.leavingNoscript',
          message: 'To choose somebody, this page needs JavaScript. The page of gaps has whoever leaves, without it.',
        })}
      </WithoutScripts>
      <div className={styles.choice} data-trowel-scripted>
        <label htmlFor={field}>{translate({ id: 'theme.trowel.programme.who', message: 'Who' })}</label>
        <select
          id={field}
          value={chosen}
          aria-controls={result}
          onFocus={load}
          onChange={({ target }) => {
            load();
            setChosen(Number(target.value));
          }}
        >
          <option value={-1}>{translate({ id: 'theme.trowel.programme.choose', message: 'Choose a person' })}</option>
          {people.map((name, at) => (
            <option key={name} value={at}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div id={result} aria-live="polite">
        {chosen >= 0 && phase === 'loading' && (
          <p>{translate({ id: 'theme.trowel.programme.loading', message: 'Looking …' })}</p>
        )}
        {chosen >= 0 && phase === 'failed' && (
          <p>
            {translate({ id: 'theme.trowel.programme.failed', message: 'It could not be loaded.' })}{' '}
            <button type="button" onClick={load}>
              {translate({ id: 'theme.trowel.programme.again', message: 'Try again' })}
            </button>
          </p>
        )}
        {value && departure && <Left departure={departure} entries={value.entries} />}
      </div>
    </section>
  );
}

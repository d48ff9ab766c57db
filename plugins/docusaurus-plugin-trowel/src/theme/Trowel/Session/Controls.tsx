import { translate } from '@docusaurus/Translate';
import { minutesLabel } from 'docusaurus-plugin-trowel/client';
import type { PlaybookPart } from 'docusaurus-plugin-trowel/props';
import { type PlannedSession, sessionLengths } from 'docusaurus-plugin-trowel/session';
import { useId } from 'react';
import styles from './styles.module.css';
import { useTypedText } from './useTypedText.ts';

interface ControlsProps {
  readonly part: PlaybookPart;
  readonly session: PlannedSession;
}

/** Chooses the stage, the length, and whom the session is with. */
export function Controls({ part, session }: ControlsProps) {
  const id = useId();
  const { stage, minutes, person, people } = session;
  // Half a name is nobody: no pause writes it.
  const name = useTypedText<HTMLInputElement>({
    value: person,
    write: (text) => text.trim() !== person && session.setPerson(text.trim()),
  });
  return (
    <div className={styles.controls} data-trowel-scripted>
      {part.stages.length > 1 && (
        <label className={styles.stageChoice}>
          <span>{translate({ id: 'theme.trowel.session.stage', message: 'Stage' })}</span>
          <select value={stage?.id} onChange={({ target }) => session.setStage(target.value)}>
            {part.stages.map(({ id: value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{translate({ id: 'theme.trowel.session.mentee', message: 'Mentee' })}</span>
        <input
          {...name}
          list={`${id}-people`}
          autoComplete="off"
          maxLength={100}
          placeholder={translate({ id: 'theme.trowel.session.name', message: 'Name' })}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
        />
        <datalist id={`${id}-people`}>
          {people.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
      <fieldset className={styles.lengths}>
        <legend data-trowel-unseen>{translate({ id: 'theme.trowel.session.length', message: 'Length' })}</legend>
        {sessionLengths.map((length) => (
          <button
            key={length}
            type="button"
            aria-pressed={minutes === length}
            onClick={() => session.setMinutes(length)}
          >
            {minutesLabel(length)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

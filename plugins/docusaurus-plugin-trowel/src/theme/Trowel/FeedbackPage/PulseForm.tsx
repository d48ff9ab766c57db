import { translate } from '@docusaurus/Translate';
import SendFeedback from '@theme/Trowel/ui/SendFeedback';
import {
  longestFeedback,
  type PulseAnswer,
  type PulseRole,
  type PulseStatement,
  programme,
  pulseAnswers,
  pulseLabel,
  pulseNames,
  pulseRoles,
  toWeek,
} from 'docusaurus-plugin-trowel/feedback';
import { toCalendarDate } from 'docusaurus-plugin-trowel/shared';
import { useId, useState } from 'react';
import styles from './styles.module.css';
import { answerLabel, roleLabel } from './words.ts';

type Pulse = Readonly<Partial<Record<PulseStatement, PulseAnswer>>>;

/** Asks the pulse of the programme. What is not answered is left out of what is sent. */
export function PulseForm() {
  const [as, setAs] = useState<PulseRole>();
  const [pulse, setPulse] = useState<Pulse>({});
  const [keep, setKeep] = useState('');
  const [change, setChange] = useState('');
  const id = useId();
  const isEmpty = Object.keys(pulse).length === 0 && keep.trim() === '' && change.trim() === '';
  const empty = () => {
    setAs(undefined);
    setPulse({});
    setKeep('');
    setChange('');
  };
  return (
    <form className={styles.form} data-trowel-scripted onSubmit={(event) => event.preventDefault()}>
      <fieldset className={styles.answers}>
        <legend>{translate({ id: 'theme.trowel.feedback.as', message: 'Mentor or mentee?' })}</legend>
        {pulseRoles.map((role) => (
          <label key={role}>
            <input type="radio" name={`${id}as`} checked={as === role} onChange={() => setAs(role)} /> {roleLabel(role)}
          </label>
        ))}
      </fieldset>
      {pulseNames.map((name) => (
        <fieldset key={name} className={styles.answers}>
          <legend>{pulseLabel(name)}</legend>
          {pulseAnswers.map((answer) => (
            <label key={answer}>
              <input
                type="radio"
                name={`${id}${name}`}
                checked={pulse[name] === answer}
                onChange={() => setPulse({ ...pulse, [name]: answer })}
              />{' '}
              {answerLabel(answer)}
            </label>
          ))}
        </fieldset>
      ))}
      <label className={styles.field}>
        {translate({ id: 'theme.trowel.feedback.keep', message: 'One thing to keep' })}
        <textarea rows={2} maxLength={longestFeedback} value={keep} onChange={({ target }) => setKeep(target.value)} />
      </label>
      <label className={styles.field}>
        {translate({ id: 'theme.trowel.feedback.change', message: 'One thing to change' })}
        <textarea
          rows={2}
          maxLength={longestFeedback}
          value={change}
          onChange={({ target }) => setChange(target.value)}
        />
      </label>
      <p className={styles.hint}>
        {translate({
          id: 'theme.trowel.feedback.noNames',
          message: 'Please name nobody, and give no address: a line that does is not counted.',
        })}
      </p>
      <SendFeedback
        texts={[keep, change]}
        line={
          isEmpty
            ? undefined
            : {
                page: programme,
                as,
                pulse,
                keep: keep.trim() || undefined,
                change: change.trim() || undefined,
                week: toWeek(toCalendarDate(new Date())),
              }
        }
        onSent={empty}
      />
    </form>
  );
}

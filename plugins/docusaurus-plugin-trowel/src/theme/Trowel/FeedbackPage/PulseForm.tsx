import { translate } from '@docusaurus/Translate';
import RadioRow from '@theme/Trowel/ui/RadioRow';
import SendFeedback from '@theme/Trowel/ui/SendFeedback';
import TextField from '@theme/Trowel/ui/TextField';
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
import { useState } from 'react';
import styles from './styles.module.css';
import { answerLabel, roleLabel } from './words.ts';

type Pulse = Readonly<Partial<Record<PulseStatement, PulseAnswer>>>;

/** Asks the pulse of the programme. What is not answered is left out of what is sent. */
export function PulseForm() {
  const [as, setAs] = useState<PulseRole>();
  const [pulse, setPulse] = useState<Pulse>({});
  const [keep, setKeep] = useState('');
  const [change, setChange] = useState('');
  const isEmpty = Object.keys(pulse).length === 0 && keep.trim() === '' && change.trim() === '';
  const empty = () => {
    setAs(undefined);
    setPulse({});
    setKeep('');
    setChange('');
  };
  return (
    <form className={styles.form} data-trowel-scripted onSubmit={(event) => event.preventDefault()}>
      <RadioRow
        legend={translate({ id: 'theme.trowel.feedback.as', message: 'Mentor or mentee?' })}
        answers={pulseRoles.map((role) => ({
          label: roleLabel(role),
          isChosen: as === role,
          choose: () => setAs(role),
        }))}
      />
      {pulseNames.map((name) => (
        <RadioRow
          key={name}
          legend={pulseLabel(name)}
          answers={pulseAnswers.map((answer) => ({
            label: answerLabel(answer),
            isChosen: pulse[name] === answer,
            choose: () => setPulse({ ...pulse, [name]: answer }),
          }))}
        />
      ))}
      <TextField
        label={translate({ id: 'theme.trowel.feedback.keep', message: 'One thing to keep' })}
        rows={2}
        longest={longestFeedback}
        value={keep}
        change={setKeep}
      />
      <TextField
        label={translate({ id: 'theme.trowel.feedback.change', message: 'One thing to change' })}
        rows={2}
        longest={longestFeedback}
        value={change}
        change={setChange}
      />
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

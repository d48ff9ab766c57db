import { translate } from '@docusaurus/Translate';
import SendFeedback from '@theme/Trowel/ui/SendFeedback';
import { type Further, furtherAnswers, longestFeedback, toWeek } from 'docusaurus-plugin-trowel/feedback';
import { toCalendarDate } from 'docusaurus-plugin-trowel/shared';
import { useId, useState } from 'react';
import styles from './styles.module.css';
import { furtherLabel } from './words.ts';

export interface FormProps {
  /** The id of the page. */
  readonly page: string;
}

/** Asks two questions about a page. The answers are in this form only, until they are sent. */
export function Form({ page }: FormProps) {
  const [further, setFurther] = useState<Further>();
  const [says, setSays] = useState('');
  const id = useId();
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <fieldset className={styles.answers}>
        <legend>{translate({ id: 'theme.trowel.feedback.open', message: 'Did this page get you further?' })}</legend>
        {furtherAnswers.map((answer) => (
          <label key={answer}>
            <input type="radio" name={id} checked={further === answer} onChange={() => setFurther(answer)} />{' '}
            {furtherLabel(answer)}
          </label>
        ))}
      </fieldset>
      <label className={styles.field}>
        {translate({ id: 'theme.trowel.feedback.says', message: 'What was missing, wrong or out of date?' })}
        <textarea
          rows={3}
          maxLength={longestFeedback}
          value={says}
          onChange={({ target }) => setSays(target.value)}
          aria-describedby={`${id}hint`}
        />
      </label>
      <p className={styles.hint} id={`${id}hint`}>
        {translate({
          id: 'theme.trowel.feedback.noNames',
          message: 'Please name nobody, and give no address: a line that does is not counted.',
        })}
      </p>
      <SendFeedback
        texts={[says]}
        line={
          further && {
            page,
            further,
            says: says.trim() || undefined,
            week: toWeek(toCalendarDate(new Date())),
          }
        }
        onSent={() => {
          setFurther(undefined);
          setSays('');
        }}
      />
    </form>
  );
}

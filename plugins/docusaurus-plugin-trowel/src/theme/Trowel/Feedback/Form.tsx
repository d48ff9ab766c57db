import { translate } from '@docusaurus/Translate';
import RadioRow from '@theme/Trowel/ui/RadioRow';
import SendFeedback from '@theme/Trowel/ui/SendFeedback';
import TextField from '@theme/Trowel/ui/TextField';
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
  const hint = useId();
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <RadioRow
        legend={translate({ id: 'theme.trowel.feedback.open', message: 'Did this page get you further?' })}
        answers={furtherAnswers.map((answer) => ({
          label: furtherLabel(answer),
          isChosen: further === answer,
          choose: () => setFurther(answer),
        }))}
      />
      <TextField
        label={translate({ id: 'theme.trowel.feedback.says', message: 'What was missing, wrong or out of date?' })}
        rows={3}
        longest={longestFeedback}
        value={says}
        change={setSays}
        describedBy={hint}
      />
      <p className={styles.hint} id={hint}>
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

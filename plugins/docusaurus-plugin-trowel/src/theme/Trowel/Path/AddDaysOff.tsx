import { translate } from '@docusaurus/Translate';
import { useLocale } from 'docusaurus-plugin-trowel/client';
import { checkDaysOff, type DaysOff } from 'docusaurus-plugin-trowel/shared';
import { type FormEvent, useId, useState } from 'react';
import { sayDaysOffFault } from './daysOffWords.ts';
import styles from './settings.module.css';

/** Asks for a day off, or for the first and the last of several. */
export function AddDaysOff({ add }: { readonly add: (span: DaysOff) => void }) {
  const id = useId();
  const locale = useLocale();
  const [fault, setFault] = useState<string>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const [first, last] = [...form.querySelectorAll('input')];
    const from = first?.value ?? '';
    const span = { from, to: last?.value || from };
    // A browser hides what is no date, such as 30 February: the field is empty then.
    const isBad = first?.validity.badInput || last?.validity.badInput;
    const why = isBad ? 'no-day' : from === '' ? 'no-date' : checkDaysOff(span);
    setFault(why && sayDaysOffFault(why, span, locale));
    if (why) {
      (why === 'backwards' || why === 'too-long' || (isBad && !first?.validity.badInput) ? last : first)?.focus();
      return;
    }
    add(span);
    form.reset();
    first?.focus();
  };
  return (
    <form className={styles.row} noValidate onSubmit={submit}>
      <label className={styles.field}>
        {translate({ id: 'theme.trowel.path.offFrom', message: 'Day off, or the first of several' })}
        <input type="date" aria-describedby={fault === undefined ? undefined : id} />
      </label>
      <label className={styles.field}>
        {translate({ id: 'theme.trowel.path.offTo', message: 'Last day (if several)' })}
        <input type="date" aria-describedby={fault === undefined ? undefined : id} />
      </label>
      <button type="submit">{translate({ id: 'theme.trowel.path.offAdd', message: 'Add' })}</button>
      {fault !== undefined && (
        <p id={id} role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </form>
  );
}

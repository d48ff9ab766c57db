import { translate } from '@docusaurus/Translate';
import { useEffect, useId, useRef, useState } from 'react';
import styles from './styles.module.css';

interface SkipFormProps {
  readonly skip: (reason: string) => void;
  readonly close: () => void;
}

/** Asks why a step is skipped. A mentor who gets the reader's link sees the answer. */
export function SkipForm({ skip, close }: SkipFormProps) {
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const id = useId();
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        skip(reason.trim());
      }}
    >
      <label htmlFor={id}>{translate({ id: 'theme.trowel.step.whySkip', message: 'Why do you skip it?' })}</label>
      <input
        id={id}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        maxLength={300}
        required
        ref={field}
      />
      <button type="submit">{translate({ id: 'theme.trowel.step.skip', message: 'Skip it' })}</button>
      <button type="button" onClick={close}>
        {translate({ id: 'theme.trowel.step.cancel', message: 'Cancel' })}
      </button>
    </form>
  );
}

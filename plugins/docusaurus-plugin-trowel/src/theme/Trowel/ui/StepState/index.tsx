import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import type { Props } from '@theme/Trowel/ui/StepState';
import { type StepState as State, useProgress } from 'docusaurus-plugin-trowel/progress';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './styles.module.css';

/** Shows where the reader is with a step besides done or not, and what was changed since it was read; lets them begin or skip it. */
export default function StepState({ step, title, compared }: Props): ReactNode {
  const { setStep } = useProgress();
  const record = (next: State, reason?: string) => setStep(step.id, next, { hash: step.hash, reason });
  const state = compared?.state ?? 'todo';
  const [isSkipping, setSkipping] = useState(false);
  return (
    <div className={styles.state}>
      {compared?.changed && (
        <p className={styles.changed}>
          <strong>{translate({ id: 'theme.trowel.step.changed', message: 'Changed since you read it' })}</strong>
          {compared.changed.map(({ hash, date, summary }) => (
            <span key={hash}>
              <CalendarDay date={date} /> {summary}
            </span>
          ))}
          <button type="button" onClick={() => record(state, compared.event?.reason)}>
            {translate({ id: 'theme.trowel.step.seen', message: 'I’ve seen it' })}
          </button>
        </p>
      )}
      {state === 'skipped' && (
        <p className={styles.skipped}>
          {compared?.event?.reason
            ? translate(
                { id: 'theme.trowel.step.skippedBecause', message: 'Skipped: {reason}' },
                { reason: compared.event.reason },
              )
            : translate({ id: 'theme.trowel.step.skipped', message: 'Skipped' })}
        </p>
      )}
      {state === 'doing' && (
        <p className={styles.doing}>{translate({ id: 'theme.trowel.step.doing', message: 'You’re on it' })}</p>
      )}
      {state !== 'done' && !isSkipping && (
        <details className={styles.more}>
          <summary aria-label={translate({ id: 'theme.trowel.step.more', message: 'More for {title}' }, { title })}>
            <span aria-hidden="true">⋯</span>
          </summary>
          <p className={styles.choices}>
            {state !== 'doing' && (
              <button type="button" onClick={() => record('doing')}>
                {translate({ id: 'theme.trowel.step.begin', message: 'I’m on it' })}
              </button>
            )}
            {state === 'skipped' ? (
              <button type="button" onClick={() => record('todo')}>
                {translate({ id: 'theme.trowel.step.unskip', message: 'Put it back' })}
              </button>
            ) : (
              <button type="button" onClick={() => setSkipping(true)}>
                {translate({ id: 'theme.trowel.step.skip', message: 'Skip it' })}
              </button>
            )}
          </p>
        </details>
      )}
      {isSkipping && (
        <Reason
          close={() => setSkipping(false)}
          skip={(reason) => {
            record('skipped', reason);
            setSkipping(false);
          }}
        />
      )}
    </div>
  );
}

/** Asks why a step is skipped. A mentor who gets the reader's link sees the answer. */
function Reason({ skip, close }: { readonly skip: (reason: string) => void; readonly close: () => void }) {
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

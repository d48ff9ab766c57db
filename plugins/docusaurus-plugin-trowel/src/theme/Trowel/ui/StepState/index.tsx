import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import type { Props } from '@theme/Trowel/ui/StepState';
import { announce, moveFocus, stateLabel, useClosing } from 'docusaurus-plugin-trowel/client';
import { progressActions, type StepState as State } from 'docusaurus-plugin-trowel/progress';
import { type ReactNode, useRef, useState } from 'react';
import { SkipForm } from './SkipForm.tsx';
import styles from './styles.module.css';
import { stateSaid } from './words.ts';

/** Shows where the reader is with a step besides done or not, and what was changed since it was read; lets them begin or skip it. */
export default function StepState({ step, title, compared }: Props): ReactNode {
  const whole = useRef<HTMLDivElement>(null);
  const state = compared?.state ?? 'todo';
  const record = (next: State, reason?: string) => {
    progressActions.setStep(step.id, next, { hash: step.hash, reason });
    announce(stateSaid(next, title));
    moveFocus(() => whole.current?.querySelector('summary'));
  };
  const see = () => {
    progressActions.setStep(step.id, state, { hash: step.hash, reason: compared?.event?.reason });
    announce(translate({ id: 'theme.trowel.step.seenSaid', message: 'Seen: {title}' }, { title }));
    // What is done has no more to choose: its tick comes first.
    moveFocus(() => whole.current?.closest('[data-trowel-step]')?.querySelector('input, summary'));
  };
  return (
    <div className={styles.state} ref={whole}>
      {compared?.changed && (
        <p className={styles.changed}>
          <strong>{translate({ id: 'theme.trowel.step.changed', message: 'Changed since you read it' })}</strong>
          {compared.changed.map(({ hash, date, summary }) => (
            <span key={hash}>
              <CalendarDay date={date} /> {summary}
            </span>
          ))}
          <button type="button" onClick={see}>
            {translate({ id: 'theme.trowel.step.seen', message: 'I’ve seen it' })}
          </button>
        </p>
      )}
      <p className={styles.says} data-says={state} suppressHydrationWarning>
        {stateLabel(state, compared?.event?.reason)}
      </p>
      {state !== 'done' && <Choices state={state} title={title} record={record} />}
    </div>
  );
}

interface ChoicesProps {
  readonly state: Exclude<State, 'done'>;
  readonly title: string;
  readonly record: (next: State, reason?: string) => void;
}

/** Unfolds what else a step can be; asks why, when it is skipped. */
function Choices({ state, title, record }: ChoicesProps) {
  const [isOpen, setOpen] = useState(false);
  const [isSkipping, setSkipping] = useState(false);
  const { ref, onKeyDown } = useClosing<HTMLDetailsElement>({ elsewhere: isOpen && !isSkipping });
  const choose = (next: State, reason?: string) => {
    if (ref.current) ref.current.open = false;
    record(next, reason);
  };
  return (
    <details
      ref={ref}
      className={styles.more}
      onKeyDown={onKeyDown}
      onToggle={({ currentTarget: { open } }) => {
        setOpen(open);
        if (!open) setSkipping(false);
      }}
    >
      <summary aria-label={translate({ id: 'theme.trowel.step.more', message: 'More for {title}' }, { title })}>
        <span aria-hidden="true">⋯</span>
      </summary>
      {isSkipping ? (
        <SkipForm
          skip={(reason) => choose('skipped', reason)}
          close={() => {
            if (ref.current) ref.current.open = false;
            moveFocus(() => ref.current?.querySelector('summary'));
          }}
        />
      ) : (
        <p className={styles.choices}>
          {state !== 'doing' && (
            <button type="button" onClick={() => choose('doing')}>
              {translate({ id: 'theme.trowel.step.begin', message: 'I’m on it' })}
            </button>
          )}
          {state === 'skipped' ? (
            <button type="button" onClick={() => choose('todo')}>
              {translate({ id: 'theme.trowel.step.unskip', message: 'Put it back' })}
            </button>
          ) : (
            <button type="button" onClick={() => setSkipping(true)}>
              {translate({ id: 'theme.trowel.step.skip', message: 'Skip it' })}
            </button>
          )}
        </p>
      )}
    </details>
  );
}

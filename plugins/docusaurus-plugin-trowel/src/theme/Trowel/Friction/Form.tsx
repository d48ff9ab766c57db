import { translate } from '@docusaurus/Translate';
import RadioRow from '@theme/Trowel/ui/RadioRow';
import TextField from '@theme/Trowel/ui/TextField';
import { announce, moveFocus } from 'docusaurus-plugin-trowel/client';
import { type FrictionType, frictionTypes } from 'docusaurus-plugin-trowel/friction';
import { isKept, useProgress } from 'docusaurus-plugin-trowel/progress';
import { toRandomId } from 'docusaurus-plugin-trowel/shared';
import { useRef, useState } from 'react';
import { KeptNote } from './KeptNote.tsx';
import styles from './styles.module.css';
import { frictionLabel } from './words.ts';

export interface FormProps {
  readonly step: string;
  readonly title: string;
  readonly path?: string;
  readonly hash?: string;
  readonly mail?: string;
}

/** The longest text that a note can have; the reader of `data/friction.jsonl` takes no longer one. */
const longest = 2000;

/** Takes a note about a step, which the browser keeps, and lists those that it has. Nothing is sent until the reader sends it. */
export function Form({ step, title, path, hash, mail }: FormProps) {
  const progress = useProgress();
  const { friction, add } = progress;
  const [what, setWhat] = useState<FrictionType>('confusing');
  const [says, setSays] = useState('');
  const [by, setBy] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const kept = friction.filter((note) => note.step === step);
  const keep = () => {
    const note = toRandomId();
    add({
      type: 'friction',
      note,
      step,
      path,
      what,
      says: says.trim() || undefined,
      by: by.trim() || undefined,
      hash,
      state: 'kept',
    });
    setSays('');
    announce(
      isKept(progress)
        ? translate({ id: 'theme.trowel.friction.keptSaid', message: 'Your note is kept, and not sent yet.' })
        : translate({
            id: 'theme.trowel.friction.notKeptSaid',
            message: 'Your note is not sent yet, and lasts as long as this page is open.',
          }),
    );
    // What is left to do is to send it.
    moveFocus(() => list.current?.querySelector(`[data-note="${CSS.escape(note)}"] :is(a, button)`));
  };
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <RadioRow
          legend={translate({ id: 'theme.trowel.friction.legend', message: 'What was it?' })}
          answers={frictionTypes.map((type) => ({
            label: frictionLabel(type),
            isChosen: what === type,
            choose: () => setWhat(type),
          }))}
        />
        <TextField
          label={translate({ id: 'theme.trowel.friction.says', message: 'In a sentence' })}
          rows={3}
          longest={longest}
          value={says}
          change={setSays}
          field={field}
        />
        <label className={styles.field}>
          {translate({ id: 'theme.trowel.friction.by', message: 'Your name, if you want to be asked back' })}
          <input type="text" maxLength={100} value={by} onChange={({ target }) => setBy(target.value)} />
        </label>
        <button type="submit" className="button button--primary">
          {translate({ id: 'theme.trowel.friction.keep', message: 'Keep this note' })}
        </button>
        <p className={styles.hint}>
          {isKept(progress)
            ? translate({
                id: 'theme.trowel.friction.hint',
                message: 'The note stays in this browser until you send it.',
              })
            : translate({
                id: 'theme.trowel.friction.notKept',
                message: 'This browser keeps nothing: the note lasts as long as the page.',
              })}
        </p>
      </form>
      <ul className={styles.notes} ref={list}>
        {kept.map((event) => (
          <KeptNote
            key={event.note}
            event={event}
            title={title}
            mail={mail}
            change={add}
            goOn={() => moveFocus(() => list.current?.querySelector('a, button') ?? field.current)}
          />
        ))}
      </ul>
    </>
  );
}

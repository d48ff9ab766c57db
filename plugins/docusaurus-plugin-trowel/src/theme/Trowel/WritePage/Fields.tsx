import clsx from 'clsx';
import { type FormField, fieldLabel, hintOf } from 'docusaurus-plugin-trowel/write';
import { type FocusEvent, useId } from 'react';
import { ControlInput } from './ControlInput.tsx';
import styles from './styles.module.css';
import type { DraftState } from './useDraft.ts';
import { faultWords, neededLabel } from './words.ts';

interface FieldsProps {
  readonly fields: readonly FormField[];
  readonly state: DraftState;
}

/** Shows fields, each with what it is for and what is wrong with it. */
export function Fields({ fields, state }: FieldsProps) {
  return fields.map((field) => <Field key={field.name} field={field} state={state} />);
}

function Field({ field, state }: { readonly field: FormField; readonly state: DraftState }) {
  const id = useId();
  const { name, control, need } = field;
  const { form } = state.opened;
  const label = field.label ?? fieldLabel(name);
  // Everybody knows what a title is.
  const hint = name === 'title' ? '' : (field.hint ?? (hintOf(`${form.kind}.${name}`) || hintOf(name)));
  const faults = state.isTouched(name) ? state.faults.filter((fault) => 'field' in fault && fault.field === name) : [];
  const describedBy = [hint && `${id}-hint`, faults.length > 0 && `${id}-faults`].filter(Boolean).join(' ');
  // A field of several inputs is a group with a legend.
  const isGroup = control.type === 'group' || control.type === 'groups' || control.type === 'names';
  const words = (
    <>
      {label} {need === 'required' && <span className={styles.needed}>{neededLabel()}</span>}
    </>
  );
  const inside = (
    <>
      {isGroup ? (
        <legend className={styles.label}>{words}</legend>
      ) : (
        <label className={styles.label} htmlFor={id}>
          {words}
        </label>
      )}
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <ControlInput
        id={id}
        label={label}
        field={field}
        value={state.draft.values[name]}
        onValue={(value) => state.setValue(name, value)}
        offersOf={state.offersOf}
        isRequired={need === 'required'}
        isWrong={faults.length > 0}
        describedBy={describedBy || undefined}
      />
      {faults.length > 0 && (
        <ul className={styles.faults} id={`${id}-faults`}>
          {faults.map((fault) => (
            <li key={JSON.stringify(fault)}>{faultWords(fault)}</li>
          ))}
        </ul>
      )}
    </>
  );
  const frame = {
    className: clsx(styles.field, name === 'title' && styles.wide),
    id: `trowel-field-${name}`,
    // What is missing links here.
    tabIndex: -1,
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) state.touch(name);
    },
  };
  return isGroup ? <fieldset {...frame}>{inside}</fieldset> : <div {...frame}>{inside}</div>;
}

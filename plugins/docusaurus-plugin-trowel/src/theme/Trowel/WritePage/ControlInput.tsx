import { statusLabel } from 'docusaurus-plugin-trowel/client';
import { findExact } from 'docusaurus-plugin-trowel/write';
import { useId, useState } from 'react';
import type { ControlProps } from './controlProps.ts';
import { GroupInput, GroupsInput } from './GroupInput.tsx';
import { NamesInput } from './NamesInput.tsx';
import styles from './styles.module.css';
import { chooseLabel, yesLabel } from './words.ts';

/** Shows the input of a field, by how its value is given. */
export function ControlInput(props: ControlProps) {
  const { id, field, value, onValue, isRequired, isWrong, describedBy } = props;
  const { control } = field;
  const text = typeof value === 'string' ? value : '';
  const common = {
    id,
    'aria-required': isRequired || undefined,
    'aria-invalid': isWrong || undefined,
    'aria-describedby': describedBy,
  };
  const onText = ({ target }: { readonly target: { readonly value: string } }) => onValue(target.value);
  switch (control.type) {
    case 'choice':
      return (
        <select {...common} className={styles.input} value={text} onChange={onText}>
          <option value="">{chooseLabel()}</option>
          {control.values.map((one) => (
            <option key={one} value={one}>
              {statusLabel(one)}
            </option>
          ))}
        </select>
      );
    case 'flag':
      return (
        <span className={styles.flag}>
          <input
            {...common}
            type="checkbox"
            checked={value === true}
            onChange={({ target }) => onValue(target.checked || undefined)}
          />{' '}
          {yesLabel()}
        </span>
      );
    case 'date':
      return <input {...common} className={styles.input} type="date" value={text} onChange={onText} />;
    case 'number':
      return <input {...common} className={styles.input} inputMode="decimal" value={text} onChange={onText} />;
    case 'name':
      return <NameInput {...props} common={common} />;
    case 'names':
      return <NamesInput {...props} />;
    case 'lines':
      return (
        <textarea
          {...common}
          className={styles.input}
          rows={3}
          value={Array.isArray(value) ? value.join('\n') : ''}
          placeholder={field.example}
          onChange={({ target }) => onValue(target.value.split('\n'))}
        />
      );
    case 'group':
      return <GroupInput {...props} fields={control.fields} Input={ControlInput} />;
    case 'groups':
      return <GroupsInput {...props} fields={control.fields} Input={ControlInput} />;
    case 'data':
      return (
        <textarea {...common} className={styles.input} rows={3} spellCheck={false} value={text} onChange={onText} />
      );
    case 'text':
      return (
        <input
          {...common}
          className={styles.input}
          dir="auto"
          autoComplete="off"
          value={text}
          placeholder={field.example}
          onChange={onText}
        />
      );
  }
}

/** Takes one name. What is typed stays as it is until one leaves the field, which then shows what the name stands for. */
function NameInput({
  field,
  value,
  onValue,
  offersOf,
  common,
}: ControlProps & { readonly common: Readonly<Record<string, unknown>> }) {
  const list = useId();
  const { control } = field;
  const offers = control.type === 'name' ? offersOf(control.from) : [];
  const [typed, setTyped] = useState<string>();
  const name = typeof value === 'string' ? value : '';
  return (
    <>
      <input
        {...common}
        className={styles.input}
        list={list}
        autoComplete="off"
        value={typed ?? offers.find((offer) => offer.name === name)?.title ?? name}
        onChange={({ target }) => {
          setTyped(target.value);
          onValue(findExact(offers, target.value) ?? target.value);
        }}
        onBlur={() => setTyped(undefined)}
      />
      <datalist id={list}>
        {offers.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </datalist>
    </>
  );
}

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { ControlProps } from './controlProps.ts';
import styles from './styles.module.css';
import type { Offer } from './useDraft.ts';
import { addLabel, removeLabel } from './words.ts';

/** The most names that a list offers at once; typing narrows them. */
const mostOffers = 200;

/** Takes a list of names: each is typed or chosen, and taken by Enter, a comma, or when one leaves the field. */
export function NamesInput({
  id,
  label,
  field,
  value,
  onValue,
  offersOf,
  isRequired,
  isWrong,
  describedBy,
}: ControlProps) {
  const { control } = field;
  const [text, setText] = useState('');
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const names = Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : [];
  const offers: readonly Offer[] =
    control.type !== 'names'
      ? []
      : control.values
        ? control.values.map((name) => ({ name }))
        : control.from
          ? offersOf(control.from)
          : [];
  const left = offers.filter(({ name }) => !names.includes(name));
  const key = text.toLowerCase();
  const fitting = left.filter(({ name, title }) => `${name} ${title ?? ''}`.toLowerCase().includes(key));

  const add = (written: string) => {
    const added = written
      .split(',')
      .map((one) => toName(one.trim(), offers))
      .filter((one) => one !== '' && !names.includes(one));
    if (added.length > 0) onValue([...names, ...new Set(added)]);
    setText('');
  };
  const onText = (written: string) => {
    // A choice from the list comes whole, and needs no Enter.
    if (written.includes(',') || (written.length > text.length + 1 && left.some(({ name }) => name === written)))
      add(written);
    else setText(written);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && text === '') onValue(names.slice(0, -1));
  };
  const titleOf = (name: string) => offers.find((offer) => offer.name === name)?.title ?? name;
  return (
    <div className={styles.names}>
      {names.length > 0 && (
        <ul>
          {names.map((name) => (
            <li key={name}>
              <button
                type="button"
                aria-label={removeLabel(titleOf(name))}
                onClick={() => {
                  onValue(names.filter((one) => one !== name));
                  input.current?.focus();
                }}
              >
                {titleOf(name)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        id={id}
        className={styles.input}
        list={list}
        autoComplete="off"
        aria-label={names.length === 0 ? label : addLabel(label)}
        aria-required={isRequired || undefined}
        aria-invalid={isWrong || undefined}
        aria-describedby={describedBy}
        value={text}
        onChange={({ target }) => onText(target.value)}
        onKeyDown={onKey}
        onBlur={() => add(text)}
      />
      <datalist id={list}>
        {fitting.slice(0, mostOffers).map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </datalist>
    </div>
  );
}

/** Takes a name as the hub has it, when somebody writes what it is called: "Tiago Marques" is `tiago-marques`. */
function toName(written: string, offers: readonly Offer[]): string {
  const key = written.toLowerCase();
  const meant = offers.find(({ name, title }) => name.toLowerCase() === key || title?.toLowerCase() === key);
  return meant?.name ?? written;
}

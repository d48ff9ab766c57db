import clsx from 'clsx';
import { findExact, findMeant, type NameOffer } from 'docusaurus-plugin-trowel/write';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { ControlProps } from './controlProps.ts';
import styles from './styles.module.css';
import { mayBeNew } from './useDraft.ts';
import { addLabel, faultWords, removeLabel } from './words.ts';

/** The most names that a list offers at once; typing narrows them. */
const mostOffers = 200;

/**
 * Takes a list of names: each is typed or chosen, and taken by Enter, a comma, or when one leaves the field. Where they are names
 * of the hub, the beginning of one is enough, and Enter leaves a name that no page has in the field, with what is wrong. Leaving the field
 * takes it all the same: nothing that somebody has typed is lost.
 */
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
  const [unknown, setUnknown] = useState<string>();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const names = Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : [];
  const offers: readonly NameOffer[] =
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

  const ofHub = control.type === 'names' && control.from !== undefined && !mayBeNew(control.from);
  const find = ofHub || (control.type === 'names' && control.values) ? findMeant : findExact;
  const add = (written: string, takes: 'known' | 'all') => {
    const found = written
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .map((one) => ({ one, name: find(offers, one) }));
    const last = found.at(-1);
    // Of several only the last stays: a comma in the field would take each further letter for a name.
    const stays = takes === 'known' && last !== undefined && last.name === undefined ? last : undefined;
    const added = found.filter((each) => each !== stays).map(({ one, name }) => name ?? one);
    const news = [...new Set(added)].filter((name) => !names.includes(name));
    if (news.length > 0) onValue([...names, ...news]);
    setText(stays?.one ?? '');
    setUnknown(stays?.one);
  };
  const onText = (written: string) => {
    setUnknown(undefined);
    // A choice from the list comes whole, and needs no Enter.
    if (written.includes(',') || (written.length > text.length + 1 && left.some(({ name }) => name === written)))
      add(written, ofHub ? 'known' : 'all');
    else setText(written);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault();
      add(text, ofHub ? 'known' : 'all');
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
        aria-invalid={isWrong || unknown !== undefined || undefined}
        aria-describedby={clsx(describedBy, unknown !== undefined && `${list}-unknown`) || undefined}
        value={text}
        onChange={({ target }) => onText(target.value)}
        onKeyDown={onKey}
        onBlur={() => add(text, 'all')}
      />
      <datalist id={list}>
        {fitting.slice(0, mostOffers).map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </datalist>
      <p className={styles.unknown} id={`${list}-unknown`} aria-live="polite">
        {unknown !== undefined && faultWords({ type: 'unknown-name', field: field.name, name: unknown })}
      </p>
    </div>
  );
}

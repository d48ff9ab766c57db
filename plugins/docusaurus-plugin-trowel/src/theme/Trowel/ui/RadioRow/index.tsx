import type { Props } from '@theme/Trowel/ui/RadioRow';
import { type ReactNode, useId } from 'react';
import styles from './styles.module.css';

/** Asks for one of a few answers, which stand beside each other below the question. */
export default function RadioRow({ legend, answers }: Props): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles.row}>
      <legend>{legend}</legend>
      {answers.map(({ label, isChosen, choose }) => (
        <label key={label}>
          <input type="radio" name={name} checked={isChosen} onChange={choose} /> {label}
        </label>
      ))}
    </fieldset>
  );
}

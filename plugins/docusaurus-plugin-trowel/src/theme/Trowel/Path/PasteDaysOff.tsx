import { translate } from '@docusaurus/Translate';
import { type DaysOff, readDaysOff } from 'docusaurus-plugin-trowel/shared';
import { useState } from 'react';
import { sayLineFault } from './daysOffWords.ts';
import styles from './settings.module.css';

/** Takes a list of days off, such as that of a country's holidays. Lines that are no days stay in the field. */
export function PasteDaysOff({ add }: { readonly add: (off: readonly DaysOff[]) => void }) {
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<readonly string[]>([]);
  const read = () => {
    const list = readDaysOff(text);
    setFaults([...new Set(list.faults.map(sayLineFault))].slice(0, mostFaults));
    setText(list.faults.map(({ line }) => line).join('\n'));
    if (list.off.length > 0) add(list.off);
  };
  return (
    <details>
      <summary>{translate({ id: 'theme.trowel.path.offList', message: 'Paste a list' })}</summary>
      <label className={styles.field}>
        {translate({
          id: 'theme.trowel.path.offListHow',
          message: 'A day in each line, or the first and the last: 2026-12-24 to 2026-12-26. Words behind it may stay.',
        })}
        <textarea rows={4} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <button type="button" onClick={read}>
        {translate({ id: 'theme.trowel.path.offListAdd', message: 'Add the list' })}
      </button>
      {faults.length > 0 && (
        <div role="alert" className={styles.fault}>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}

/** Somebody may paste a whole page. */
const mostFaults = 10;

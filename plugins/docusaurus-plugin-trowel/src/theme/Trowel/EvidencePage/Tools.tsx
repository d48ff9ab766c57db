import { translate } from '@docusaurus/Translate';
import { announce, copyText } from 'docusaurus-plugin-trowel/client';
import { useId, useState } from 'react';
import styles from './styles.module.css';

interface ToolsProps {
  readonly years: readonly string[];
  readonly year?: string;
  readonly onYear: (year: string | undefined) => void;
  /** Whether it has what mentees said; `undefined` where nobody said anything. */
  readonly isQuoted?: boolean;
  readonly onQuoted: (isQuoted: boolean) => void;
  /** Writes what is shown as Markdown. */
  readonly write: () => string;
}

/** Narrows the evidence to a year, copies it as Markdown and prints it. */
export function Tools({ years, year, onYear, isQuoted, onQuoted, write }: ToolsProps) {
  const id = useId();
  // What the browser did not copy.
  const [text, setText] = useState<string>();
  const copy = async () => {
    const written = write();
    const isCopied = await copyText(written);
    setText(isCopied ? undefined : written);
    if (isCopied) announce(translate({ id: 'theme.trowel.evidence.copied', message: 'Copied.' }));
  };
  return (
    <div className={styles.tools} data-trowel-scripted>
      <label htmlFor={id}>{translate({ id: 'theme.trowel.evidence.year', message: 'Year' })}</label>
      <select id={id} value={year ?? ''} onChange={({ target }) => onYear(target.value || undefined)}>
        <option value="">{translate({ id: 'theme.trowel.evidence.allYears', message: 'All years' })}</option>
        {year !== undefined && !years.includes(year) && <option>{year}</option>}
        {years.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      {isQuoted !== undefined && (
        <label>
          <input type="checkbox" checked={isQuoted} onChange={({ target }) => onQuoted(target.checked)} />{' '}
          {translate({ id: 'theme.trowel.evidence.withQuotes', message: 'With what was said' })}
        </label>
      )}
      <button type="button" onClick={() => void copy()}>
        {translate({ id: 'theme.trowel.evidence.copy', message: 'Copy as Markdown' })}
      </button>
      <button type="button" onClick={() => window.print()}>
        {translate({ id: 'theme.trowel.evidence.print', message: 'Print' })}
      </button>
      {text !== undefined && (
        <label className={styles.text}>
          {translate({
            id: 'theme.trowel.pathTools.notCopied',
            message: 'The browser does not copy. Select the text and copy it:',
          })}
          <textarea readOnly rows={10} value={text} onFocus={({ target }) => target.select()} />
        </label>
      )}
    </div>
  );
}

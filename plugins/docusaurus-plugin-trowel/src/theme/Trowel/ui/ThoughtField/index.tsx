import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/ThoughtField';
import { type ReactNode, useId } from 'react';
import styles from './styles.module.css';

/** Takes what a reader thinks before they look. Ctrl or Cmd with Enter ends it. */
export default function ThoughtField({ value, change, done, leave, describedBy, disabled, field }: Props): ReactNode {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {translate({ id: 'theme.trowel.check.think', message: 'What you think, before you look' })}
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles.field}
        rows={3}
        maxLength={4000}
        aria-describedby={describedBy}
        disabled={disabled}
        value={value}
        onChange={(event) => change(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          done();
        }}
      />
    </>
  );
}

import { translate } from '@docusaurus/Translate';
import { useEffect, useRef } from 'react';
import styles from './styles.module.css';

/** Prints the playbook. Opens all answers for printing and restores them afterwards. */
export function PrintButton() {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const opened = new Set<HTMLDetailsElement>();
    const open = () => {
      const closed = button.current?.closest('main')?.querySelectorAll('details:not([open])') ?? [];
      for (const details of closed as Iterable<HTMLDetailsElement>) {
        details.open = true;
        opened.add(details);
      }
    };
    const close = () => {
      for (const details of opened) details.open = false;
      opened.clear();
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    };
  }, []);
  return (
    <button ref={button} type="button" className={styles.print} data-trowel-scripted onClick={() => window.print()}>
      {translate({ id: 'theme.trowel.playbook.print', message: 'Print' })}
    </button>
  );
}

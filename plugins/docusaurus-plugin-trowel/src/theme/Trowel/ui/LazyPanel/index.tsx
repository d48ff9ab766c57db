import type { Props } from '@theme/Trowel/ui/LazyPanel';
import { useClosing } from 'docusaurus-plugin-trowel/client';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

/** Opens a panel below a row of buttons. What is in it is loaded at the first press, since most pages are left without one. */
export default function LazyPanel({ label, where, failure, load, children }: Props): ReactNode {
  const [hasFailed, setHasFailed] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const closing = useClosing<HTMLDivElement>();
  const press = async () => {
    setIsOpen(!isOpen);
    try {
      await load();
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <div className={styles.area} data-trowel-scripted {...closing}>
      <button type="button" className={styles.opener} aria-expanded={isOpen} onClick={() => void press()}>
        {label} <small className={styles.where}>{where}</small>
      </button>
      {(children || hasFailed) && (
        <div className={styles.panel} hidden={!isOpen}>
          {children || <p role="alert">{failure}</p>}
        </div>
      )}
    </div>
  );
}

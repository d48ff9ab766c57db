import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/Friction';
import type { ComponentType, ReactNode } from 'react';
import { useState } from 'react';
import type { FormProps } from './Form.tsx';
import styles from './styles.module.css';

/** Lets a reader say what was wrong, confusing or missing at a step. Its form is loaded when it is opened. */
export default function Friction(props: Props): ReactNode {
  const [Form, setForm] = useState<ComponentType<FormProps>>();
  const [hasFailed, setHasFailed] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const open = async () => {
    setIsOpen(!isOpen);
    try {
      const { Form: loaded } = await import('./Form.tsx');
      setForm(() => loaded);
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <div className={styles.friction} data-trowel-scripted>
      <button type="button" className={styles.opener} aria-expanded={isOpen} onClick={() => void open()}>
        {translate({ id: 'theme.trowel.friction.open', message: 'Something wrong, confusing or missing here?' })}
      </button>
      {isOpen && Form && <Form {...props} />}
      {isOpen && hasFailed && (
        <p role="alert">
          {translate({
            id: 'theme.trowel.friction.notLoaded',
            message: 'The form could not be loaded. Try again when you are online.',
          })}
        </p>
      )}
    </div>
  );
}

import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/Friction';
import { useClosing } from 'docusaurus-plugin-trowel/client';
import type { ComponentType, ReactNode } from 'react';
import { useState } from 'react';
import type { FormProps } from './Form.tsx';
import styles from './styles.module.css';

/**
 * Lets a reader say what was wrong, confusing or missing at a step. Its form is loaded when it is opened, and keeps its text when it is closed. In the
 * dock it is a sign, and the form lies over the page.
 */
export default function Friction({ place = 'page', ...props }: Props): ReactNode {
  const [Form, setForm] = useState<ComponentType<FormProps>>();
  const [hasFailed, setHasFailed] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const closing = useClosing<HTMLDivElement>();
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
  const label = translate({
    id: 'theme.trowel.friction.open',
    message: 'Something wrong, confusing or missing here?',
  });
  return (
    <div className={styles.friction} data-place={place} data-trowel-scripted {...closing}>
      <button
        type="button"
        className={styles.opener}
        aria-expanded={isOpen}
        aria-label={place === 'dock' ? label : undefined}
        title={place === 'dock' ? label : undefined}
        onClick={() => void open()}
      >
        {place === 'dock' ? <Sign /> : label}
      </button>
      {(Form || hasFailed) && (
        <div className={styles.panel} hidden={!isOpen}>
          {Form ? (
            <Form {...props} />
          ) : (
            <p role="alert">
              {translate({
                id: 'theme.trowel.friction.notLoaded',
                message: 'The form could not be loaded. Try again when you are online.',
              })}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

/** A speech bubble with an exclamation mark. */
function Sign() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={styles.sign}>
      <path d="M1.5 2h13v9h-7l-3.5 3v-3h-2.5zM8 4v3.5M8 9v.6" />
    </svg>
  );
}

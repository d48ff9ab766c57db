import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/Feedback';
import { useClosing, useFeedbackDestinations } from 'docusaurus-plugin-trowel/client';
import { kindsAboutPeople } from 'docusaurus-plugin-trowel/shared';
import { type ComponentType, type ReactNode, useState } from 'react';
import type { FormProps } from './Form.tsx';
import styles from './styles.module.css';

/**
 * Asks whether a page got its reader further, where the site has an address for the answer. The form is loaded when it is opened. Nothing
 * is kept, and nothing is sent before it is pressed and shown.
 */
export default function Feedback({ entry: { self, part } }: Props): ReactNode {
  const [Form, setForm] = useState<ComponentType<FormProps>>();
  const [hasFailed, setHasFailed] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const closing = useClosing<HTMLDivElement>();
  const destinations = useFeedbackDestinations();
  if (!destinations || part?.type === 'index' || kindsAboutPeople.includes(self.kind)) return null;
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
    <div className={styles.feedback} data-trowel-scripted {...closing}>
      <button type="button" className={styles.opener} aria-expanded={isOpen} onClick={() => void open()}>
        {translate({ id: 'theme.trowel.feedback.open', message: 'Did this page get you further?' })}{' '}
        <small className={styles.where}>
          {translate({ id: 'theme.trowel.feedback.where', message: '(sent to whoever reads answers)' })}
        </small>
      </button>
      {(Form || hasFailed) && (
        <div className={styles.panel} hidden={!isOpen}>
          {Form ? (
            <Form page={self.id} />
          ) : (
            <p role="alert">
              {translate({
                id: 'theme.trowel.feedback.notLoaded',
                message: 'The form could not be loaded. Try again when you are online.',
              })}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

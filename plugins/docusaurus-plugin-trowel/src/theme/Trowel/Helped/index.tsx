import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/Helped';
import { type ComponentType, type ReactNode, useState } from 'react';
import type { PanelProps } from './Panel.tsx';
import styles from './styles.module.css';

/**
 * Lets a reader keep a page that helped them, and thank its author. What it needs is loaded when it is pressed: most pages are left
 * without a press.
 */
export default function Helped({ entry: { self, part, thanksTo } }: Props): ReactNode {
  const [Panel, setPanel] = useState<ComponentType<PanelProps>>();
  const [hasFailed, setHasFailed] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  // A list of pages helps nobody by itself.
  if (part?.type === 'index') return null;
  const press = async () => {
    setIsOpen(!isOpen);
    try {
      const { Panel: loaded } = await import('./Panel.tsx');
      setPanel(() => loaded);
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <div className={styles.helped} data-trowel-scripted>
      <button type="button" className={styles.opener} aria-expanded={isOpen} onClick={() => void press()}>
        {translate({ id: 'theme.trowel.helped.open', message: 'This helped me' })}{' '}
        <small className={styles.where}>
          {translate({ id: 'theme.trowel.helped.where', message: '(kept in this browser)' })}
        </small>
      </button>
      {(Panel || hasFailed) && (
        <div className={styles.panel} hidden={!isOpen}>
          {Panel ? (
            <Panel page={self} mail={thanksTo} />
          ) : (
            <p role="alert">
              {translate({
                id: 'theme.trowel.helped.notLoaded',
                message: 'Your list could not be loaded. Try again when you are online.',
              })}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

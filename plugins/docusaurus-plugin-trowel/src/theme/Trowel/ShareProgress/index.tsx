import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ShareProgress';
import { useClosing } from 'docusaurus-plugin-trowel/client';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import styles from './styles.module.css';

// What makes links and QR codes is only for those who share.
const SharePanel = lazy(() => import('./SharePanel.tsx'));

/** Offers to share one's progress on a path with a mentor: by a link that carries all of it, and reaches no server. */
export default function ShareProgress({ part }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const closing = useClosing<HTMLDivElement>();
  return (
    <div className={styles.share} {...closing}>
      <button
        type="button"
        className={styles.open}
        data-trowel-scripted
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen((was) => !was)}
      >
        {translate({ id: 'theme.trowel.share.open', message: 'Share my progress' })}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={null}>
            <SharePanel part={part} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

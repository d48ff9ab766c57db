import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/TOC';
import TOC from '@theme-original/TOC';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The table of contents as a landmark, so that screen readers can find it. */
export default function LandmarkTOC(props: Props): ReactNode {
  return (
    <nav className={styles.nav} aria-label={translate({ id: 'site.contents', message: 'On this page' })}>
      <TOC {...props} />
    </nav>
  );
}

import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ReadersNote';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Says for whom a page is that not everybody reads, to those who see it. */
export default function ReadersNote({ entry: { readers } }: Props): ReactNode {
  if (!readers) return null;
  return (
    <aside
      className={styles.note}
      aria-label={translate({ id: 'theme.trowel.readers.label', message: 'Who reads this page' })}
    >
      <p>
        {readers === 'none'
          ? translate({
              id: 'theme.trowel.readers.team',
              message: 'For the team alone. This page is in no site, bundle or feed for others.',
            })
          : translate({
              id: 'theme.trowel.readers.partners',
              message: 'For the team and its partners. This page is not in the public site.',
            })}
      </p>
    </aside>
  );
}

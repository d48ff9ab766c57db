import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/EditLink';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import { useWriteAddress } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Leads to the form with this page in it. Nothing where the site has no such form. */
export default function EditLink({ entry }: Props): ReactNode {
  if (useWriteAddress() === undefined) return null;
  return (
    <p className={styles.edit}>
      <WriteLink request={{ edit: entry.self.id }}>
        {translate({ id: 'theme.trowel.write.edit', message: 'Edit this page, without git' })}
      </WriteLink>
    </p>
  );
}

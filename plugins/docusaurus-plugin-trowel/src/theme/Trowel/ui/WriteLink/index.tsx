import { translate } from '@docusaurus/Translate';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import type { Props } from '@theme/Trowel/ui/WriteLink';
import { useWriteAddress } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Links to the page on which a missing page is written, filled with what is known of it. Nothing where the site has no such page. */
export default function WriteLink({ request, children }: Props): ReactNode {
  const address = useWriteAddress(request);
  if (address === undefined) return null;
  return (
    // The form is large, and few who see the link write.
    <PlainLink className={styles.link} href={address} data-edit={request?.edit !== undefined}>
      {children ?? translate({ id: 'theme.trowel.write.one', message: 'Write one' })}
    </PlainLink>
  );
}

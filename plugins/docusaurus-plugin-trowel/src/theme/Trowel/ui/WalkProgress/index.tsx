import { translate } from '@docusaurus/Translate';
import ForWalkers from '@theme/Trowel/ui/ForWalkers';
import type { Props } from '@theme/Trowel/ui/WalkProgress';
import { useNextCard, walkingStorageKey } from 'docusaurus-plugin-trowel/progress';
import type { CardSlot } from 'docusaurus-plugin-trowel/shared';
import { type ReactNode, useMemo } from 'react';
import styles from './styles.module.css';

/** Shows, in the row of a path that the reader walks, how much is done, and what is next. */
export default function WalkProgress({ path: { id, file } }: Props): ReactNode {
  const files = useMemo(() => ({ [id]: file }), [id, file]);
  const card = useNextCard({ path: id, files });
  const slot = (name: CardSlot) => ({
    'data-slot': name,
    suppressHydrationWarning: true,
    children: card?.words[name] ?? '',
  });
  return (
    <ForWalkers path={id}>
      <p className={styles.walk} data-trowel-next={walkingStorageKey} data-trowel-path={id}>
        <progress
          className={styles.rod}
          value={card?.done ?? 0}
          max={card?.steps ?? 1}
          aria-label={translate({ id: 'theme.trowel.path.progress', message: 'Your progress on this path' })}
        />
        <span {...slot('progress')} />
      </p>
    </ForWalkers>
  );
}

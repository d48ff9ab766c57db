import { translate } from '@docusaurus/Translate';
import ForWalkers from '@theme/Trowel/ui/ForWalkers';
import ProgressRod from '@theme/Trowel/ui/ProgressRod';
import type { Props } from '@theme/Trowel/ui/WalkProgress';
import { fillSlots, useNextCard, walkingStorageKey } from 'docusaurus-plugin-trowel/progress';
import { type ReactNode, useMemo } from 'react';
import styles from './styles.module.css';

/** Shows, in the row of a path that the reader walks, how much is done, and what is next. */
export default function WalkProgress({ path: { id, file } }: Props): ReactNode {
  const files = useMemo(() => ({ [id]: file }), [id, file]);
  const card = useNextCard({ path: id, files });
  const slot = fillSlots(card);
  return (
    <ForWalkers path={id}>
      <p className={styles.walk} data-trowel-next={walkingStorageKey} data-trowel-path={id}>
        <ProgressRod
          done={card?.done ?? 0}
          of={card?.steps ?? 1}
          label={translate({ id: 'theme.trowel.path.progress', message: 'Your progress on this path' })}
        />
        <span {...slot('progress')} />
      </p>
    </ForWalkers>
  );
}

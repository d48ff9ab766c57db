import { translate } from '@docusaurus/Translate';
import ForWalkers from '@theme/Trowel/ui/ForWalkers';
import ProgressRod from '@theme/Trowel/ui/ProgressRod';
import type { Props } from '@theme/Trowel/ui/WalkProgress';
import { fillSlots, useNextCard } from 'docusaurus-plugin-trowel/progress';
import { type ReactNode, useMemo } from 'react';
import styles from './styles.module.css';

/** Shows, in the row of a path that the reader walks, how much is done. */
export default function WalkProgress({ path: { id, file } }: Props): ReactNode {
  const files = useMemo(() => ({ [id]: file }), [id, file]);
  const card = useNextCard({ path: id, files });
  return (
    <ForWalkers path={id} filled>
      <p className={styles.walk} data-trowel-next data-trowel-path={id}>
        <ProgressRod
          done={card?.done ?? 0}
          skipped={card?.skipped}
          of={card?.steps ?? 1}
          label={translate({ id: 'theme.trowel.path.progress', message: 'Your progress on this path' })}
        />
        <span {...fillSlots(card)('progress')} />
      </p>
    </ForWalkers>
  );
}

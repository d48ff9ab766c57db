import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ReconsiderNote';
import LandmineLinks from '@theme/Trowel/ui/LandmineLinks';
import ReasonMark from '@theme/Trowel/ui/ReasonMark';
import Reasons from '@theme/Trowel/ui/Reasons';
import { useReconsiderLabel } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Says that a constraint of the page was lifted, which constraints are left, and what relies on the page now. */
export default function ReconsiderNote({ entry: { reconsider, verdict } }: Props): ReactNode {
  const toLabel = useReconsiderLabel();
  if (!reconsider) return null;
  // The verdict above lists the landmines of the page itself.
  const landmines = reconsider.landmines.filter(({ on }) => !verdict || on);
  return (
    <aside
      className={styles.note}
      data-which={reconsider.which}
      aria-label={translate({ id: 'theme.trowel.reconsider.label', message: 'Does the reason still hold?' })}
    >
      <p className={styles.what}>
        <ReasonMark which={reconsider.which} />
        <span>{toLabel(reconsider)}</span>
      </p>
      {landmines.length > 0 && <LandmineLinks landmines={landmines} />}
      <Reasons {...reconsider} />
      <p className={styles.all}>
        <Link to={reconsider.page}>
          {translate({ id: 'theme.trowel.reconsider.all', message: 'Everything that can be reconsidered' })}
        </Link>
      </p>
    </aside>
  );
}

import { translate } from '@docusaurus/Translate';
import type { Actor } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';
import type { Stage } from './types.ts';

interface LacksProps {
  readonly stage: Stage;
  /** Who acts on the path. */
  readonly acting: readonly Actor[];
}

/** Says that a stage has no steps of those whose steps are shown. A style chooses the line. */
export function Lacks({ stage: { steps }, acting }: LacksProps) {
  if (steps.length === 0) return null;
  return acting
    .filter((one) => steps.every(({ who }) => who !== one))
    .map((one) => (
      <p key={one} className={styles.lacks} data-lacks={one}>
        {lacksLabel(one)}
      </p>
    ));
}

function lacksLabel(who: Actor): string {
  switch (who) {
    case 'hire':
      return translate({ id: 'theme.trowel.path.lacksHire', message: 'Nothing of yours in this stage.' });
    case 'mentor':
      return translate({ id: 'theme.trowel.path.lacksMentor', message: 'Nothing with your mentor in this stage.' });
    case 'manager':
      return translate({ id: 'theme.trowel.path.lacksManager', message: 'Nothing with your manager in this stage.' });
  }
}

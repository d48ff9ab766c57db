import { translate } from '@docusaurus/Translate';
import type { FrictionType } from 'docusaurus-plugin-trowel/friction';

/** Says what a step was for its reader. */
export function frictionLabel(what: FrictionType): string {
  switch (what) {
    case 'wrong':
      return translate({ id: 'theme.trowel.friction.wrong', message: 'This was wrong' });
    case 'confusing':
      return translate({ id: 'theme.trowel.friction.confusing', message: 'This was confusing' });
    case 'missing':
      return translate({ id: 'theme.trowel.friction.missing', message: 'Something was missing' });
  }
}

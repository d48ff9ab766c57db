// Written by `npm run reference` from content/kinds/ and content/blockTypes.ts. Changes go there.

import { translate } from '@docusaurus/Translate';
import type { PulseStatement } from '../../shared/feedback.ts';

/** Says a statement of the pulse. */
export function pulseLabel(name: PulseStatement): string {
  switch (name) {
    case 'sessions':
      return translate({ id: 'theme.trowel.feedback.pulse.sessions', message: 'My sessions take place' });
    case 'safe':
      return translate({ id: 'theme.trowel.feedback.pulse.safe', message: 'I can say “I don’t know” there' });
    case 'able':
      return translate({
        id: 'theme.trowel.feedback.pulse.able',
        message: 'I can do something I could not do four weeks ago',
      });
    case 'hours':
      return translate({ id: 'theme.trowel.feedback.pulse.hours', message: 'The hours for it really exist' });
    case 'recommend':
      return translate({ id: 'theme.trowel.feedback.pulse.recommend', message: 'I would recommend it to a colleague' });
  }
}

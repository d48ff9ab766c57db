import { translate } from '@docusaurus/Translate';
import type { Further } from 'docusaurus-plugin-trowel/feedback';

/** Says an answer to whether a page got its reader further. */
export function furtherLabel(answer: Further): string {
  switch (answer) {
    case 'yes':
      return translate({ id: 'theme.trowel.feedback.yes', message: 'yes' });
    case 'partly':
      return translate({ id: 'theme.trowel.feedback.partly', message: 'partly' });
    case 'no':
      return translate({ id: 'theme.trowel.feedback.no', message: 'no' });
  }
}

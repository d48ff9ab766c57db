import { translate } from '@docusaurus/Translate';

/** Whether a decision would be taken again, in words; another answer is shown as written. */
export function chooseAgainLabel(value: string): string {
  switch (value) {
    case 'yes':
      return translate({ id: 'theme.trowel.chooseAgain.yes', message: 'Yes' });
    case 'no':
      return translate({ id: 'theme.trowel.chooseAgain.no', message: 'No' });
    case 'differently':
      return translate({ id: 'theme.trowel.chooseAgain.differently', message: 'Yes, but differently' });
    default:
      return value;
  }
}

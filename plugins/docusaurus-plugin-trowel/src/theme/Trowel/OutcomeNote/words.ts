import { translate } from '@docusaurus/Translate';

/** Says whether the decision would be taken again. Returns an answer that is not known as written. */
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

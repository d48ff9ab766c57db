import { translate } from '@docusaurus/Translate';

/** Says what a verdict means for somebody who wants to change what the page is about. */
export function verdictMeaning(verdict: string | undefined): string {
  switch (verdict) {
    case 'keep':
      return translate({ id: 'theme.trowel.verdict.keep', message: 'It is still needed.' });
    case 'revisit':
      return translate({ id: 'theme.trowel.verdict.revisit', message: 'It may no longer be needed.' });
    case 'gone':
      return translate({ id: 'theme.trowel.verdict.gone', message: 'It is no longer there. This is its history.' });
    case undefined:
      return translate({
        id: 'theme.trowel.verdict.none',
        message: 'No verdict: nobody has written whether it is still needed.',
      });
    default:
      return '';
  }
}

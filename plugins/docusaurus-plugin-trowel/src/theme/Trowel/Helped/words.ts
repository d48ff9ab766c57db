import { translate } from '@docusaurus/Translate';

/** Says that the page is on the reader's list. */
export function keptLabel(): string {
  return translate({ id: 'theme.trowel.helped.kept', message: 'This page is on your list of what helped you.' });
}

/** Says that it is not. */
export function takenOffLabel(): string {
  return translate({ id: 'theme.trowel.helped.takenOff', message: 'This page is not on your list.' });
}

/** Says what stands for the reader's sentence while they write none. */
export function sentenceLabel(): string {
  return translate({ id: 'theme.trowel.helped.sentence', message: 'This page helped me. Thank you for it.' });
}

/** Names the mail or issue. */
export function letterLabel(title: string): string {
  return translate({ id: 'theme.trowel.helped.letter', message: 'Thank you: {title}' }, { title });
}

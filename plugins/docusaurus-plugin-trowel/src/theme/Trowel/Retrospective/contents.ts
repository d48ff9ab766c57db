import { translate } from '@docusaurus/Translate';
import type { ContentsOf } from 'docusaurus-plugin-trowel/client';

/** Names the list of actions, for the page's table of contents. */
export const contents: ContentsOf<'retrospective'> = () => [
  {
    id: 'trowel-actions',
    title: translate({ id: 'theme.trowel.retrospective.actions', message: 'What became of it' }),
  },
];

import { translate } from '@docusaurus/Translate';
import type { ContentsOf } from 'docusaurus-plugin-trowel/client';

/** Names what rests on the constraint, for the page's table of contents. */
export const contents: ContentsOf<'constraint'> = ({ lifted }) => [
  {
    id: 'trowel-rests',
    title: lifted
      ? translate({ id: 'theme.trowel.constraint.lifted', message: 'What rested on it' })
      : translate({ id: 'theme.trowel.constraint.held', message: 'What rests on it' }),
  },
];

import { translate } from '@docusaurus/Translate';
import type { ContentsOf } from 'docusaurus-plugin-trowel/client';

/** The anchor of the history on a system's page. */
const historyAnchor = 'trowel-history';

/** Names the history for the page's table of contents. */
export const contents: ContentsOf<'system'> = ({ layers }) =>
  layers.length === 0
    ? []
    : [{ id: historyAnchor, title: translate({ id: 'theme.trowel.system.history', message: 'How it came to be' }) }];

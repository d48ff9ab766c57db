import { translate } from '@docusaurus/Translate';
import type { EntryProps } from '../site/props.ts';
import type { ContentsItem } from './contents.ts';

/** Names the footer of an entry. `undefined` when it has nothing to list. */
export function footerHeading({ relations, usedIn }: EntryProps): ContentsItem | undefined {
  const count = relations.length + usedIn.paths.length + usedIn.playbooks.length;
  const title = translate({ id: 'theme.trowel.footer.title', message: 'Connections' });
  return count === 0 ? undefined : { id: 'trowel-ties', title };
}

import { translate } from '@docusaurus/Translate';

/** The anchor of the badges on a person's page. */
export const badgesAnchor = 'trowel-badges';

/** Names the badges that a person has earned. */
export function badgesTitle(): string {
  return translate({ id: 'theme.trowel.badges.title', message: 'Badges' });
}

import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/Credit';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import PageUses from '@theme/Trowel/ui/PageUses';
import PartSection from '@theme/Trowel/ui/PartSection';
import { creditAnchor, creditTitle, menteeLabel, untitledLabel } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * Shows what others build on, on the page of a person who said that it may be shown, and leads to the evidence. On any other page it says
 * how the person gets it.
 */
export default function Credit({ credit }: Props): ReactNode {
  if (!credit) return <Invitation />;
  const { pages, mentees, evidence } = credit;
  return (
    <PartSection id={creditAnchor} title={creditTitle()}>
      <ul className={styles.list}>
        {pages.map(({ page, ...used }) => (
          <li key={page.id}>
            <EntryTitle entry={page} />
            <PageUses used={used} limit={3} />
          </li>
        ))}
        {mentees.map(({ mentee, by }) => (
          <li key={mentee.name}>
            {menteeLabel(mentee.name)} {by ? <EntryTitle entry={by} /> : untitledLabel('engagement')}
          </li>
        ))}
      </ul>
      <p className={styles.more}>
        <Link to={evidence}>
          {translate({ id: 'theme.trowel.credit.evidence', message: 'All evidence, to print or to copy' })}
        </Link>
      </p>
    </PartSection>
  );
}

/** Says how to show what others build on. Only the person can say so, on their own page. */
function Invitation() {
  return (
    <p className={styles.invitation}>
      <Translate id="theme.trowel.credit.invitation" values={{ field: <code>credit: public</code> }}>
        {
          'Is this your page? With {field} in it, it shows what others build on your work, and you get a page of evidence to print.'
        }
      </Translate>
    </p>
  );
}

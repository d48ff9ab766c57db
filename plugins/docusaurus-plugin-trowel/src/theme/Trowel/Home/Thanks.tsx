import Link from '@docusaurus/Link';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import PageUses from '@theme/Trowel/ui/PageUses';
import PersonName from '@theme/Trowel/ui/PersonName';
import { useToday } from 'docusaurus-plugin-trowel/client';
import type { HomeProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';
import { homeWords } from './words.ts';

/** Thanks somebody whose writing and teaching others build on: another one every week, and nobody after their last day. */
export function Thanks({ thanks }: { readonly thanks: NonNullable<HomeProps['thanks']> }) {
  const words = homeWords();
  const today = useToday();
  if (thanks.until !== undefined && today !== undefined && thanks.until < today) return null;
  return (
    <section className={styles.thanks} aria-labelledby="trowel-thanks">
      <h2 id="trowel-thanks" className={styles.plate}>
        {words.thanks}
      </h2>
      <h3>
        <PersonName person={thanks.person} />
      </h3>
      <ul className={styles.thanksList}>
        {thanks.pages.map(({ page, ...used }) => (
          <li key={page.id}>
            <EntryTitle entry={page} />
            <PageUses used={used} limit={2} />
          </li>
        ))}
      </ul>
      <p className={styles.thanksAll}>
        <Link to={thanks.evidence}>{words.thanksAll}</Link>
      </p>
    </section>
  );
}

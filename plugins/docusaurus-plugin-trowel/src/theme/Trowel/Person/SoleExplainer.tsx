import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import EntryList from '@theme/Trowel/ui/EntryList';
import type { SoleExplainerProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Lists the systems and pages that only this person can explain, and how to interview them. */
export function SoleExplainer({ systems, pages, command, gaps }: SoleExplainerProps) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        {translate({ id: 'theme.trowel.alone.title', message: 'Only they can explain' })}{' '}
        <span className={styles.count}>{systems.length + pages.length}</span>
      </h2>
      <p className={styles.sole}>
        {translate({
          id: 'theme.trowel.alone.why',
          message:
            'Nobody else is named on these pages as owner, witness, decision maker or author. The questions to ask:',
        })}{' '}
        <code>{command}</code>
      </p>
      <EntryList entries={[...systems, ...pages]} kinds limit={12} />
      {gaps && (
        <p className={styles.more}>
          <Link to={gaps}>{translate({ id: 'theme.trowel.system.gaps', message: 'All systems and their gaps' })}</Link>
        </p>
      )}
    </section>
  );
}

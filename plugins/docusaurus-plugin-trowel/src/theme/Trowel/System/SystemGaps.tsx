import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Gap from '@theme/Trowel/ui/Gap';
import type { SystemPart } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Lists what is missing about a system, and links to the page for all systems. */
export function SystemGaps({ page, gaps }: NonNullable<SystemPart['missing']>) {
  return (
    <section>
      <h2 className={styles.heading}>{translate({ id: 'theme.trowel.system.missing', message: 'What is missing' })}</h2>
      {gaps.length === 0 && (
        <p>{translate({ id: 'theme.trowel.gaps.whole', message: 'Well known: nothing is missing' })}</p>
      )}
      {gaps.map((gap) => (
        <Gap key={JSON.stringify(gap)} gap={gap} />
      ))}
      <p className={styles.map}>
        <Link to={page}>{translate({ id: 'theme.trowel.system.gaps', message: 'All systems and their gaps' })}</Link>
      </p>
    </section>
  );
}

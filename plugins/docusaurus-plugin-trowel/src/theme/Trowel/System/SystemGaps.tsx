import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Gap from '@theme/Trowel/ui/Gap';
import type { SystemPart } from 'docusaurus-plugin-trowel/props';
import { missingTitle } from './sections.ts';
import styles from './styles.module.css';

/** Lists what is missing about a system, and links to the page for all systems. */
export function SystemGaps({ page, gaps }: NonNullable<SystemPart['missing']>) {
  const heading = missingTitle();
  return (
    <section>
      <Heading as="h2" id={heading.id} className={styles.heading}>
        {heading.title}
      </Heading>
      {gaps.length === 0 && <p>{translate({ id: 'theme.trowel.system.noGaps', message: 'Nothing is missing.' })}</p>}
      {gaps.map((gap) => (
        <Gap key={JSON.stringify(gap)} gap={gap} />
      ))}
      <p className={styles.map}>
        <Link to={page}>{translate({ id: 'theme.trowel.system.gaps', message: 'All systems and their gaps' })}</Link>
      </p>
    </section>
  );
}

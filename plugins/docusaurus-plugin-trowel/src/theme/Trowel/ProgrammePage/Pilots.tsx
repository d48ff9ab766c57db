import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import ExitCriteria from '@theme/Trowel/ui/ExitCriteria';
import type { ProgrammePageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Names the section of pilots. */
export function pilotsTitle(): string {
  return translate({ id: 'theme.trowel.programme.pilots', message: 'What the pilots set out to show' });
}

/** Shows the exit criteria of pilots, with what came of each. */
export function Pilots({ pilots }: Pick<ProgrammePageProps, 'pilots'>) {
  if (pilots.length === 0) return null;
  return (
    <section>
      <Heading as="h2" id="pilots" className={styles.heading}>
        {pilotsTitle()}
      </Heading>
      {pilots.map(({ pilot, criteria }) => (
        <div key={pilot.id}>
          <h3 className={styles.sub}>
            <Link to={pilot.permalink}>{pilot.title}</Link>
          </h3>
          <ExitCriteria criteria={criteria} />
        </div>
      ))}
    </section>
  );
}

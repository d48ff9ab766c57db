import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { pulseLabel } from 'docusaurus-plugin-trowel/feedback';
import type { ProgrammePageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Says what people answered when they were asked whether the hours exist, beside what is on record. */
export function Pulse({ year, agree, of, page }: NonNullable<ProgrammePageProps['pulse']>) {
  return (
    <p className={styles.pulse}>
      {translate(
        {
          id: 'theme.trowel.programme.pulse',
          message: '“{statement}”: in {year}, {agree} of {of} answered yes or rather yes.',
        },
        { year, statement: pulseLabel('hours'), agree: String(agree), of: String(of) },
      )}{' '}
      <Link to={page}>{translate({ id: 'theme.trowel.programme.pulseAll', message: 'All answers' })}</Link>
    </p>
  );
}

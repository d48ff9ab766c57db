import Link from '@docusaurus/Link';
import { usePluralForm } from '@docusaurus/theme-common';
import type { Props } from '@theme/Trowel/DueChecks';
import { dueLabel } from 'docusaurus-plugin-trowel/client';
import { useRound } from 'docusaurus-plugin-trowel/progress';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Says how many explain-back checks are due. Shows nothing when none is, and before the reader's answers are known. */
export default function DueChecks({ checks, permalink }: Props): ReactNode {
  const { now } = useRound(checks, { onlyDue: true });
  const { selectMessage } = usePluralForm();
  return (
    now.length > 0 && (
      <Link className={styles.due} to={permalink}>
        {dueLabel(now.length, selectMessage)}
      </Link>
    )
  );
}

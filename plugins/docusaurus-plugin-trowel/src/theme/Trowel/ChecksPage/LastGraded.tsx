import { translate } from '@docusaurus/Translate';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import { comesBackLabel, gradeLabel, useLocale } from 'docusaurus-plugin-trowel/client';
import { useCheckAnswer } from 'docusaurus-plugin-trowel/progress';
import type { CheckProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Says how the check before this one was graded and when it comes back, and leads to its page, where the grade can be changed. */
export function LastGraded({ check }: { readonly check: CheckProps | undefined }) {
  const locale = useLocale();
  const { state, today } = useCheckAnswer(check?.id ?? '');
  return (
    <p className={styles.last} role="status">
      {check && state && today !== undefined && (
        <>
          {gradeLabel(state.grade)}. {comesBackLabel(state.due, { today, locale })}{' '}
          <PlainLink href={check.permalink}>
            {translate({ id: 'theme.trowel.checks.change', message: 'Change that on its page' })}
          </PlainLink>
        </>
      )}
    </p>
  );
}

import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import ActionList from '@theme/Trowel/ui/ActionList';
import type { ProgrammePageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Names the section of open actions. */
export function actionsTitle(): string {
  return translate({ id: 'theme.trowel.programme.actions', message: 'Agreed, and not done yet' });
}

/** Lists what was decided in retrospectives and is not done: what, by whom, by when. */
export function Actions({ actions }: Pick<ProgrammePageProps, 'actions'>) {
  if (actions.length === 0) return null;
  return (
    <section>
      <Heading as="h2" id="actions" className={styles.heading}>
        {actionsTitle()}
      </Heading>
      <ActionList actions={actions} />
    </section>
  );
}

import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/Retrospective';
import ActionList from '@theme/Trowel/ui/ActionList';
import type { ReactNode } from 'react';
import { contents } from './contents.ts';
import styles from './styles.module.css';

/** Lists what a retrospective agreed to change, and what became of it. */
export default function Retrospective({ part }: Props): ReactNode {
  const [heading] = contents(part);
  return (
    <section className={styles.retrospective} aria-labelledby={heading?.id}>
      <Heading as="h2" id={heading?.id}>
        {heading?.title}
      </Heading>
      <ActionList actions={part.actions} />
    </section>
  );
}

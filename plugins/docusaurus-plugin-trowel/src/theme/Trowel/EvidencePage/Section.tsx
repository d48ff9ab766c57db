import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

interface SectionProps<One> {
  readonly title: string;
  readonly items: readonly One[];
  readonly children: (one: One, index: number) => ReactNode;
  /** What stands below the list. */
  readonly after?: ReactNode;
}

/** Shows a list of evidence below a heading. Nothing when there is none. */
export function Section<One>({ title, items, children, after }: SectionProps<One>): ReactNode {
  if (items.length === 0) return null;
  return (
    <section>
      <Heading as="h2" className={styles.heading}>
        {title}
      </Heading>
      <ul className={styles.list}>{items.map(children)}</ul>
      {after}
    </section>
  );
}

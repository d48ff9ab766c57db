import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/ui/PartSection';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A section of what the hub knows of an entry, with its heading. */
export default function PartSection({ id, title, children }: Props): ReactNode {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Heading as="h2" id={id} className={styles.heading}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

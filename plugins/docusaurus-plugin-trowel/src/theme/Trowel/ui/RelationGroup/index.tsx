import type { Props } from '@theme/Trowel/ui/RelationGroup';
import styles from './styles.module.css';

/** Shows a group of related pages with its label: on the left of the pages if there is room, above them otherwise. */
export default function RelationGroup({ label, id, name, children }: Props) {
  return (
    <section className={styles.group} data-name={name} aria-labelledby={id}>
      <h3 id={id}>{label}</h3>
      <div>{children}</div>
    </section>
  );
}

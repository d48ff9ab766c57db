import type { Props } from '@theme/Trowel/ui/RelationGroup';
import styles from './styles.module.css';

/** Pages that are tied to this one in one way: how they are tied on the left, where there is room, and the pages beside it. */
export default function RelationGroup({ label, id, name, children }: Props) {
  return (
    <section className={styles.group} data-name={name} aria-labelledby={id}>
      <h3 id={id}>{label}</h3>
      <div>{children}</div>
    </section>
  );
}

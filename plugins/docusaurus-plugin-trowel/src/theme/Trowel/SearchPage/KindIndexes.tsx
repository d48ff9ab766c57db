import Link from '@docusaurus/Link';
import KindMark from '@theme/Trowel/ui/KindMark';
import { kindsLabel } from 'docusaurus-plugin-trowel/client';
import type { HomeProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Links to the indexes of all kinds: what can be read until search has been loaded, and without it. */
export function KindIndexes({ kinds }: { readonly kinds: HomeProps['counts'] }) {
  return (
    <ul className={styles.kinds}>
      {kinds.map(({ kind, count, permalink }) => (
        <li key={kind}>
          <Link to={permalink}>
            <KindMark kind={kind} mute="silent" /> {kindsLabel(kind)} <span className={styles.count}>{count}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/KindLink';
import KindMark from '@theme/Trowel/ui/KindMark';
import styles from './styles.module.css';

/** Shows the mark of a kind as a link to the kind's index, if it has one. */
export default function KindLink({ kind, index }: Props) {
  if (index === undefined) return <KindMark kind={kind} />;
  return (
    <Link
      to={index}
      className={styles.kind}
      title={translate({ id: 'theme.trowel.header.index', message: 'All of this kind' })}
    >
      <KindMark kind={kind} />
    </Link>
  );
}

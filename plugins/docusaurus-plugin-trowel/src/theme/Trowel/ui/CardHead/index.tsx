import type { Props } from '@theme/Trowel/ui/CardHead';
import KindMark from '@theme/Trowel/ui/KindMark';
import { formatRecordNumber } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';

/** Shows the head of a card: a line with kind, number and other facts, and the title below. */
export default function CardHead({ as: Title, kind, number, facts, title }: Props) {
  return (
    <>
      <p className={styles.facts}>
        <KindMark kind={kind} />
        {number !== undefined && <span className={styles.number}>{formatRecordNumber(number)}</span>}
        {facts}
      </p>
      <Title className={styles.title}>{title}</Title>
    </>
  );
}

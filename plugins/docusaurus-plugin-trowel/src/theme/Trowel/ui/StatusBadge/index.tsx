import type { Props } from '@theme/Trowel/ui/StatusBadge';
import { statusLabel } from 'docusaurus-plugin-trowel/client';
import { type StatusTone, statusTones } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';

/** Signs on a grid of 10 × 10, as colour alone does not reach everybody. */
const signs: Readonly<Record<StatusTone, string>> = {
  good: 'M1 5.5 4 8.5 9 2',
  open: 'M5 1a4 4 0 1 0 0 8 4 4 0 0 0 0-8',
  bad: 'M1.5 1.5l7 7M8.5 1.5l-7 7',
  past: 'M1 5h8M1 2h8M1 8h8',
  plain: 'M2 5h6',
};

/** Shows a status, verdict or outcome with a sign and a colour. */
export default function StatusBadge({ status }: Props) {
  const tone = statusTones[status] ?? 'plain';
  return (
    <span className={styles.status} data-tone={tone}>
      <svg aria-hidden="true" className={styles.sign} viewBox="0 0 10 10">
        <path d={signs[tone]} />
      </svg>
      {statusLabel(status)}
    </span>
  );
}

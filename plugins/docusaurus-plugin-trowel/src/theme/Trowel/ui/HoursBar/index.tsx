import type { Props } from '@theme/Trowel/ui/HoursBar';
import clsx from 'clsx';
import type { CSSProperties, ReactNode } from 'react';
import styles from './styles.module.css';

/** Draws hours that are planned for mentoring, how many of them are taken, and the target. Words beside it say the same. */
export default function HoursBar({ planned, used, target, limit, over, className }: Props): ReactNode {
  const most = Math.max(limit, planned, used);
  const share = (hours: number) => `${(hours / most) * 100}%`;
  const style = {
    '--trowel-hours-planned': share(planned),
    '--trowel-hours-used': share(used),
    '--trowel-hours-from': share(target.from),
    '--trowel-hours-to': share(target.to),
  } as CSSProperties;
  return (
    <span className={clsx(styles.bar, className)} style={style} data-over={over} aria-hidden>
      <span className={styles.planned} />
      <span className={styles.used} />
      <span className={styles.target} />
    </span>
  );
}

import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

interface ItemProps {
  /** The address of the page that shows it, which is printed. Absent where it would name somebody. */
  readonly permalink?: string;
  readonly from?: string;
  readonly date?: string;
  /** What the day is of. */
  readonly label: string;
  /** What stands beside the day, in small print. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** Shows one thing: what it is, its day, and on paper the address of the page that shows it. */
export function Item({ permalink, from, date, label, beside, children }: ItemProps) {
  return (
    <li className={styles.item}>
      <div>{children}</div>
      <p className={styles.margin}>
        {beside}
        {date !== undefined && (
          <span>
            {label}{' '}
            {from !== undefined && (
              <>
                <CalendarDay date={from} />–
              </>
            )}
            <CalendarDay date={date} />
          </span>
        )}
        {permalink !== undefined && <span className={styles.address}>{permalink}</span>}
      </p>
    </li>
  );
}

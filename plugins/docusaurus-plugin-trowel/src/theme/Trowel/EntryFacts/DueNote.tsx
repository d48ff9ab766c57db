import { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { toCalendarDate } from '../dates.ts';
import { CalendarDay } from '../ui/CalendarDay.tsx';
import styles from './styles.module.css';

/** By when a page is to be confirmed again. That the day is past is said by the reader's clock, so not before the page is alive. */
export function DueNote({ due }: { readonly due: string }) {
  const past = useIsBrowser() && due < toCalendarDate(new Date());
  return (
    <span className={styles.due} data-past={past}>
      {past
        ? translate({ id: 'theme.trowel.facts.overdue', message: 'to be confirmed again since' })
        : translate({ id: 'theme.trowel.facts.due', message: 'again by' })}{' '}
      <CalendarDay date={due} />
    </span>
  );
}

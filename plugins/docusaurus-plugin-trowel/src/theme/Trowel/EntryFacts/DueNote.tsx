import { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { toCalendarDate } from '../dates.ts';
import { CalendarDay } from '../ui/CalendarDay.tsx';
import styles from './styles.module.css';

/**
 * By when a page is to be confirmed again. Once the day is past, which only the reader's clock knows, the note above
 * says so.
 */
export function DueNote({ due }: { readonly due: string }) {
  if (useIsBrowser() && due < toCalendarDate(new Date())) return null;
  return (
    <span className={styles.due}>
      {translate({ id: 'theme.trowel.facts.due', message: 'again by' })} <CalendarDay date={due} />
    </span>
  );
}

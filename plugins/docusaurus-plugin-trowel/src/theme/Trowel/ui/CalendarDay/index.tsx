import type { Props } from '@theme/Trowel/ui/CalendarDay';
import { toDateWords, useLocale } from 'docusaurus-plugin-trowel/client';

/** Shows a calendar date in the words of the site's locale. */
export default function CalendarDay({ date, className }: Props) {
  const locale = useLocale();
  return (
    <time dateTime={date} className={className}>
      {toDateWords(date, locale)}
    </time>
  );
}

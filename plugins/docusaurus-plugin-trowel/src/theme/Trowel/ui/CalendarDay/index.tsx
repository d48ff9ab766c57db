import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Props } from '@theme/Trowel/ui/CalendarDay';
import { toDateWords } from 'docusaurus-plugin-trowel/client';

/** Shows a calendar date in the words of the site's locale. */
export default function CalendarDay({ date, className }: Props) {
  const { i18n } = useDocusaurusContext();
  const locale = i18n.localeConfigs[i18n.currentLocale]?.htmlLang ?? i18n.currentLocale;
  return (
    <time dateTime={date} className={className}>
      {toDateWords(date, locale)}
    </time>
  );
}

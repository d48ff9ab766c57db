import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { toDateWords } from '../dates.ts';

/** A calendar date in the words of the site's locale. */
export function CalendarDay({ date, className }: { readonly date: string; readonly className?: string }) {
  const { i18n } = useDocusaurusContext();
  const locale = i18n.localeConfigs[i18n.currentLocale]?.htmlLang ?? i18n.currentLocale;
  return (
    <time dateTime={date} className={className}>
      {toDateWords(date, locale)}
    </time>
  );
}

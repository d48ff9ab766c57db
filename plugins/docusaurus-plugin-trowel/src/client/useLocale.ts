import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** Returns the language tag of the page, such as `en-GB`, for `Intl` and `toDateWords`. */
export function useLocale(): string {
  const { i18n } = useDocusaurusContext();
  return i18n.localeConfigs[i18n.currentLocale]?.htmlLang ?? i18n.currentLocale;
}

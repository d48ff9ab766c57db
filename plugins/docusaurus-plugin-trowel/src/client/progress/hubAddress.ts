import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** Returns the address of the hub, the same in all its languages: by it a share link or a file of progress knows its hub. */
export function useHubAddress(): string {
  const { siteConfig, i18n } = useDocusaurusContext();
  const { url, baseUrl } = i18n.localeConfigs[i18n.defaultLocale] ?? {};
  return `${url ?? siteConfig.url}${baseUrl ?? siteConfig.baseUrl}`;
}

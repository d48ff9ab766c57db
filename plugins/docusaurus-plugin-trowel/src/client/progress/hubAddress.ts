import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { hubBase } from './keptNames.ts';

/** Returns the address of the hub, the same in all its languages: by it a share link or a file of progress knows its hub. */
export function useHubAddress(): string {
  const { siteConfig, i18n } = useDocusaurusContext();
  return `${i18n.localeConfigs[i18n.defaultLocale]?.url ?? siteConfig.url}${hubBase}`;
}

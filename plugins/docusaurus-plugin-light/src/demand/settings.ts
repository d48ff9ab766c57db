import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext } from '@docusaurus/types';
import type { Settings } from './early/settings.ts';

interface ThemeConfig {
  readonly colorMode?: { readonly disableSwitch?: boolean; readonly respectPrefersColorScheme?: boolean };
}

/** What the early script has to know of the site: the same that Docusaurus's theme takes from its configuration. */
export function readSettings({ siteConfig, siteStorage, generatedFilesDir }: LoadContext): Settings {
  const { colorMode } = siteConfig.themeConfig as ThemeConfig;
  const translations = readTranslations(generatedFilesDir);
  const label = (id: string, message: string) => translations[id] ?? message;
  return {
    ...(colorMode &&
      !colorMode.disableSwitch && {
        colorMode: {
          storage: siteStorage.type,
          key: `theme${siteStorage.namespace}`,
          system: !!colorMode.respectPrefersColorScheme,
        },
      }),
    labels: {
      close: label('theme.docs.sidebar.closeSidebarButtonAriaLabel', 'Close navigation bar'),
      copy: label('theme.CodeBlock.copy', 'Copy'),
      copied: label('theme.CodeBlock.copied', 'Copied'),
    },
  };
}

/** The words of the locale, which Docusaurus has written for the browser. */
function readTranslations(generatedFilesDir: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(path.join(generatedFilesDir, 'codeTranslations.json'), 'utf8'));
  } catch {
    return {};
  }
}

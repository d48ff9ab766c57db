import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import logger from '@docusaurus/logger';
import type { LoadContext } from '@docusaurus/types';
import type { BundlerConfig, Half } from '../half.ts';
import type { LightOptions } from '../options.ts';
import { type CodeTheme, mergeThemes } from './codeColors.ts';
import { writeEntry } from './entry.ts';
import { readInternals } from './internals.ts';
import { readSettings } from './settings.ts';
import { entryName, listName, listScripts } from './template.ts';

type Entry = BundlerConfig['entry'];

const replay = fileURLToPath(new URL(`./replay/index${path.extname(import.meta.url)}`, import.meta.url));

/** The on-demand half: pages that run their JavaScript when the reader does something. */
export function createDemand(context: LoadContext, options: LightOptions): Half {
  if (options.hydrate === 'load') return {};
  const { siteConfig, siteDir } = context;
  const stayWithLoad = (reason: string) =>
    logger.warn(
      `docusaurus-plugin-light: pages hydrate when they load, although \`hydrate\` is 'interaction': ${reason}`,
    );
  let changed = false;
  const codeColors = writeCodeColors(context);

  return {
    // The bundle's half of the work. It does nothing on pages without the early script.
    getClientModules: () => [replay, ...(codeColors ? [codeColors] : [])],
    configureBundler: (config, isServer) => {
      if (isServer || config.mode !== 'production') return;
      const internals = readInternals(siteConfig, siteDir);
      if (typeof internals === 'string') return stayWithLoad(internals);
      const template = listScripts(internals.template);
      if (!template) return stayWithLoad('the template of the site (`ssrTemplate`) has no </head>.');
      const main = config.entry as Entry;
      if (typeof main !== 'string') return stayWithLoad('another plugin has changed the entry of the bundler.');

      const file = writeGenerated(context, 'early.js', writeEntry(readSettings(context), options.early, siteDir));
      // Without a runtime of its own, the early script is one file.
      config.entry = { main, [entryName]: { import: [file], runtime: false } };
      // The site's own configuration is written for the browser by now, so that the template is not in it.
      siteConfig.ssrTemplate = template;
      changed = true;
    },
    postBuild: async ({ outDir }) => {
      if (!changed) return;
      const html = await readFile(path.join(outDir, '404.html'), 'utf8').catch(() => '');
      if (html && !html.includes(listName)) stayWithLoad('the early script was not found among the scripts of a page.');
    },
  };
}

/** Gives code the colors of the reader's mode before hydration, when the modes differ. Returns the stylesheet for it. */
function writeCodeColors(context: LoadContext): string | undefined {
  const themeConfig = context.siteConfig.themeConfig as { prism?: { theme?: CodeTheme; darkTheme?: CodeTheme } };
  const { theme, darkTheme, ...prism } = themeConfig.prism ?? {};
  if (!theme || !darkTheme || process.env.NODE_ENV !== 'production') return undefined;
  const merged = mergeThemes(theme, darkTheme);
  themeConfig.prism = { ...prism, theme: merged.theme };
  return writeGenerated(context, 'codeColors.css', merged.css);
}

function writeGenerated({ generatedFilesDir }: LoadContext, name: string, text: string): string {
  const file = path.join(generatedFilesDir, 'docusaurus-plugin-light', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

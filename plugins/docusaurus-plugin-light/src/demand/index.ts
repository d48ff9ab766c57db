import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import logger from '@docusaurus/logger';
import type { LoadContext } from '@docusaurus/types';
import type { BundlerConfig, Half } from '../half.ts';
import type { LightOptions } from '../options.ts';
import { type CodeTheme, mergeThemes } from './codeColors.ts';
import { writeEntries } from './entry.ts';
import { readInternals } from './internals.ts';
import { NoRuntime } from './noRuntime.ts';
import { readSettings } from './settings.ts';
import { listName, listScripts } from './template.ts';

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
    configureBundler: (config, isServer, { currentBundler }) => {
      if (isServer || config.mode !== 'production') return;
      const internals = readInternals(siteConfig, siteDir);
      if (typeof internals === 'string') return stayWithLoad(internals);
      const entries = writeEntries(readSettings(context), options.early, siteDir);
      const template = listScripts(internals.template, entries);
      if (!template) return stayWithLoad('the template of the site (`ssrTemplate`) has no </head>.');
      const main = config.entry as BundlerConfig['entry'];
      if (typeof main !== 'string') return stayWithLoad('another plugin has changed the entry of the bundler.');

      // Without a runtime chunk, each script is one file.
      const early = entries.map(({ name, text }) => {
        const file = writeGenerated(context, `${name}.js`, text);
        return [name, { import: [file], runtime: false as const }];
      });
      config.entry = { main, ...Object.fromEntries(early) };
      config.plugins?.unshift(new NoRuntime(entries));
      // Rspack writes its version into every script, and a runtime to hold it.
      if (currentBundler.name === 'rspack')
        config.experiments = Object.assign({}, config.experiments, { rspackFuture: { bundlerInfo: { force: false } } });
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

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Unexpected } from './unexpected.ts';

/** What this plugin leans on in Docusaurus's client, by file: the text that shows that it is there. */
export const internals: Readonly<Record<string, readonly string[]>> = {
  'clientEntry.js': [
    "import preload from './preload';",
    "import docusaurus from './docusaurus';",
    'preload(window.location.pathname).then(',
  ],
  'PendingNavigation.js': [
    "import preload from './preload';",
    'preload(nextLocation.pathname)',
    'window.location.reload();',
  ],
  'App.js': ["import routes from '@generated/routes';"],
  'preload.js': ["import routes from '@generated/routes';"],
  'normalizeLocation.js': ["import routes from '@generated/routes';"],
  'docusaurus.js': [
    "import routesChunkNames from '@generated/routesChunkNames';",
    "import routes from '@generated/routes';",
    "import preloadHelper from './preload';",
    '__webpack_require__.gca(',
  ],
  'docusaurusContext.js': ["import globalData from '@generated/globalData';"],
  'exports/ComponentCreator.js': [
    "import routesChunkNames from '@generated/routesChunkNames';",
    "import registry from '@generated/registry';",
    'loader[keyPath] = chunkRegistry[0];',
  ],
  'exports/renderRoutes.js': ["export { renderRoutes as default } from 'react-router-config';"],
};

/** Throws `Unexpected` when Docusaurus's client does not have what this plugin leans on. */
export function checkInternals(client: string): void {
  for (const [file, texts] of Object.entries(internals)) {
    let source: string;
    try {
      source = readFileSync(path.join(client, file), 'utf8');
    } catch {
      throw new Unexpected(`Docusaurus's client has no ${file}`);
    }
    const missing = texts.find((text) => !source.includes(text));
    if (missing !== undefined) throw new Unexpected(`Docusaurus's client has no \`${missing}\` in ${file}`);
  }
}

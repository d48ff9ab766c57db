import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The folder of the extension. */
export const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const posixPath = createRequire(import.meta.url).resolve('path-browserify');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: folder,
  bundle: true,
  minify: true,
  // The editor loads the extension by `require`.
  format: 'cjs',
  external: ['vscode'],
  target: 'es2022',
  // The licences are in a file of their own.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/**
 * Bundles what runs on a machine into one file.
 * @param {string} outdir
 */
export async function bundleDesktop(outdir) {
  const { metafile } = await build({ ...shared, platform: 'node', entryPoints: ['src/desktop.ts'], outdir });
  return [metafile];
}

/**
 * Bundles what runs in a browser: the extension, and the server for its worker.
 * @param {string} outdir
 */
export async function bundleWeb(outdir) {
  const web = {
    ...shared,
    platform: 'browser',
    // Both run in workers, which have no document.
    conditions: ['worker', 'trowel-source'],
    outdir,
  };
  const bundles = await Promise.all([
    build({ ...web, entryPoints: ['src/web.ts'] }),
    build({
      ...web,
      format: 'iife',
      entryPoints: { webServer: '../docusaurus-plugin-trowel/src/cli/lsp/web/webMain.ts' },
      // A server that is given something of Node that a browser does not have fails here, not at its user's.
      alias: {
        'node:path': posixPath,
        'node:path/posix': posixPath,
        'node:url': path.join(folder, 'src/web/url.ts'),
      },
    }),
  ]);
  return bundles.map(({ metafile }) => metafile);
}

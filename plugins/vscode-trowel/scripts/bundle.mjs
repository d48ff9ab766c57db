import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: folder,
  bundle: true,
  minify: true,
  // The editor loads both by `require`.
  format: 'cjs',
  external: ['vscode'],
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
};

/**
 * Bundles what runs on a machine into one file.
 * @param {string} outdir
 */
export async function bundleDesktop(outdir) {
  await build({ ...shared, platform: 'node', entryPoints: ['src/desktop.ts'], outdir });
}

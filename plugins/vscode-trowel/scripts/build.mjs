// Bundles the extension: one file for the desktop, one for the web. Usage: node scripts/build.mjs
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
rmSync(path.join(folder, 'dist'), { recursive: true, force: true });

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

await build({ ...shared, platform: 'node', entryPoints: ['src/desktop.ts'], outfile: 'dist/desktop.js' });

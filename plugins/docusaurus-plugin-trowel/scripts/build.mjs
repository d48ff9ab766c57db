// Compiles the plugin into dist/ before it is packed: packages are not transpiled where they are used.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const plugin = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const dist = path.join(plugin, 'dist');

rmSync(dist, { recursive: true, force: true });
const tsc = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: plugin, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
// What the compiler leaves behind: styles and data.
cpSync(path.join(plugin, 'src'), dist, {
  recursive: true,
  filter: (file) =>
    statSync(file).isDirectory() ? !/[\\/](?:fixtures|cases)$/.test(file) : /\.(?:css|json|svg)$/.test(file),
});

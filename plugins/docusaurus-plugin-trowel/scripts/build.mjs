// Compiles the plugin into dist/ before it is packed: packages are not transpiled where they are used.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
// The theme as it is written, for `docusaurus swizzle --typescript`. A site's compiler takes no imports of `./X.tsx`.
const theme = path.join(dist, 'theme-typescript');
cpSync(path.join(plugin, 'src', 'theme'), theme, { recursive: true, filter: (file) => !/\.test\.tsx?$/.test(file) });
for (const name of readdirSync(theme, { recursive: true, encoding: 'utf8' })) {
  if (!/\.tsx?$/.test(name)) continue;
  const file = path.join(theme, name);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/( from '\.[^']+)\.tsx?';/g, "$1';"));
}

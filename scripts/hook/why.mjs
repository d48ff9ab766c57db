#!/usr/bin/env node
// What pre-commit (https://pre-commit.com) runs: what governs the staged change. It takes the Trowel of the repository, or else from npm that of this commit.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const name = 'docusaurus-plugin-trowel';
const words = ['why', '--staged', '--quiet', ...process.argv.slice(2)];
const own = path.resolve('node_modules', name, 'bin/trowel.mjs');
const manifest = new URL(`../../plugins/${name}/package.json`, import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
const { status, error } = existsSync(own)
  ? spawnSync(process.execPath, [own, ...words], { stdio: 'inherit' })
  : spawnSync('npx', ['--yes', '--package', `${name}@${version}`, 'trowel', ...words], { stdio: 'inherit' });
if (error) console.error(`Trowel cannot be run: ${error.message}`);
// Without npm or the network one can commit all the same, unless it was asked for.
const mayStop = words.some((word) => /^--fail-on(?:=|$)/.test(word));
process.exitCode = mayStop ? (status ?? 1) : 0;

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';

const folder = path.resolve(import.meta.dirname, '..');

test('the packaged extension has what it needs and nothing else', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'trowel-vsix-'));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
  const file = path.join(out, 'trowel.vsix');
  const args = [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--out', file];
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  expect(stderr + stdout).not.toMatch(/warn/i);
  const parts = unzipSync(readFileSync(file));
  expect(Object.keys(parts).sort()).toEqual([
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/LICENSE.txt',
    'extension/changelog.md',
    'extension/dist/desktop.js',
    'extension/dist/licences.txt',
    'extension/dist/web.js',
    'extension/dist/webServer.js',
    'extension/icon.png',
    'extension/package.json',
    'extension/readme.md',
  ]);
  const licences = Buffer.from(parts['extension/dist/licences.txt'] ?? []).toString('utf8');
  expect(licences).toMatch(/^--- vscode-languageclient \S+ \(MIT\) ---\n\n[\s\S]*?Permission is hereby granted/m);
  expect(licences).toContain('--- vscode-languageserver ');
  // All that the bundle asks for is in Node or in the editor.
  const askedBy = (bundle: string) => {
    const code = Buffer.from(parts[`extension/dist/${bundle}`] ?? []).toString('utf8');
    return [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name.replace('node:', ''));
  };
  const there = new Set([...builtinModules, 'vscode']);
  expect(askedBy('desktop.js').filter((name) => !there.has(name))).toEqual([]);
  expect(new Set(askedBy('web.js'))).toEqual(new Set(['vscode']));
  expect(askedBy('webServer.js')).toEqual([]);
});

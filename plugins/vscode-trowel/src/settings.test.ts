import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const repository = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(repository, file), 'utf8');
const { contributes } = JSON.parse(read('plugins/vscode-trowel/package.json'));
const declared: readonly string[] = Object.keys(contributes.configuration.properties);

/** The rows of the first table about settings, by their names. */
function readTable(text: string): Record<string, string> {
  const [, table = ''] = /\n\| setting \| is \|\n\|---\|---\|\n((?:\|.*\n)+)/i.exec(text) ?? [];
  const rows = [...table.matchAll(/^\| `(?:trowel\.)?(\w+)` \| (.*) \|$/gm)];
  return Object.fromEntries(rows.map(([, name, words]) => [name, words]));
}

test('every setting that can be set is read', () => {
  const asked: string[] = [];
  readSettings({ get: (name: string) => void asked.push(`trowel.${name}`) });
  expect(asked.sort()).toEqual([...declared].sort());
});

test('the settings have the same names and words wherever they are listed', () => {
  const own = readTable(read('plugins/vscode-trowel/README.md'));
  expect(Object.keys(own).map((name) => `trowel.${name}`)).toEqual(declared);
  const { server, ...shared } = own;
  expect(server).toBeTruthy();
  expect(readTable(read('plugins/docusaurus-plugin-trowel/CLI.md'))).toEqual(shared);
  expect(readTable(read('docs/handbook/in-an-editor.md'))).toEqual(shared);
});

import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../../test/support/docusaurus.ts';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';

const config = "export default {\n  title: 'x',\n  plugins: [\n    'a',\n  ],\n};\n";
const files = {
  'docusaurus.config.js': config,
  'package.json': '{}',
  'docs/intro.md': '# Intro\n',
  'docs/net_adr/adr001-a/README.md': '# A\n',
  'docs/net_adr/adr002-b/README.md': '# B\n',
  'docs/adr/0001-known.md': '# Known by its folder\n',
  'versioned_docs/version-1/net_adr/adr001-a/README.md': '# A\n',
};
const makeSite = async (more: Readonly<Record<string, string>> = {}) => {
  const site = await makeFolder({ ...files, ...more });
  await symlink(path.join(root, 'node_modules'), path.join(site, 'node_modules'), 'junction');
  return site;
};
const mcpOf = (site: string) => readFile(path.join(site, '.mcp.json'), 'utf8').catch(() => undefined);
const configOf = (site: string) => readFile(path.join(site, 'docusaurus.config.js'), 'utf8');
const withPlugin = config.replace(
  "    'a',\n",
  "    'a',\n    [\n      'docusaurus-plugin-trowel',\n      {\n        folders: {\n          'docs/net_adr': 'decision',\n        },\n      },\n    ],\n",
);

describe('trowel init', () => {
  test('shows what it found and would add, and writes nothing where nobody can answer', async () => {
    const site = await makeSite();
    const { code, out } = await runIn(site, ['init']);
    expect(code).toBe(0);
    expect(out).toContain('docs/net_adr looks like a folder of decision records (2 records).');
    expect(out).toContain("'docs/net_adr': 'decision',");
    expect(out).not.toContain('versioned_docs');
    expect(await configOf(site)).toBe(config);
  });

  test('writes the entry and the folders with --yes, and finds them there the next time', async () => {
    const site = await makeSite();
    expect((await runIn(site, ['init', '--yes'])).code).toBe(0);
    expect(await configOf(site)).toBe(withPlugin);
    const { code, out } = await runIn(site, ['init', '--yes']);
    expect(code).toBe(0);
    expect(out).toContain('docusaurus.config.js has the plugin already; nothing was changed.');
    expect(await configOf(site)).toBe(withPlugin);
  });

  test.each([
    ['y\n', withPlugin],
    ['n\n', config],
    ['', config],
  ])('asks on a terminal, and obeys the answer %j', async (stdin, expected) => {
    const site = await makeSite();
    const { out } = await runIn(site, ['init'], { stdin, stdout: { isTTY: true } });
    expect(out).toContain('Write it? [y/N]');
    expect(await configOf(site)).toBe(expected);
  });

  test('prints what to paste when it does not understand the config', async () => {
    const odd = 'module.exports = require("./shared").withDefaults({ title: "x" });\n';
    const site = await makeSite({ 'docusaurus.config.js': odd });
    const { code, out } = await runIn(site, ['init', '--yes']);
    expect(code).toBe(1);
    expect(out).toContain('is not written in a way that can be changed safely');
    expect(out).toContain('"docs/net_adr": "decision",');
    expect(await configOf(site)).toBe(odd);
  });

  test('writes the file by which assistants ask the hub, as a new hub has it', async () => {
    const site = await makeSite();
    expect((await runIn(site, ['init'])).out).toContain('"args": ["--no", "trowel", "mcp"]');
    expect(await mcpOf(site)).toBeUndefined();
    expect((await runIn(site, ['init', '--yes'])).out).toContain('docusaurus.config.js and .mcp.json are written.');
    expect(await mcpOf(site)).toBe(await mcpOf(root));
  });

  test('writes it for a config that has the plugin already, too', async () => {
    const site = await makeSite({ 'docusaurus.config.js': withPlugin });
    const { out } = await runIn(site, ['init', '--yes']);
    expect(out).toContain('.mcp.json is written.');
    expect(await configOf(site)).toBe(withPlugin);
    expect(await mcpOf(site)).toBe(await mcpOf(root));
  });

  test.each(['{"mcpServers": {"other": {"command": "x"}}}\n', '{ // no JSON\n', '[]'])(
    'says what to add to one that is there, and leaves it: %j',
    async (held) => {
      const site = await makeSite({ '.mcp.json': held });
      const { code, out } = await runIn(site, ['init', '--yes']);
      expect(code).toBe(0);
      expect(out).toContain('.mcp.json is there and stays as it is.');
      expect(out).toContain('"trowel": {\n    "command": "npx",');
      expect(await mcpOf(site)).toBe(held);
      expect(await configOf(site)).toBe(withPlugin);
    },
  );

  test('finds records in docs beside the site’s folder', async () => {
    const folder = await makeFolder({
      'site/docusaurus.config.js': "export default { presets: [['classic', { docs: { path: '../docs' } }]] };\n",
      'docs/choices/adr-1-a.md': '# A\n',
      'docs/choices/adr-2-b.md': '# B\n',
    });
    expect((await runIn(path.join(folder, 'site'), ['init'])).out).toContain("'../docs/choices': 'decision',");
  });

  test('says so in a folder without a site', async () => {
    const { code, err } = await runIn(await makeFolder({}), ['init']);
    expect([code, err]).toEqual([
      2,
      'trowel: There is no docusaurus.config here; run the command in the folder of your Docusaurus site.\n',
    ]);
  });
});

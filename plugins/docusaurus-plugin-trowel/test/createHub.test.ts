import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { buildSite } from '../../../test/support/docusaurus.ts';
import { linksOf, parsePage, textOf } from './support/html.ts';
import { runNpm } from './support/npm.ts';
import { packPackage } from './support/package.ts';

// A new hub as users get it: made by the packed program, with the packed plugins installed.

let hub: string;
let built: string;

beforeAll(async () => {
  const runDir = inject('runDir');
  const folder = path.join(runDir, 'created');
  await mkdir(folder);
  const program = await packPackage({ name: 'create-trowel-hub', runDir });
  const trowel = await packPackage({ name: 'docusaurus-plugin-trowel', runDir });
  const light = await packPackage({ name: 'docusaurus-plugin-light', runDir });
  const settings = ['--title', 'Tidewater', '--url', 'https://docs.example.org/hub'];
  const repository = ['--repository', 'https://git.example.org/team/hub', '--forge', 'gitlab'];
  await runNpm(
    'npx',
    ['--yes', `--package=${program}`, 'create-trowel-hub', 'my-hub', ...settings, ...repository],
    folder,
  );
  hub = path.join(folder, 'my-hub');
  await runNpm('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', trowel, light], hub);
  built = path.join(folder, 'built');
  await buildSite({ site: hub, outDir: built, args: [] });
});

describe('a hub made by npm create trowel-hub', () => {
  test('builds with its own name and address', async () => {
    const home = await parsePage(built, '/');
    expect(home.$('title').text()).toContain('Tidewater');
    expect(home.$('link[rel=canonical]').attr('href')).toBe('https://docs.example.org/hub/');
    expect(linksOf(await parsePage(built, '/handbook/asking-why'), 'body')).toContain('/hub/decisions');
  });

  test('has the handbook and nothing of the example', async () => {
    const decisions = await parsePage(built, '/decisions');
    expect(textOf(decisions)).toContain('Nothing is written here yet.');
    expect(linksOf(decisions).filter((href) => /\/decisions\/\d/.test(href))).toEqual([]);
    expect(linksOf(decisions)).toContain('/hub/handbook/writing/writing-a-decision');
    expect((await parsePage(built, '/stories')).html).not.toContain('Skerry');
  });

  test('links to its repository with the addresses of its forge', async () => {
    const { $ } = await parsePage(built, '/handbook/asking-why');
    const edit = $('a[href^="https://git.example.org/"]').map((_, link) => $(link).attr('href'));
    expect(edit.get()).toContain('https://git.example.org/team/hub/-/edit/main/docs/handbook/asking-why.md');
    expect(await readFile(path.join(hub, '.gitlab-ci.yml'), 'utf8')).toContain('.gitlab/hub.gitlab-ci.yml');
  });

  test('has no problems in its content and no type errors', async () => {
    expect(await runNpm('npx', ['--no-install', 'trowel', 'check'], hub)).toMatch(/^No problems in \d+ pages/);
    expect(await runNpm('npm', ['run', '--silent', 'check'], hub)).toBe('');
  });
});

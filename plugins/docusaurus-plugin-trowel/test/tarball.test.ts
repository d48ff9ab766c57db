import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { buildSite } from '../../../test/support/docusaurus.ts';
import { openSearch } from '../src/search/client.ts';
import { linksOf, parsePage, readPages, textOf } from './support/html.ts';
import { runNpm } from './support/npm.ts';
import { packPackage } from './support/package.ts';
import { listSafeActions, planSwizzles, runSwizzles } from './support/swizzle.ts';

// The plugin as users get it: packed, and installed into a site made by `create-docusaurus`, with the entry of the README.

const decision = `---
title: Keep the tutorial
status: accepted
date: 2024-05-06
systems: [website]
paths: [newcomer/day-1]
---

## Context

Somebody may read [it](../intro.mdx).

:::ask[Who reads the tutorial?]
Count them.
:::
`;
const system = '---\ntitle: The website\ndescription: What everybody sees.\nstatus: active\n---\n\nIt is static.\n';
const onboarding = '---\ntitle: Newcomer\nstages: [{ id: day-1, title: Day one }]\n---\n\nBegin here.\n';
const playbook = '---\ntitle: First talk\ncollect: { path: newcomer }\n---\n\nAsk first.\n';

let site: string;
let before: string;
let after: string;

beforeAll(async () => {
  const folder = path.join(inject('runDir'), 'elsewhere');
  await mkdir(folder);
  const tarball = await packPackage({ name: 'docusaurus-plugin-trowel', runDir: inject('runDir') });

  await runNpm(
    'npx',
    [
      '--yes',
      'create-docusaurus@3.10.2',
      'site',
      'classic',
      '--typescript',
      '--skip-install',
      '--package-manager',
      'npm',
    ],
    folder,
  );
  site = path.join(folder, 'site');
  const file = path.join(site, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  // @docsearch/react 4.7.1 depends on a package that the registry does not have.
  await writeFile(file, JSON.stringify({ ...manifest, overrides: { '@docsearch/react': '4.7.0' } }, undefined, 2));
  await runNpm('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], site);

  for (const [name, text] of Object.entries({
    decisions: decision,
    systems: system,
    paths: onboarding,
    playbooks: playbook,
  })) {
    const names = { decisions: '0001-tutorial', systems: 'website', paths: 'newcomer', playbooks: 'first-talk' };
    await mkdir(path.join(site, 'docs', name));
    await writeFile(path.join(site, 'docs', name, `${names[name as keyof typeof names]}.md`), text);
  }
  // Builds the same content without and with the plugin.
  before = path.join(folder, 'before');
  await buildSite({ site, outDir: before, args: [] });
  const configFile = path.join(site, 'docusaurus.config.ts');
  const config = await readFile(configFile, 'utf8');
  await writeFile(
    configFile,
    config.replace('  presets: [', "  plugins: ['docusaurus-plugin-trowel'],\n\n  presets: ["),
  );
  after = path.join(folder, 'after');
  await buildSite({ site, outDir: after, args: [] });
});

describe('a classic site with the plugin', () => {
  test('has the hub’s pages', async () => {
    expect(textOf(await parsePage(after, '/hub'), 'h1')).not.toBe('');
    expect(linksOf(await parsePage(after, '/decisions'))).toContain('/docs/decisions/tutorial');
    expect(linksOf(await parsePage(after, '/systems'))).toContain('/docs/systems/website');
    const page = await parsePage(after, '/docs/decisions/tutorial');
    expect(textOf(page, 'main header')).toContain('Accepted');
    expect(linksOf(page)).toContain('/docs/systems/website');
    expect(textOf(page)).toContain('Step 1 of 1 in Newcomer');
    expect(page.$('[data-block=ask]').text()).toContain('Count them.');
    expect(textOf(await parsePage(after, '/docs/playbooks/first-talk'))).toContain('Count them.');
    expect(linksOf(await parsePage(after, '/docs/systems/website'))).toContain('/docs/decisions/tutorial');
    // Its posts say nothing of being stories.
    expect((await readPages(after)).map(({ file }) => file)).not.toContain('blog/all/index.html');
    expect(textOf(await parsePage(after, '/hub'))).not.toContain('In the spotlight');
  });

  test('has search over all pages', async () => {
    const client = openSearch({ load: (name) => readFile(path.join(after, 'trowel-search', name)) });
    for (const title of ['Keep the tutorial', 'Tutorial Intro']) {
      const { pages } = await client.search({ text: title });
      expect(pages[0]?.title.text).toBe(title);
    }
  });

  test('keeps the text, sidebars and titles of its own pages', async () => {
    const own = (await readPages(before)).filter(
      ({ file }) => !/^docs\/(?:decisions|systems|paths|playbooks)\//.test(file),
    );
    expect(own.length).toBeGreaterThan(20);
    const changed: string[] = [];
    for (const page of own) {
      const now = await parsePage(after, `/${page.file}`);
      for (const part of [
        'head title',
        'main article',
        'main h1',
        'aside',
        'nav.menu',
        'nav.pagination-nav',
        '.table-of-contents',
        'footer.footer',
      ]) {
        // A post is a story, with facts above its text. The text itself must be the same.
        if (part === 'main article' && now.$('main [data-kind=story]').length > 0) continue;
        if (textOf(now, part) !== textOf(page, part)) changed.push(`${page.file}: ${part}`);
      }
      for (const text of page
        .$('.markdown')
        .map((_, node) => page.$(node).text())
        .get())
        if (!now.$('.markdown').text().includes(text)) changed.push(`${page.file}: text`);
    }
    expect(changed).toEqual([]);
  });

  test('keeps the class names that its styles use', async () => {
    for (const file of [
      'index.html',
      'docs/intro/index.html',
      'docs/tutorial-basics/markdown-features/index.html',
      'blog/index.html',
    ]) {
      const classesOf = async (folder: string) => {
        const { $ } = await parsePage(folder, `/${file}`);
        // Class names of CSS modules end in a hash of their path.
        return $('main')
          .find('[class]')
          .map((_, node) => ($(node).attr('class') ?? '').replaceAll(/_[\w-]{4}\b/g, ''))
          .get();
      };
      const [was, is] = await Promise.all([classesOf(before), classesOf(after)]);
      expect(was.length).toBeGreaterThan(5);
      expect(is).toEqual(was);
    }
  });

  test('has the command npx trowel, which lists and checks its content', async () => {
    const listed = JSON.parse(await runNpm('npx', ['--no-install', 'trowel', 'list', '--json'], site)) as {
      version: number;
      entries: { id: string; status?: string }[];
    };
    expect(listed.version).toBe(1);
    expect(listed.entries.find(({ id }) => id === 'decision/0001-tutorial')?.status).toBe('accepted');
    expect(await runNpm('npx', ['--no-install', 'trowel', 'list', '--kind', 'system'], site)).toContain('The website');
  });
});

describe('the search engine from its tarball, beside the plugin', () => {
  const proxy = 'https://search.example.org/skerry';
  let searched: string;
  let config: string;

  beforeAll(async () => {
    const tarball = await packPackage({ name: 'trowel-search-opensearch', runDir: inject('runDir') });
    await runNpm('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], site);
    const configFile = path.join(site, 'docusaurus.config.ts');
    config = await readFile(configFile, 'utf8');
    const search = JSON.stringify({ engine: 'opensearch', proxy, hub: 'tutorial' });
    await writeFile(
      configFile,
      config.replace("['docusaurus-plugin-trowel']", `[['docusaurus-plugin-trowel', { search: ${search} }]]`),
    );
    searched = path.join(path.dirname(after), 'searched');
    await buildSite({ site, outDir: searched, args: [] });
    return async () => {
      await writeFile(configFile, config);
      await runNpm('npm', ['uninstall', '--no-audit', '--no-fund', 'trowel-search-opensearch'], site);
    };
  });

  const readScripts = async (folder: string) => {
    const names = (await readdir(path.join(folder, 'assets', 'js'))).filter((name) => name.endsWith('.js'));
    const texts = await Promise.all(names.map((name) => readFile(path.join(folder, 'assets', 'js', name), 'utf8')));
    return texts.join('\n');
  };

  test('has nothing in it that Node cannot run, and types for all that it exports', async () => {
    const installed = path.join(site, 'node_modules', 'trowel-search-opensearch');
    const files = await readdir(installed, { recursive: true });
    expect(files.filter((name) => /(?<!\.d)\.tsx?$/.test(name) && !name.startsWith('node_modules'))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['compose.yaml', 'roles.yml', 'README.md', 'LICENSE']));
    await writeFile(
      path.join(site, 'ask.mjs'),
      "import('trowel-search-opensearch').then((all) => console.log(Object.keys(all).join()));",
    );
    expect((await runNpm('npx', ['--no-install', 'node', 'ask.mjs'], site)).trim()).toBe('createFetchHandler,engine');
    await writeFile(
      path.join(site, 'src', 'function.ts'),
      `import { createFetchHandler, engine, type Handle, type LogLine, type Options } from 'trowel-search-opensearch';
export const handle: Handle = createFetchHandler({}, ({ status }: LogLine) => void status);
export const options: Options = engine.readOptions({ proxy: '${proxy}', hub: 'tutorial' });
// @ts-expect-error: types are there, and say what there is not.
options.password;
`,
    );
    await runNpm('npx', ['--no-install', 'tsc'], site);
    await rm(path.join(site, 'src', 'function.ts'));
  });

  test('reaches the browser of this site, and of no other', async () => {
    expect(await readScripts(searched)).toContain(proxy);
    expect(await readScripts(after)).not.toMatch(/search server refuses|trowel-search-opensearch/);
    // The static index is there for the day on which the proxy is not.
    expect(await readdir(path.join(searched, 'trowel-search'))).toContain('manifest.bin');
  });

  test('has its commands, which say what is missing', async () => {
    await expect(runNpm('npx', ['--no-install', 'trowel', 'index', 'push'], site)).rejects.toThrow('TROWEL_SEARCH_URL');
    await expect(runNpm('npx', ['--no-install', 'trowel', 'search-proxy'], site)).rejects.toThrow('TROWEL_PROXY_HUBS');
  });
});

describe('swizzling', () => {
  const pages = ['/hub', '/search', '/gaps', '/decisions', '/docs/decisions/tutorial', '/docs/systems/website'];
  const rounds = planSwizzles();
  // In each round, one ejected component that every decision's page draws.
  const marked = rounds.map((calls) =>
    ['EntryHeader', 'EntryFacts', 'EntryFooter'].find((name) =>
      calls.some(({ component, action }) => component === `Trowel/${name}` && action === 'eject'),
    ),
  );

  test('the two rounds eject and wrap every component for which that is safe', () => {
    const done = new Set(rounds.flat().map(({ component, action }) => `${action} ${component}`));
    expect([...done].sort()).toEqual(listSafeActions().toSorted());
    expect([...done]).toEqual(expect.arrayContaining(['eject Trowel/GapsPage', 'wrap Trowel/SearchPage']));
  });

  test.each(rounds.map((calls, index) => ({ calls, index })))(
    'a site with one half of the components ejected and the other wrapped has the same pages (round $index)',
    async ({ calls, index }) => {
      await rm(path.join(site, 'src', 'theme'), { recursive: true, force: true });
      await writeFile(
        path.join(site, 'src', 'trowel.d.ts'),
        '/// <reference types="docusaurus-plugin-trowel/theme" />\n',
      );
      await runSwizzles(site, calls);
      const copy = path.join(site, 'src', 'theme', 'Trowel', marked[index] as string, 'index.tsx');
      await writeFile(copy, (await readFile(copy, 'utf8')).replace(/<(header|dl|section)\b/, '<$1 data-copied="true"'));
      await runNpm('npx', ['--no-install', 'tsc'], site);
      const outDir = path.join(path.dirname(after), `swizzled-${index}`);
      await buildSite({ site, outDir, args: [] });
      // The mark proves that the build used the copies.
      expect((await parsePage(outDir, '/docs/decisions/tutorial')).$('[data-copied]').length).toBeGreaterThan(0);
      // What is for readers without scripts is markup to a parser, with class names that end in a hash of their path.
      const read = async (folder: string, page: string) =>
        textOf(await parsePage(folder, page), 'body').replaceAll(/class="?[\w-]+"?/g, '');
      for (const page of pages) expect(await read(outDir, page), page).toBe(await read(after, page));
    },
  );
});

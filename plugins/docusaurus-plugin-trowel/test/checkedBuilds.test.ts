import { mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { buildSite, pluginSource, root } from '../../../test/support/docusaurus.ts';
import { checkShape } from '../src/cli/shapes/check.ts';
import { importShape } from '../src/cli/shapes/import.ts';
import type { ProblemCode } from '../src/content/problem.ts';
import { runIn } from './support/cli.ts';
import { type Files, writeFiles } from './support/folder.ts';
import { generatePages } from './support/generatedPages.ts';

// What `trowel check` passes, builds: one site with pages of all sorts, of which those that check refuses are taken out.

const cases = fileURLToPath(new URL('../src/content/cases', import.meta.url));

/** A site that stops at whatever leads nowhere. */
const config = `export default {
  title: 'Checked',
  url: 'https://example.org',
  baseUrl: '/',
  future: { v4: true, faster: { rspackPersistentCache: false } },
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: { format: 'detect', hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' } },
  plugins: [
    '@docusaurus/theme-classic',
    ['@docusaurus/plugin-content-docs', { numberPrefixParser: false, sidebarPath: false, onInlineTags: 'ignore' }],
    ['@docusaurus/plugin-content-blog', { onUntruncatedBlogPosts: 'ignore', onInlineAuthors: 'ignore' }],
    ['${pluginSource.replaceAll('\\', '/')}', { home: '/', onProblems: 'ignore' }],
  ],
};
`;

/** Pages that others lead to. */
const core: Files = {
  'docs/core.md': '---\ntitle: Core\nslug: /core\n---\n\n## Told\n\nText.\n',
  'docs/systems/ledger.md': '---\ntitle: Ledger\n---\n\nKeeps the books.\n',
  'docs/people/ana.md': '---\ntitle: Ana\n---\n\nKnows the ledger.\n',
  'static/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
};

async function makeSite(name: string, files: Files): Promise<string> {
  const site = path.join(inject('runDir'), name);
  await mkdir(site, { recursive: true });
  await writeFiles(site, {
    ...core,
    ...files,
    'docusaurus.config.mjs': config,
    'package.json': JSON.stringify({ name: 'checked', private: true }),
  });
  await symlink(path.join(root, 'node_modules'), path.join(site, 'node_modules'), 'junction');
  return site;
}

/** What a build refuses. Most of the hub's own problems stop none. */
const refusals: readonly ProblemCode[] = [
  'broken-link',
  'broken-image',
  'broken-anchor',
  'broken-mdx',
  'duplicate-id',
  'duplicate-url',
  'site',
];

/** Takes out the pages that check refuses, until it refuses none. Returns their sources, with what was said of each. */
async function takeOutRefused(site: string): Promise<ReadonlyMap<string, string>> {
  const out = new Map<string, string>();
  for (let round = 0; round < 12; round++) {
    const checked = checkShape.parse(JSON.parse((await runIn(site, ['check', '--json'])).out));
    expect(checked.unchecked).toBe(null);
    const found = checked.problems.filter(
      ({ code, severity }) => severity === 'error' && refusals.includes(code as ProblemCode),
    );
    // Two pages with one address stop the site, too, and are named themselves.
    const ofPages = found.filter(({ source }) => !source.startsWith('docusaurus.config'));
    const refused = ofPages.length > 0 ? ofPages : found;
    if (refused.length === 0) return out;
    for (const { source, message } of refused) {
      expect(out.has(source), `${source} is refused though it is gone: ${message}`).toBe(false);
      expect(Object.keys(core).concat('docusaurus.config.mjs'), message).not.toContain(source);
    }
    for (const { source, message } of refused) out.set(source, message);
    await Promise.all(refused.map(({ source }) => rm(path.join(site, source), { force: true })));
  }
  throw new Error('Check does not come to an end.');
}

/** The miniatures and templates of the handbook: its fences that are whole pages. */
async function readMiniatures(): Promise<Files> {
  const handbook = path.join(root, 'docs', 'handbook');
  const pages = (await readdir(handbook, { recursive: true })).filter((file) => file.endsWith('.md'));
  const found: [string, string][] = [];
  for (const page of pages) {
    const text = await readFile(path.join(handbook, page), 'utf8');
    for (const [at, [, , fenced]] of [...text.matchAll(/^(`{3,})\w*\n(---\n[\s\S]*?)\n\1$/gm)].entries()) {
      const kind = /writing-(?:an?-)?(\w+)\.md$/.exec(page)?.[1];
      const folder =
        kind === 'story' ? 'blog' : kind === undefined ? 'docs/handbook' : `docs/${folders[kind] ?? 'handbook'}`;
      found.push([`${folder}/${path.basename(page, '.md')}-${at}.md`, `${fenced}\n`]);
    }
  }
  return Object.fromEntries(found);
}

const folders: Readonly<Record<string, string>> = {
  archaeology: 'archaeology',
  challenge: 'challenges',
  constraint: 'constraints',
  decision: 'decisions',
  path: 'paths',
  pattern: 'patterns',
  person: 'people',
  playbook: 'playbooks',
  system: 'systems',
};

describe('what check passes', () => {
  test('builds, whatever its fields and passages', async () => {
    const count = Number(process.env.TROWEL_PAGES ?? 160);
    const pages = generatePages(count, Number(process.env.TROWEL_SEED ?? 31));
    const site = await makeSite('generated', pages);
    const refused = await takeOutRefused(site);
    const left = Object.keys(pages).filter((source) => !refused.has(source));
    if (process.env.TROWEL_SEED) console.log(`${count} made, ${refused.size} refused, ${left.length} built`);
    expect(left.length).toBeGreaterThan(count / 6);
    expect(refused.size).toBeGreaterThan(count / 6);
    await buildSite({ site, outDir: path.join(site, 'build'), args: [] });
  });

  test('builds: every import of the cases', async () => {
    const site = await makeSite('imports', {});
    const imported: string[] = [];
    for (const name of await readdir(cases)) {
      const to = `docs/decisions/${name}`;
      const { out } = await runIn(site, ['import', path.join(cases, name), '--to', to, '--json']);
      imported.push(...importShape.parse(JSON.parse(out)).records.map(({ file }) => file));
    }
    expect(imported.length).toBeGreaterThan(50);
    await takeOutRefused(site);
    await buildSite({ site, outDir: path.join(site, 'build'), args: [] });
  });

  test('builds: every miniature of the handbook, of which check refuses none', async () => {
    const miniatures = await readMiniatures();
    expect(Object.keys(miniatures).length).toBeGreaterThan(8);
    const site = await makeSite('miniatures', miniatures);
    expect(Object.fromEntries(await takeOutRefused(site))).toEqual({});
    await buildSite({ site, outDir: path.join(site, 'build'), args: [] });
  });
});

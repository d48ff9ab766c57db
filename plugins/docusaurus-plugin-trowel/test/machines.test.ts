import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { estimateTokenCount } from 'tokenx';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { open } from '../../../test/support/browser.ts';
import { findServedFile } from '../../../test/support/servedFile.ts';
import { serveSite } from '../../../test/support/servedSite.ts';
import { isShared, isShown } from '../src/hub/isShown.ts';
import { mostTokens } from '../src/site/machines/llms.ts';
import { parsePage, readPages } from './support/html.ts';
import { type BuiltHub, openHub } from './support/hub.ts';

// What programs read of the built example hub.

let built: BuiltHub;
let origin: string;
/** The files for programs: Markdown of pages, lists, whole texts, feeds. */
let files: readonly string[];

const read = (file: string) => readFile(path.join(built.folder, file), 'utf8');

beforeAll(async () => {
  built = await openHub();
  const [page] = (await read('llms.txt')).match(/https?:\/\/[^/\s)]+/) ?? [];
  origin = page ?? '';
  files = await glob(['**/*.md', 'llms*.txt', 'llms/**/*.txt', 'feeds/**/*.json', '!trowel/**'], { cwd: built.folder });
});

const { visit } = serveSite(async () => built.folder);

/** Says whether the built site has something at an address of its own. */
async function isThere(address: string): Promise<boolean> {
  const { pathname } = new URL(address);
  const file = path.join(built.folder, decodeURI(pathname));
  if (existsSync(file) && statSync(file).isFile()) return true;
  return (await findServedFile(built.folder, decodeURI(pathname))) !== undefined;
}

describe('the Markdown of pages', () => {
  test('is beside the page of every entry, with what the hub knows, and named in the head of the page', async () => {
    const entries = built.hub.entries.filter((entry) => isShown(entry) && isShared(entry));
    expect(entries.length).toBeGreaterThan(150);
    const faults: string[] = [];
    for (const entry of entries) {
      const permalink = built.permalinkOf(entry);
      const address = permalink === '/' ? '/index.md' : `${permalink.replace(/\/$/, '')}.md`;
      const text = await read(decodeURI(address)).catch(() => '');
      const [, yaml = ''] = text.split(/^---\n/m);
      const { trowel } = (parse(yaml) ?? {}) as { trowel?: { id?: string } };
      if (trowel?.id !== entry.id) faults.push(`${entry.id}: ${address}`);
      const { $ } = await parsePage(built.folder, permalink);
      if ($('link[rel="alternate"][type="text/markdown"]').attr('href') !== address)
        faults.push(`${entry.id}: no link`);
    }
    expect(faults).toEqual([]);
  });

  test('leads to nothing that is not there, as lists and feeds do', async () => {
    const faults: string[] = [];
    let links = 0;
    for (const file of files) {
      const text = await read(file);
      if (/trowel-(?:asset|nowhere):/.test(text)) faults.push(`${file}: has a mark`);
      const targets = file.endsWith('.json')
        ? [...text.matchAll(/"(?:url|home_page_url|feed_url)": "([^"]+)"/g)]
        : [...text.matchAll(/\]\(<?([^)>\s]+)/g)];
      for (const [, target = ''] of targets) {
        if (/^(?:mailto|tel):/.test(target)) continue;
        if (!URL.canParse(target)) faults.push(`${file}: ${target} is no whole address`);
        else if (target.startsWith(origin)) {
          links++;
          if (!(await isThere(target))) faults.push(`${file}: ${target}`);
        }
      }
    }
    expect(links).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
  });

  test('of a playbook has the blocks, of a path the steps in order', async () => {
    const [playbook] = built.hub.playbooks.filter(({ stages }) => stages.some(({ pages }) => pages.length > 0));
    const text = await read(`${built.permalinkOf(built.find(playbook?.id ?? '')).slice(1)}.md`);
    expect(text).toMatch(/### From \[[^\]]+\]\(\S+\.md\)\n\n:::[a-z]+/);
    const [plan] = built.hub.paths;
    const path = await read(`${built.permalinkOf(built.find(plan?.id ?? '')).slice(1)}.md`);
    const titles = plan?.stages.flatMap(({ steps }) => steps.map(({ title }) => title)) ?? [];
    const listed = [...path.matchAll(/^\d+\. \[(.+)\]\(\S+\)/gm)].map(([, title = '']) =>
      title.replaceAll('\\', '').replace(/^\d{4} /, ''),
    );
    expect(listed).toEqual(titles.filter((title) => listed.includes(title)));
    expect(listed.length).toBe(titles.length);
  });
});

test('whole texts fit into what they say', async () => {
  const parts = files.filter((file) => file.startsWith('llms-full-'));
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) expect(estimateTokenCount(await read(part))).toBeLessThanOrEqual(mostTokens.part);
});

test('what pages are in the words of schema.org can be read, and there are no two trails to a page', async () => {
  const faults: string[] = [];
  for (const { file, $ } of await readPages(built.folder)) {
    const all = $('script[type="application/ld+json"]')
      .toArray()
      .map((script) => JSON.parse($(script).text()) as { '@type': string; '@context': string });
    const trails = all.filter((data) => data['@type'] === 'BreadcrumbList');
    if (trails.length > 1) faults.push(`${file}: ${trails.length} trails`);
    for (const data of all) if (!/^https:\/\/schema\.org/.test(data['@context'])) faults.push(`${file}: no context`);
  }
  expect(faults).toEqual([]);
});

describe('“Copy as Markdown”', () => {
  const address = '/decisions/0003-gates-ask-booking';

  test('copies the page, by the keyboard alone, and says so', async () => {
    await visit(async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open(page, address);
      await page.getByRole('button', { name: 'Copy as Markdown' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Copied as Markdown.').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.replaceAll('\r\n', '\n')).toBe(await read(`${address.slice(1)}.md`));
    });
  });

  test('leads to the Markdown where the browser does not copy', async () => {
    await visit(async ({ page }) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await open(page, address);
      await page.getByRole('button', { name: 'Copy as Markdown' }).click();
      await page.getByText('This browser does not let the page copy.').waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Open as Markdown');
    });
  });

  test('is a plain link without JavaScript', async () => {
    await visit(
      async ({ page }) => {
        await page.goto(address);
        expect(await page.getByRole('button', { name: 'Copy as Markdown' }).isVisible()).toBe(false);
        const link = page.getByRole('link', { name: 'Open as Markdown' });
        expect(await link.getAttribute('href')).toBe(`${address}.md`);
      },
      { javaScriptEnabled: false },
    );
  });
});

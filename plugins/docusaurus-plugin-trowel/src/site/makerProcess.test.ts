import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findLikelyPages } from './likelyPages.ts';
import { storeMachines } from './machines/machineFiles.ts';
import { startMaker } from './makerProcess.ts';
import { parseOptions } from './options.ts';
import type { MakerSettings, PagesToMake } from './siteMaker.ts';
import { createSiteMaker } from './siteMaker.ts';

let siteDir: string;
beforeEach(async () => {
  siteDir = await mkdtemp(path.join(tmpdir(), 'trowel-maker-'));
  // Where the cache goes.
  await mkdir(path.join(siteDir, 'node_modules'));
  await write('docs/decisions/0001-queue.md', '---\nstatus: accepted\ndate: 2021-03-04\n---\n\nWe moor at night.\n');
  await write('docs/systems/pay.md', 'Pays.\n');
});
afterEach(() => rm(siteDir, { recursive: true, force: true }));

async function write(place: string, text: string): Promise<void> {
  const file = path.join(siteDir, place);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

function settingsFor(folder: string, overrides: Partial<MakerSettings> = {}): MakerSettings {
  return {
    siteDir,
    dataDir: path.join(siteDir, folder),
    site: { baseUrl: '/', hasOtherSearch: false },
    options: parseOptions({}),
    language: 'en',
    docsFolders: ['docs'],
    isBuild: true,
    audience: 'public',
    ...overrides,
  };
}

async function pagesToMake(): Promise<PagesToMake> {
  const found = await findLikelyPages(siteDir, { docsFolders: ['docs'], folders: {} });
  const pages = found.map((ref) => ({ ...ref, permalink: `/${ref.source}`, module: `@site/${ref.source}` }));
  return { pages, otherPages: [], today: '2026-06-15', wantsHint: false, wantsTrend: false };
}

async function readFiles(folder: string): Promise<Record<string, string>> {
  const root = path.join(siteDir, folder);
  const found = await readdir(root, { withFileTypes: true });
  const names = found.flatMap((one) => (one.isFile() ? [one.name] : [])).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(root, name), 'utf8')] as const)),
  );
}

test('a process of its own makes the same site, to the byte, and builds the search index', async () => {
  const pages = await pagesToMake();
  const maker = createSiteMaker(settingsFor('here'));
  const { histories: historiesHere, ...here } = await maker.make(pages);
  await storeMachines(path.join(siteDir, 'here'), maker.machines());
  const started = startMaker(settingsFor('there'));
  const { histories, ...there } = await started.make(pages);
  expect(there).toEqual(here);
  expect(await histories()).toEqual(await historiesHere());
  await started.indexed();
  expect(Object.keys(await readFiles('here')).length).toBeGreaterThan(2);
  expect(await readFiles('there')).toEqual(await readFiles('here'));
  expect(await readdir(path.join(siteDir, 'there', 'search', 'built'))).toContain('manifest.bin');
});

test('a page that was read ahead and is no page of the site is not in the hub', async () => {
  const { pages, ...rest } = await pagesToMake();
  const started = startMaker(settingsFor('there'));
  await started.make({ ...rest, pages: pages.filter(({ source }) => source.includes('decisions')) });
  await started.indexed();
  const made = await readFiles('there');
  expect(Object.keys(made).filter((name) => name.startsWith('entry-'))).toHaveLength(1);
});

test('a site that cannot be made fails with the reason', async () => {
  await write('there', 'a file where the folder of data files should be');
  await expect(startMaker(settingsFor('there')).make(await pagesToMake())).rejects.toThrow(/EEXIST|ENOTDIR/);
});

test('settings that cannot be used fail with the reason', async () => {
  const started = startMaker(settingsFor('there', { hubFile: '{' }));
  await expect(started.make(await pagesToMake())).rejects.toThrow('is not valid JSON');
});

test('a build makes the index again only when pages or addresses have changed', async () => {
  const pages = await pagesToMake();
  const keyOf = async (made: PagesToMake) => {
    const maker = createSiteMaker(settingsFor('here'));
    await maker.make(made);
    return maker.documents().key;
  };
  const key = await keyOf(pages);
  expect(await keyOf(pages)).toBe(key);
  expect(await keyOf({ ...pages, pages: pages.pages.map((page) => ({ ...page, permalink: '/moved' })) })).not.toBe(key);
  await write('docs/systems/pay.md', 'Pays twice.\n');
  expect(await keyOf(pages)).not.toBe(key);
});

test('what the team’s site gives to programs names no page that only the team reads; its own pages do', async () => {
  await write('docs/people/mira.md', '---\ntitle: Mira Okafor\npublish: none\n---\n');
  await write('docs/systems/vault.md', '---\ntitle: The vault\npublish: none\n---\n');
  const text = 'See [that](../systems/vault.md), [her](/docs/people/mira.md).';
  await write('docs/systems/pay.md', `---\nowner: mira\ndepends_on: [vault]\n---\n\n${text}\n`);
  await write('data/questions.yml', 'questions:\n  - {question: Whom?, answers: [person/mira], by: mira}\n');
  const maker = createSiteMaker(settingsFor('here', { audience: 'team' }));
  await maker.make(await pagesToMake());
  const given = [...maker.machines().files(), ...(maker.bundle()?.make().files ?? [])];
  expect(given.length).toBeGreaterThan(6);
  expect(JSON.stringify(given)).toContain('systems/pay');
  expect(JSON.stringify(given)).not.toMatch(/mira|vault/i);
  expect(JSON.stringify(await readFiles('here'))).toMatch(/Mira Okafor/);
});

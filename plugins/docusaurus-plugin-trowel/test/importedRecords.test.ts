import { readdirSync } from 'node:fs';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { buildSite, pluginSource, root } from '../../../test/support/docusaurus.ts';
import { type ImportJson, importShape } from '../src/cli/shapes/import.ts';
import { type FileRef, findFiles } from '../src/content/fileFinder.ts';
import { kinds } from '../src/content/kinds/index.ts';
import { statusesOf } from '../src/content/statedFields.ts';
import { withoutOrdinal } from '../src/content/title.ts';
import { runIn } from './support/cli.ts';
import { corporaFolder } from './support/corpora.ts';
import { readPages, textOf } from './support/html.ts';

const cases = fileURLToPath(new URL('../src/content/cases', import.meta.url));
/** Docusaurus refuses two pages with one id, as `trowel check` says. */
const refused = ['duplicate-ids'];
/** The folders of test cases to import. */
const caseFolders = readdirSync(cases, { withFileTypes: true })
  .filter((one) => one.isDirectory() && !refused.includes(one.name))
  .map(({ name }) => path.join(cases, name));

/** At most as many records of each real folder are imported: the build of all 700 takes two minutes. */
const limit = 80;

/** Copies real records, evenly chosen, to a folder. Returns one folder to import for each of theirs; none if the machine has none. */
async function copyRecords(to: string): Promise<readonly string[]> {
  const corpora = corporaFolder;
  if (corpora === undefined) return [];
  return Promise.all(
    readdirSync(corpora, { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map(async ({ name }) => {
        const from = path.join(corpora, name);
        const files = await findFiles(from);
        const step = Math.max(1, files.length / limit);
        for (let at = 0; at < files.length; at += step) {
          const { file, source } = files[Math.floor(at)] as FileRef;
          await cp(file, path.join(to, name, source));
        }
        return path.join(to, name);
      }),
  );
}

/** An empty hub. It reads `.md` as CommonMark, and stops at every link that leads nowhere. */
const config = `export default {
  title: 'Imported',
  url: 'https://example.org',
  baseUrl: '/',
  future: { v4: true, faster: { rspackPersistentCache: false } },
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  markdown: { format: 'detect', hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' } },
  plugins: [
    '@docusaurus/theme-classic',
    ['@docusaurus/plugin-content-docs', { routeBasePath: '/', sidebarPath: false, numberPrefixParser: false }],
    [${JSON.stringify(pluginSource)}, { home: '/' }],
  ],
};
`;

describe('records imported into an empty hub', () => {
  const imported: ImportJson[] = [];
  let pages: Awaited<ReturnType<typeof readPages>>;

  beforeAll(async () => {
    const folder = path.join(inject('runDir'), 'imported');
    const site = path.join(folder, 'site');
    await mkdir(site, { recursive: true });
    await writeFile(path.join(site, 'docusaurus.config.mjs'), config);
    await writeFile(path.join(site, 'package.json'), JSON.stringify({ name: 'imported', private: true }));
    await symlink(path.join(root, 'node_modules'), path.join(site, 'node_modules'), 'junction');
    for (const from of [...caseFolders, ...(await copyRecords(path.join(folder, 'records')))]) {
      const to = `docs/decisions/${path.basename(from)}-${imported.length}`;
      const { out } = await runIn(site, ['import', from, '--to', to, '--json']);
      imported.push(importShape.parse(JSON.parse(out)));
    }
    await buildSite({ site, outDir: path.join(folder, 'build'), args: [] });
    pages = await readPages(path.join(folder, 'build'));
  });

  test('each have a page with title and status', () => {
    // What is left, or a draft, has no page; an unknown status has no badge.
    const known = statusesOf(kinds.decision);
    const records = imported
      .flatMap((one) => one.records)
      .filter(({ state, file }) => state !== 'left' && !file.endsWith('/draft.md'));
    expect(records.length).toBeGreaterThan(10);
    const texts = pages.map((page) => textOf(page));
    const lost = records.filter(
      ({ title, status }) =>
        !texts.some(
          (text) =>
            text.includes(withoutOrdinal(title.value)) &&
            (!status || !known.includes(status.value) || text.toLowerCase().includes(status.value)),
        ),
    );
    expect(lost.map(({ file }) => file)).toEqual([]);
  });

  test('show the record that superseded them', () => {
    const records = imported.flatMap((one) => one.records);
    const replaced = records.flatMap(({ title, relations }) =>
      relations.flatMap(({ type, value }) => {
        const by = records.find(({ id }) => id === value);
        return type === 'superseded-by' && by
          ? [{ title: withoutOrdinal(title.value), by: withoutOrdinal(by.title.value) }]
          : [];
      }),
    );
    expect(replaced.length).toBeGreaterThan(0);
    for (const { title, by } of replaced) {
      const page = pages.find((one) => textOf(one, 'main h1').includes(title) && textOf(one).includes(by));
      expect(page?.file, `${title}, superseded by ${by}`).toBeDefined();
    }
  });
});

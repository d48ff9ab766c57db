import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { buildSite } from '../../../test/support/docusaurus.ts';
import { pushFolder } from '../src/config/pushFile.ts';
import { kindNames } from '../src/content/kinds/index.ts';
import { openSearch } from '../src/search/client.ts';
import { type ReadFile, readEveryFile } from './support/everyFile.ts';
import { installEngine } from './support/searchEngine.ts';
import { makeWithheldHub, marks } from './support/withheldHub.ts';

// What a build for an audience withholds reaches none of its files. The hub has pages of every kind that partners read, and that only
// the team reads; each thing that they have holds a word of its own.

let site: string;

beforeAll(async () => {
  const folder = path.join(inject('runDir'), 'withheld');
  await installEngine(folder);
  site = path.join(folder, 'site');
  await makeWithheldHub(site);
});

interface Built {
  readonly out: string;
  readonly files: readonly ReadFile[];
  /** What it leaves for a search server. */
  readonly pushed: readonly ReadFile[];
}

async function build(audience: string): Promise<Built> {
  const out = path.join(inject('runDir'), 'withheld', audience);
  process.env.TROWEL_AUDIENCE = audience;
  try {
    // What is not made smaller says the same, sooner.
    await buildSite({ site, outDir: out, args: ['--no-minify'] });
  } finally {
    delete process.env.TROWEL_AUDIENCE;
  }
  const pushed = await readEveryFile(path.join(site, '.docusaurus', pushFolder));
  return { out, files: await readEveryFile(out), pushed };
}

/** Lists the words with a beginning, in the names and in the texts of files. */
function findWords(files: readonly ReadFile[], mark: string): string[] {
  const words = files.flatMap(({ file, text }) => {
    if (!text.includes(mark) && !file.toLowerCase().includes(mark)) return [];
    const found = [...`${file.toLowerCase()}\n${text}`.matchAll(new RegExp(`.{0,40}${mark}[\\w-]*`, 'g'))];
    return [...new Set(found.map(([word]) => `${file}: ${word}`))].slice(0, 4);
  });
  return words;
}

/** What a page says of itself in the words of schema.org. */
function listJsonLd(html: string): string[] {
  return [...html.matchAll(/<script[^>]*application\/ld\+json[^>]*>([^<]*)</g)].map(([, text = '']) => text);
}

/** The kinds of which some page has its title in a file, or its file's name. */
function kindsOf(files: readonly ReadFile[], mark: string): string[] {
  const texts = files.filter(({ file }) => file.endsWith('.html')).map(({ text }) => text);
  return kindNames.filter((kind) => texts.some((text) => text.includes(`${mark}-${kind}-title`)));
}

function openSearchOf(out: string): (text: string) => Promise<number> {
  const { search } = openSearch({ load: (name) => readFile(path.join(out, 'trowel-search', name)) });
  return async (text) => (await search({ text })).pages.length;
}

describe.each([
  { audience: 'public', read: [marks.public], withheld: [marks.partners, marks.none] },
  { audience: 'partners', read: [marks.public, marks.partners], withheld: [marks.none] },
  { audience: 'team', read: [marks.public, marks.partners, marks.none], withheld: [] },
])('a build for $audience', ({ audience, read, withheld }) => {
  let files: readonly ReadFile[];
  let pushed: readonly ReadFile[];
  let search: ReturnType<typeof openSearchOf>;

  beforeAll(async () => {
    const built = await build(audience);
    files = built.files;
    pushed = built.pushed;
    search = openSearchOf(built.out);
  });

  test.each(withheld)('has no word of a page with the words %s, in no file', (mark) => {
    expect(findWords(files, mark)).toEqual([]);
  });

  test('leaves for a search server what it publishes, and no word of what it withholds', () => {
    expect(read.filter((mark) => findWords(pushed, mark).length === 0)).toEqual([]);
    expect(withheld.flatMap((mark) => findWords(pushed, mark))).toEqual([]);
  });

  test.each(read)('has the pages of every kind with the words %s', (mark) => {
    expect(kindsOf(files, mark)).toEqual(kindNames);
  });

  test.each(withheld)('does not find by search what it withholds: %s', async (mark) => {
    for (const kind of kindNames)
      for (const what of ['title', 'text', 'skill', 'answer'])
        expect([kind, what, await search(`"${mark} ${kind} ${what}"`)]).toEqual([kind, what, 0]);
  });

  test('has in what leaves the team no word of a page that only the team reads', () => {
    const forPrograms = files.filter(({ file }) =>
      /^(?!trowel\/sources\/).*\.md$|^(?:feeds|llms|trowel\/bundle|blog\/(?:rss|atom|feed))/.test(file),
    );
    // Docusaurus tells of a withheld page on that page itself, and of the blog's posts and authors in the blog. Both stay in the team.
    const inPages = files.flatMap(({ file, text }) =>
      file.endsWith('.html') && !file.startsWith('blog') && !file.includes(marks.none)
        ? [{ file, text: listJsonLd(text).join('\n') }]
        : [],
    );
    for (const what of ['feeds/', 'llms', 'trowel/bundle', 'docs/'])
      expect(forPrograms.map(({ file }) => file)).toContainEqual(expect.stringContaining(what));
    expect(inPages.filter(({ text }) => text.includes(marks.public)).length).toBeGreaterThan(10);
    expect(findWords([...forPrograms, ...inPages.map(({ text }) => ({ file: 'JSON-LD', text }))], marks.none)).toEqual(
      [],
    );
  });

  test.each(read)('finds by search what it publishes: %s', async (mark) => {
    for (const kind of kindNames) expect([kind, await search(`"${mark} ${kind} text"`)]).not.toEqual([kind, 0]);
  });
});

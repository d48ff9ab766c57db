import { appendFile, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Files, makeFolder } from '../../../test/support/folder.ts';
import { type Cache, noCache, openCache } from '../../cache/cache.ts';
import { type FileRef, findFiles } from '../../content/fileFinder.ts';
import { createReader, type Reader } from '../../content/reader.ts';
import { buildHub } from '../../hub/build.ts';
import { createAnswerWhy } from '../../why/answer.ts';
import { findGoverningPages } from '../../why/governingPages.ts';
import type { Place, WhyAnswer } from '../../why/types.ts';
import { readWhy } from './pages.ts';

/** Files that were written a moment ago are not trusted by their times; a minute later they are. */
const later = () => Date.now() + 60_000;

async function answer(files: readonly FileRef[], places: readonly Place[], cache: Cache = noCache): Promise<WhyAnswer> {
  const { ask } = await readWhy({ files, cache, reader: createReader({ cache, now: later }) });
  return ask(places);
}

async function answerFromHub(files: readonly FileRef[], places: readonly Place[]): Promise<WhyAnswer> {
  return createAnswerWhy(findGoverningPages(buildHub(await createReader().read(files))))(places);
}

/** A cache in a folder of its own, which the next process finds. */
const openIn = (folder: string): Cache =>
  openCache({ folder: path.join(folder, '.cache'), scope: ['hub'], version: '1' });

describe('an answer from what is kept of a hub', () => {
  test('is that of the whole hub, for the example organisation', async () => {
    const root = path.resolve(import.meta.dirname, '../../../../..');
    const files = (await Promise.all(['docs', 'blog'].map((name) => findFiles(path.join(root, name))))).flat();
    const hub = buildHub(await createReader().read(files));
    const governing = findGoverningPages(hub);
    const globs = governing.flatMap(({ governs }) => governs.flatMap(({ paths }) => paths));
    const places: Place[] = [
      ...globs.map((glob) => ({ path: glob.replace(/\{([^,}]*)[^}]*\}/g, '$1').replaceAll(/\*+/g, 'x') })),
      {
        path: 'nowhere.ts',
        markers: governing.flatMap(({ names }) => names.map((name, at) => ({ name, line: at + 1 }))),
      },
      { path: 'strange.ts', markers: [{ name: 'no-such-page-at-all', line: 1 }] },
    ];
    expect(globs.length).toBeGreaterThan(5);
    const cache = openIn(await makeFolder({}));
    expect((await answer(files, places, cache)).answers.length).toBeGreaterThan(5);
    expect(await answer(files, places, cache)).toEqual(createAnswerWhy(governing)(places));
    for (const place of places.filter((_, at) => at % 5 === 0))
      expect(await answer(files, [place], cache)).toEqual(createAnswerWhy(governing)([place]));
  }, 60_000);

  const number = fc.integer({ min: 1, max: 6 });
  const name = fc.constantFrom('one', 'two', 'three-ledgers', '0002-two', 'dépôt');
  const pointer = fc.oneof(
    name,
    number.map(String),
    number.map((of) => `ADR-${of}`),
    number.map((of) => `000${of}`),
    name.map((of) => `../adr/${of}.md`),
    name.map((of) => `decision/${of}`),
  );
  const record = fc.record({
    folder: fc.constantFrom('docs/decisions', 'docs/adr', 'docs/decisions/old', 'docs/archaeology', 'docs/notes'),
    file: fc.oneof(
      name,
      fc.tuple(number, name).map(([of, rest]) => `000${of}-${rest}`),
    ),
    front: fc.array(
      fc.oneof(
        pointer.map((to) => `supersedes: [${to}]`),
        pointer.map((to) => `Supercedes:\n  - ${to}`),
        pointer.map((to) => `superseded_by: "${to}"`),
        fc.tuple(pointer, pointer).map(([a, b]) => `supersedes: ${a}, ${b}`),
        pointer.map((to) => `status: superseded by [it](${to})`),
        pointer.map((to) => `status: accepted, supersedes ${to}`),
        name.map((id) => `id: ${id}`),
        fc.constantFrom(
          'kind: decision',
          'kind: archaeology',
          'log: ana',
          'owner: ana',
          'owner: Ana Lee',
          'systems: [shop]',
          'constraints: [lock, no-lock]',
        ),
        fc.constantFrom(
          'governs: src/**',
          'governs: [src/a.ts]',
          'governs:\n  - "src/*.ts"\n  - \'!src/b.ts\'',
          'governs:\n- {repository: x/y, paths: [src/a.ts]}',
          'governs: [{paths: [src/**]}]',
          'Governs: ["src/{a,b}.ts"]',
          'governs:\n  - repository: x/y\n    paths:\n      - src/**',
        ),
        fc.constantFrom('broken: [', '"governs": src/**', 'title: "a', 'governs: *nothing', '# a remark'),
      ),
      { maxLength: 6 },
    ),
    body: fc.array(
      fc.oneof(
        pointer.map((to) => `Supersedes [that](${to})`),
        pointer.map((to) => `## Status\n\nSuperseded by ${to}`),
        pointer.map((to) => `- Replaces ${to}`),
        fc.constantFrom('Some words.', ':::landmine\nIt breaks.\n:::', '# A title', '## Context'),
      ),
      { maxLength: 4 },
    ),
  });
  const others: Files = {
    'docs/people/ana.md': '---\nleaving: 2026-12-31\n---\n\n# Ana Lee\n',
    'docs/people/bo.md': '---\ntitle: "Ana \\x4cee"\nid: one\n---\n',
    'docs/systems/shop.md': '---\nowners: [Ana Lee, bo]\nrepository: https://example.org/x/y\n---\n',
    'docs/constraints/lock.md': '---\nstatus: holds\nsince: 2019\n---\n# No lock\n',
    'docs/constraints/deep/lock.md': '---\nstatus: lifted\nid: no-lock\nuntil: 2020\n---\n',
  };

  test('is that of the whole hub, whatever its pages say of each other, with and without a cache', async () => {
    const places: Place[] = [
      {
        path: 'src/a.ts',
        markers: [
          { name: 'one', line: 2 },
          { name: 'ADR-3', line: 3 },
          { name: 'thre-ledgers', line: 4 },
        ],
      },
      { path: 'src/b.ts' },
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 8 }), async (records) => {
        const written = records.map(({ folder, file, front, body }): [string, string] => [
          `${folder}/${file}.md`,
          `---\n${front.join('\n')}\n---\n\n${body.join('\n\n')}\n`,
        ]);
        const folder = await makeFolder({ ...others, ...Object.fromEntries(written) });
        const files = await findFiles(folder);
        const cache = openIn(folder);
        const expected = await answerFromHub(files, places);
        expect(await answer(files, places)).toEqual(expected);
        expect(await answer(files, places, cache)).toEqual(expected);
        expect(await answer(files, places, cache)).toEqual(expected);
        // One page less, and most pages from the cache.
        await rm(files[0]?.file as string);
        expect(await answer(files.slice(1), places, cache)).toEqual(await answerFromHub(files.slice(1), places));
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

describe('what is kept of a hub', () => {
  const places: Place[] = [{ path: 'src/a.ts' }];
  const hub: Files = {
    'docs/archaeology/two.md': '---\ngoverns: [src/**]\nconstraints: [lock]\n---\nTwo ledgers.\n',
    'docs/constraints/lock.md': '---\nstatus: holds\n---\n# No lock\n',
  };
  const ask = async (folder: string) => answer(await findFiles(folder), places, openIn(folder));
  const keptIn = (folder: string) => path.join(folder, '.cache');

  test('answers about every path without a page being read again', async () => {
    const folder = await makeFolder(hub);
    const first = await ask(folder);
    const files = await findFiles(folder);
    const reader: Reader = {
      ...createReader(),
      look: async () => ({ ...(await createReader().look(files)), read: unread }),
    };
    const { ask: askAgain } = await readWhy({ files, cache: openIn(folder), reader });
    expect(askAgain(places)).toEqual(first);
    expect(askAgain([{ path: 'src/deep/b.ts' }]).answers).toHaveLength(1);
  });

  test('does not outlive a change, of a page that is only pointed at, of its size or its time', async () => {
    const folder = await makeFolder(hub);
    await ask(folder);
    const lock = path.join(folder, 'docs/constraints/lock.md');
    await writeFile(lock, '---\nstatus: lifts\n---\n# No lock\n');
    await utimes(lock, new Date('2020-01-01'), new Date('2020-01-01'));
    expect((await ask(folder)).answers[0]?.page.constraints).toMatchObject([{ status: 'lifts' }]);
    await appendFile(path.join(folder, 'docs/archaeology/two.md'), ':::landmine\nIt breaks.\n:::\n');
    expect((await ask(folder)).answers[0]?.page.landmines).toMatchObject([{ text: 'It breaks.' }]);
    await writeFile(path.join(folder, 'docs/archaeology/three.md'), '---\ngoverns: src/a.ts\n---\n');
    expect((await ask(folder)).answers).toHaveLength(2);
  });

  test('changes no answer when its files are cut, damaged or mixed up', async () => {
    const folder = await makeFolder(hub);
    const first = await ask(folder);
    const kept = (await readdir(keptIn(folder))).map((name) => path.join(keptIn(folder), name));
    expect(kept).toHaveLength(3);
    const whole = await Promise.all(kept.map((file) => readFile(file)));
    for (const [at, file] of kept.entries()) {
      const bytes = whole[at] as Buffer;
      const other = whole[(at + 1) % kept.length] as Buffer;
      for (const broken of [Buffer.alloc(0), bytes.subarray(0, bytes.length - 9), bytes.fill(1, 40, 44), other]) {
        await writeFile(file, broken);
        expect(await ask(folder)).toEqual(first);
      }
    }
  });

  test('changes no answer when nothing can be kept', async () => {
    const folder = await makeFolder(hub);
    await writeFile(keptIn(folder), 'a file where the folder should be');
    expect(await ask(folder)).toEqual(await answer(await findFiles(folder), places));
    expect(await readFile(keptIn(folder), 'utf8')).toBe('a file where the folder should be');
  });
});

async function unread(): Promise<never> {
  throw new Error('The pages are read again.');
}

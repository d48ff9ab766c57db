import { appendFile, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Files, makeFolder } from '../../../test/support/folder.ts';
import { createReader, type FileRef, findFiles } from '../../content/files.ts';
import { buildHub } from '../../hub/build.ts';
import { createAskWhy } from '../../why/answer.ts';
import { findGoverning } from '../../why/governing.ts';
import type { Place, WhyAnswer } from '../../why/why.ts';
import { type Cache, openCache } from './cache.ts';
import { glanceAt } from './pages.ts';

/** What was changed a moment ago is not relied on. */
const later = () => Date.now() + 60_000;
const noCache = openCache({}, '/', []);

async function answerFromFew(
  files: readonly FileRef[],
  places: readonly Place[],
  cache: Cache = noCache,
): Promise<WhyAnswer> {
  const { pages } = await (await glanceAt({ files, cache, now: later }))(places);
  return createAskWhy(pages)(places);
}

async function answerFromAll(files: readonly FileRef[], places: readonly Place[]): Promise<WhyAnswer> {
  return createAskWhy(findGoverning(buildHub(await createReader().read(files))))(places);
}

describe('an answer from the few pages that matter', () => {
  test('is that of the whole hub, for the example organisation', async () => {
    const root = path.resolve(import.meta.dirname, '../../../../..');
    const files = (await Promise.all(['docs', 'blog'].map((name) => findFiles(path.join(root, name))))).flat();
    const hub = buildHub(await createReader().read(files));
    const governing = findGoverning(hub);
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
    const answer = await answerFromFew(files, places);
    expect(answer.answers.length).toBeGreaterThan(5);
    expect(answer).toEqual(createAskWhy(governing)(places));
    for (const place of places.filter((_, at) => at % 5 === 0))
      expect(await answerFromFew(files, [place])).toEqual(createAskWhy(governing)([place]));
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

  test('is that of the whole hub, whatever its pages say of each other', async () => {
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
        expect(await answerFromFew(files, places)).toEqual(await answerFromAll(files, places));
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

describe('what is remembered', () => {
  const places: Place[] = [{ path: 'src/a.ts' }];
  const hub: Files = {
    'docs/archaeology/two.md': '---\ngoverns: [src/**]\nconstraints: [lock]\n---\nTwo ledgers.\n',
    'docs/constraints/lock.md': '---\nstatus: holds\n---\n# No lock\n',
  };

  test('gives the same answer, without the pages being read again', async () => {
    const folder = await makeFolder(hub);
    const files = await findFiles(folder);
    const cache = openCache({ XDG_CACHE_HOME: path.join(folder, '.cache') }, folder, []);
    const first = await answerFromFew(files, places, cache);
    const remembered = await cache.read();
    expect(Object.keys(remembered.pages)).toEqual(['docs/archaeology/two.md']);
    let written = 0;
    const watched: Cache = { ...cache, write: async () => void written++ };
    expect(await answerFromFew(files, places, watched)).toEqual(first);
    expect(written).toBe(0);
  });

  test('does not outlive a change, of a page that is only pointed at, of its size or its time', async () => {
    const folder = await makeFolder(hub);
    const cache = openCache({ XDG_CACHE_HOME: path.join(folder, '.cache') }, folder, []);
    const ask = async () => answerFromFew(await findFiles(folder), places, cache);
    await ask();
    const lock = path.join(folder, 'docs/constraints/lock.md');
    await writeFile(lock, '---\nstatus: lifts\n---\n# No lock\n');
    await utimes(lock, new Date('2020-01-01'), new Date('2020-01-01'));
    expect((await ask()).answers[0]?.page.constraints).toMatchObject([{ status: 'lifts' }]);
    await appendFile(path.join(folder, 'docs/archaeology/two.md'), ':::landmine\nIt breaks.\n:::\n');
    expect((await ask()).answers[0]?.page.landmines).toMatchObject([{ text: 'It breaks.' }]);
    await writeFile(path.join(folder, 'docs/archaeology/three.md'), '---\ngoverns: src/a.ts\n---\n');
    expect((await ask()).answers).toHaveLength(2);
  });

  test('is nothing while files have just been changed', async () => {
    const folder = await makeFolder(hub);
    const cache = openCache({ XDG_CACHE_HOME: path.join(folder, '.cache') }, folder, []);
    await (await glanceAt({ files: await findFiles(folder), cache, now: Date.now }))(places);
    expect(await cache.read()).toEqual({ cards: new Map(), pages: {} });
  });

  test.each([['{'], ['null'], ['[]'], ['{"name":"x","rows":[]}'], ['{"rows":[[1,2]]}']])(
    'is passed over when it is %s',
    async (broken) => {
      const folder = await makeFolder(hub);
      const home = path.join(folder, '.cache');
      const files = await findFiles(folder);
      const cache = openCache({ XDG_CACHE_HOME: home }, folder, []);
      const first = await answerFromFew(files, places, cache);
      const [file = ''] = await readdir(path.join(home, 'trowel'));
      const text = await readFile(path.join(home, 'trowel', file), 'utf8');
      const name = /"name":"(\w+)"/.exec(text)?.[1];
      await writeFile(path.join(home, 'trowel', file), broken.replace('{', `{"name":"${name}",`).replace(',}', '}'));
      expect(await answerFromFew(files, places, cache)).toEqual(first);
    },
  );

  test('is nowhere when the environment names no place, and nothing is lost when the place cannot be written', async () => {
    const folder = await makeFolder(hub);
    const files = await findFiles(folder);
    const file = path.join(folder, 'docs/archaeology/two.md');
    const blocked = openCache({ XDG_CACHE_HOME: file }, folder, []);
    expect(await answerFromFew(files, places, blocked)).toEqual(await answerFromFew(files, places));
    expect(await readdir(folder)).toEqual(['docs']);
  });
});

import { readFile, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionText, runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { verifyShape } from './shapes/due.ts';

const today = '2026-11-22';
const one = 'docs/decisions/0001-one.md';
const two = 'docs/systems/two.md';
const system = '---\ntitle: Two\nverified: 2020-01-02   # by phone\nreview_every: 6 months\n---\n\nText.\n';
const files = { [one]: decisionText(), [two]: system };
const textOf = (folder: string, file: string) => readFile(path.join(folder, file), 'utf8');

/** The lines in which two texts differ. */
function differenceOf(before: string, after: string): { gone: string[]; come: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return { gone: a.filter((line) => !b.includes(line)), come: b.filter((line) => !a.includes(line)) };
}

describe('trowel verify', () => {
  test('sets the date in the file, and changes no other line', async () => {
    const folder = await makeFolder(files);
    const { code, out, err } = await runIn(folder, ['verify', 'two'], { today });
    expect({ code, out, err }).toEqual({
      code: 0,
      out: 'docs/systems/two.md: verified 2026-11-22 (before: 2020-01-02); due again on 2027-05-22\n',
      err: '',
    });
    expect(differenceOf(system, await textOf(folder, two))).toEqual({
      gone: ['verified: 2020-01-02   # by phone'],
      come: ['verified: 2026-11-22   # by phone'],
    });
    expect(await textOf(folder, one)).toBe(files[one]);
  });

  test.each([
    ['decision/0001-one'],
    ['0001-one'],
    ['1'],
    ['ADR-1'],
    [one],
    [`./${one}`],
    ['docs/systems/../decisions/0001-one.md'],
  ])('knows a page as %s', async (written) => {
    const folder = await makeFolder(files);
    const { out } = await runIn(folder, ['verify', written, '--json'], { today });
    expect(verifyShape.strict().parse(JSON.parse(out)).pages).toEqual([
      { id: 'decision/0001-one', source: one, before: null, verified: today, due: null },
    ]);
    expect(differenceOf(files[one], await textOf(folder, one))).toEqual({ gone: [], come: [`verified: ${today}`] });
  });

  test('knows a page by its file in another folder', async () => {
    const folder = await makeFolder({ 'kb/adr/0001-one.md': decisionText() });
    const { code, out } = await runIn(folder, ['verify', 'kb/adr/0001-one.md', '--content', 'kb'], { today });
    expect({ code, out }).toEqual({ code: 0, out: 'kb/adr/0001-one.md: verified 2026-11-22 (never before)\n' });
    expect(await textOf(folder, 'kb/adr/0001-one.md')).toContain(`verified: ${today}`);
  });

  test('knows which of two pages is meant by its file, and asks when only a name is given', async () => {
    const folder = await makeFolder({ 'kb/twin.md': '# A\n', 'kb/patterns/twin.md': '# B\n' });
    const verify = (written: string) => runIn(folder, ['verify', written, '--content', 'kb', '--json'], { today });
    for (const source of ['twin.md', 'patterns/twin.md']) {
      const { out } = await verify(`kb/${source}`);
      expect(verifyShape.parse(JSON.parse(out)).pages.map((page) => page.source)).toEqual([source]);
    }
    expect((await verify('twin')).err).toContain('`twin` can be guide/twin or pattern/twin; write one of them.');
  });

  test('takes another day than today, and only says what it would do', async () => {
    const folder = await makeFolder(files);
    const { out } = await runIn(folder, ['verify', 'two', '1', '--date', '2026-11-20', '--dry-run'], { today });
    expect(out).toContain('docs/systems/two.md: verified 2026-11-20');
    expect(out).toContain('Nothing was written');
    expect(await textOf(folder, two)).toBe(system);
  });

  test.each([
    [
      'an unknown name, with the nearest',
      ['two', 'twoo', 'one'],
      'No page of this hub is called `twoo`. Did you mean `two`?',
    ],
    ['a name that two pages have', ['two', 'twin'], '`twin` can be pattern/twin or story/twin; write one of them.'],
    ['a draft', ['two', 'later'], 'docs/later.md is a draft; take `draft` out of it first.'],
    ['front matter that cannot be read', ['two', 'broken'], 'docs/broken.md: '],
    ['a date on several lines', ['two', 'long'], '`verified` has several lines'],
    ['a file that is not UTF-8', ['two', 'latin'], 'docs/latin.md is not UTF-8'],
    ['a file out of the hub', ['two', '../elsewhere.md'], 'No page of this hub is called `../elsewhere.md`.'],
    ['a day that does not exist', ['two', '--date', '2026-02-30'], '`--date` is `2026-02-30`'],
    ['a day to come', ['two', '--date', '2026-11-23'], '2026-11-23, which is in the future'],
    ['nothing', [], 'Name the pages that are still right'],
  ])('refuses %s, and then writes nothing at all', async (_, argv, message) => {
    const folder = await makeFolder({
      ...files,
      'docs/patterns/twin.md': '# Twin\n',
      'blog/2020-01-01-twin.md': '---\nid: twin\nlesson: success\n---\n# Twin\n',
      'docs/later.md': '---\ndraft: true\n---\n',
      'docs/broken.md': '---\ntitle: "a\n---\n',
      'docs/long.md': '---\nverified:\n  2020-01-02\n---\n',
      'docs/latin.md': Buffer.from('# Gr\xfc\xdfe\n', 'latin1'),
    });
    const { code, out, err } = await runIn(folder, ['verify', ...argv], { today });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(await textOf(folder, two)).toBe(system);
  });

  test('does not write through a link that leads out of the hub', async () => {
    const outside = await makeFolder({ 'a.md': '# A\n' });
    const folder = await makeFolder(files);
    await symlink(path.join(outside, 'a.md'), path.join(folder, 'docs/a.md'));
    const { code } = await runIn(folder, ['verify', 'docs/a.md', 'two'], { today });
    expect(code).toBe(2);
    expect(await textOf(outside, 'a.md')).toBe('# A\n');
    expect(await textOf(folder, two)).toBe(system);
  });

  test('leaves a file alone that has the date already', async () => {
    const folder = await makeFolder(files);
    await runIn(folder, ['verify', 'two'], { today });
    const before = path.join(folder, two);
    // Were it written again, it would be another file.
    await rename(before, `${before}.kept`);
    await writeFile(before, await readFile(`${before}.kept`));
    const { out } = await runIn(folder, ['verify', 'two'], { today });
    expect(out).toContain('(as before)');
  });

  test('keeps line ends and byte order mark, whatever else stands in the front matter', async () => {
    const value = fc.stringMatching(/^[\w :#'"-]{0,20}$/).map((text) => JSON.stringify(text));
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          mark: fc.constantFrom('', '\ufeff'),
          end: fc.constantFrom('\n', '\r\n'),
          above: value,
          below: value,
          verified: fc.constantFrom(undefined, '2020-01-02', '"2020-01-02"', '2020-01-02 # x', ''),
        }),
        async ({ mark, end, above, below, verified }) => {
          const lines = [
            '---',
            `title: ${above}`,
            ...(verified === undefined ? [] : [`verified: ${verified}`]),
            `x: ${below}`,
            '---',
            '',
            'Text.',
            '',
          ];
          const text = mark + lines.join(end);
          const folder = await makeFolder({ 'docs/a.md': text });
          const { code } = await runIn(folder, ['verify', 'docs/a.md'], { today });
          expect(code).toBe(0);
          const after = (await textOf(folder, 'docs/a.md')).split(end);
          const kept = after.filter((line) => !line.startsWith('verified:'));
          expect(kept.join(end)).toBe(mark + lines.filter((line) => !line.startsWith('verified:')).join(end));
          expect(after.filter((line) => line.startsWith(`verified: ${today}`))).toHaveLength(1);
        },
      ),
      { numRuns: 25 },
    );
  });
});

test('is not stopped half-way', async () => {
  const folder = await makeFolder(files);
  const seen: string[] = [];
  await runIn(folder, ['verify', one, two], {
    today,
    undisturbed: async (work) => {
      seen.push(await textOf(folder, two));
      const result = await work();
      seen.push(await textOf(folder, two));
      return result;
    },
  });
  expect(seen).toEqual([system, system.replace('2020-01-02', today)]);
});

test('tells a few of very many pages that a name can mean', async () => {
  const names = Array.from({ length: 9 }, (_, at) => `docs/decisions/0002-p${at}.md`);
  const folder = await makeFolder(Object.fromEntries(names.map((name) => [name, decisionText()])));
  const { err } = await runIn(folder, ['verify', '2'], { today });
  expect(err).toContain('decision/0002-p3 or decision/0002-p4, or 4 more; write one of them.');
});

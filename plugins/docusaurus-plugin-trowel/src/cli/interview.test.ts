import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { type Files, makeFolder } from '../../test/support/folder.ts';
import { interviewShape } from './shapes/gaps.ts';

const files: Files = {
  'docs/people/lee.md': '---\ntitle: Lee Chu\nleaving: 2027-01-29\n---\n',
  'docs/people/ana.md': '---\ntitle: Ana\n---\n',
  'docs/archaeology/odd.md':
    '---\ntitle: "Odd [link](javascript:x) <b>"\nwitnesses: [lee]\ngoverns: ["a/{b,c}/[x].kt"]\n---\n',
};
const draft = 'docs/interviews/lee.md';
const read = (folder: string) => readFile(path.join(folder, draft), 'utf8');

describe('trowel interview', () => {
  test('prints what to ask, page by page', async () => {
    const { code, out } = await runIn(await makeFolder(files), ['interview', 'Lee Chu']);
    expect(code).toBe(0);
    expect(out).toContain('Lee Chu  leaves on 2027-01-29\n\nPages that nobody else can explain\n  Odd');
    expect(out).toContain('docs/archaeology/odd.md\n    - What breaks if somebody cleans this up?');
  });

  test('writes a draft that leads to the pages, in which nothing from content is markup', async () => {
    const folder = await makeFolder(files);
    const { out } = await runIn(folder, ['interview', 'lee', '--write']);
    expect(out).toContain(`Written: ${draft}. It is a draft`);
    const text = await read(folder);
    expect(text).toMatch(
      /^---\ntitle: Questions for Lee Chu\ndescription: .*2027-01-29.*\ndraft: true\nx-interview: .*\n---\n/,
    );
    expect(text).toContain('### [Odd \\[link\\](javascript:x) \\<b\\>](<../archaeology/odd.md>)\n\n- [ ] What breaks');
    expect(text).toContain('- [ ] Which file of `a/{b,c}/[x].kt` should');
    expect((await runIn(folder, ['check', '--strict'])).out).toContain('No problems');
  });

  test('can be run again, and follows the hub as long as nobody has written in the page', async () => {
    const folder = await makeFolder(files);
    const run = () => runIn(folder, ['interview', 'lee', '--write']);
    await run();
    const first = await read(folder);
    expect((await run()).code).toBe(0);
    expect(await read(folder)).toBe(first);
    await writeFile(
      path.join(folder, 'docs/archaeology/odd.md'),
      '---\ntitle: Odder\nwitnesses: [lee]\nverdict: keep\n---\n',
    );
    await run();
    expect(await read(folder)).toContain('The verdict is *keep*.');
    const answered = (await read(folder)).replace('- [ ] What', '- [x] Nothing. What');
    await writeFile(path.join(folder, draft), answered);
    expect((await run()).code).toBe(0);
    expect(await read(folder)).toBe(answered);
    await writeFile(path.join(folder, 'docs/archaeology/odd.md'), '---\ntitle: Oddest\nwitnesses: [lee]\n---\n');
    const last = await run();
    expect({ code: last.code, err: last.err }).toEqual({
      code: 2,
      err: expect.stringContaining('Nothing was written'),
    });
    expect(await read(folder)).toBe(answered);
  });

  test('does not overwrite a page that somebody else wrote', async () => {
    const folder = await makeFolder({ ...files, [draft]: '# Mine\n' });
    const { code, err } = await runIn(folder, ['interview', 'lee', '--write']);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('`trowel interview` did not write it') });
    expect(await read(folder)).toBe('# Mine\n');
  });

  test('says so when nothing rests on somebody alone, and writes no empty page', async () => {
    const folder = await makeFolder(files);
    const { out } = await runIn(folder, ['interview', 'ana', '--write']);
    expect(out).toBe('There is nothing that only Ana can explain, and no feedback that waits for them.\n');
    await expect(readFile(path.join(folder, 'docs/interviews/ana.md'))).rejects.toThrow('ENOENT');
  });

  test('says it as JSON', async () => {
    const { out } = await runIn(await makeFolder(files), ['interview', 'lee', '--json']);
    expect(interviewShape.parse(JSON.parse(out))).toMatchObject({
      person: { id: 'person/lee', leaving: '2027-01-29' },
      topics: [{ id: 'archaeology/odd', why: 'page' }],
      written: null,
    });
  });

  test.each([
    [['interview'], 'takes one person'],
    [['interview', 'lee', 'ana'], 'takes one person'],
    [['interview', 'leee'], 'Did you mean `lee`?'],
    [['interview', 'chu'], 'Did you mean `lee`?'],
    [['interview', 'Lee Chou'], 'Did you mean `lee`?'],
    [['interview', 'xyz'], 'To see all names: trowel list --kind person'],
    [['interview', 'docs/archaeology/odd.md'], 'is no page of a person'],
  ])('%j is a mistake of the command line', async (argv, message) => {
    const { code, err } = await runIn(await makeFolder(files), argv);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
  });
});

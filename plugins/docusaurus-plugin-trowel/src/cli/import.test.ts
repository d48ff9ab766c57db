import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { type Files, makeFolder } from '../../test/support/folder.ts';
import { type ImportJson, importShape } from './shapes/import.ts';

const ledger = '# One ledger\n\n- Status: accepted\n- Deciders: Ana Reis, Bo Lund\n- Date: 2020-05-04\n\nOnce.\n';

/** A hub and, beside it, a folder of records. */
async function makeBoth(records: Files, pages: Files = {}): Promise<{ hub: string; records: string }> {
  const prefixed = (folder: string, files: Files) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
  const folder = await makeFolder({ ...prefixed('adr', records), ...prefixed('hub', pages) });
  await mkdir(path.join(folder, 'hub'), { recursive: true });
  return { hub: path.join(folder, 'hub'), records: path.join(folder, 'adr') };
}

async function importJson(hub: string, ...options: string[]): Promise<ImportJson & { code: number }> {
  const { code, out, err } = await runIn(hub, ['import', '../adr', '--json', ...options]);
  expect(err).toBe('');
  return { ...importShape.strict().parse(JSON.parse(out)), code };
}

const read = (hub: string, file: string) => readFile(path.join(hub, 'docs/decisions', file), 'utf8');
const listFiles = (folder: string) => globSync(['**/*'], { cwd: folder, dot: true }).sort();

describe('trowel import', { timeout: 60_000 }, () => {
  test('copies records with what they say of themselves as front matter, and their text as it is', async () => {
    const { hub } = await makeBoth({
      '0001-one-ledger.md': ledger,
      '0002-two-ledgers.md':
        '# Two ledgers\n\nDate: 2021-01-02\n\n## Status\n\nAccepted\n\nAmends [1](0001-one-ledger.md)\n',
    });
    await importJson(hub);
    const first = await read(hub, '0001-one-ledger.md');
    expect(first.endsWith(`\n---\n\n${ledger}`)).toBe(true);
    expect(first).toMatch(
      /^---\nstatus: accepted\ndate: 2020-05-04\ndecision-makers: \[Ana Reis, Bo Lund\]\nx-imported: .*\n---\n/,
    );
    expect(await read(hub, '0002-two-ledgers.md')).toContain('amends: ["0001-one-ledger"]');
    expect((await runIn(hub, ['check', '--strict'])).code).toBe(0);
  });

  test('writes front matter that Docusaurus does not read as YAML', async () => {
    const { hub } = await makeBoth({
      '0001-row.md': '+++\ntitle = "Row: a boat"\nstatus = "accepted"\ndate = 2024-03-05\n+++\n\nText.\n',
      '0002-sail.md': 'title: Sail\nstatus: accepted\n---\n\nText.\n',
    });
    await importJson(hub);
    expect(await read(hub, '0001-row.md')).toMatch(
      /^---\ntitle: "Row: a boat"\nstatus: accepted\ndate: 2024-03-05\nx-imported: .*\n---\n\nText\.\n$/,
    );
    expect(await read(hub, '0002-sail.md')).toMatch(
      /^---\ntitle: Sail\nstatus: accepted\nx-imported: .*\n---\n\nText\.\n$/,
    );
    expect((await runIn(hub, ['check', '--strict'])).code).toBe(0);
  });

  test('says of each field where it was written', async () => {
    const { hub } = await makeBoth({
      '20200926-a.md': '---\ntags: [x]\n---\n## Status\n\nDraft\n\n| Decided by | Ana |\n|---|---|\n',
      '0002-b.md': `${ledger}\n## Links\n\n- Relates to [a](20200926-a.md)\n- Amends ADR-77\n`,
    });
    const { records } = await importJson(hub, '--dry-run');
    expect(records).toMatchObject([
      {
        title: { value: 'One ledger', form: 'heading', line: 1 },
        status: { value: 'accepted', form: 'bullet', line: 3 },
        people: [{ value: 'Ana Reis', as: 'decision-makers', form: 'bullet', line: 4 }, { value: 'Bo Lund' }],
        relations: [{ type: 'relates-to', value: 'decision/20200926-a', form: 'link', line: 11 }],
        added: ['status', 'date', 'decision-makers', 'relates_to'],
        problems: [{ code: 'dangling-reference', line: 12 }],
      },
      {
        title: { value: 'A', form: 'file name', line: null },
        status: { value: 'Draft', form: 'heading', line: 6 },
        date: { value: '2020-09-26', form: 'file name', line: null },
        tags: [{ value: 'x', form: 'front matter', line: 2 }],
        // What nobody knows stays in the text.
        added: ['title', 'date', 'decision-makers'],
        problems: [{ code: 'unknown-value', line: 6 }],
      },
    ]);
  });

  test.each([
    ['all fields on one line', '---\n{status: accepted, date: 2020-01-02}\n---\n# A\n', 'no line can be added'],
    [
      'a copy that import made',
      '---\nstatus: accepted\nx-imported: { from: b, source: "ab", copy: "cd" }\n---\n# A\n',
      'import made it',
    ],
  ])('leaves a record that a copy would break: %s', async (_, text, reason) => {
    const { hub } = await makeBoth({ '0001-a.md': text, '0002-b.md': ledger });
    for (const state of ['new', 'unchanged']) {
      const { records, code } = await importJson(hub);
      expect(records).toMatchObject([{ state: 'left', reason: expect.stringContaining(reason) }, { state }]);
      expect(code).toBe(1);
    }
    expect(listFiles(hub)).toEqual(['docs/decisions/0002-b.md']);
  });

  test('knows its copies again of records whose names differ in capitals alone', async () => {
    const { hub } = await makeBoth({ '0001-A.md': ledger, '0001-a.md': ledger, '0001-a/b.md': ledger });
    await importJson(hub);
    const { records } = await importJson(hub);
    expect(new Set(records.map(({ state }) => state))).toEqual(new Set(['unchanged']));
  });

  test('keeps front matter as it is, and adds what it lacks behind it', async () => {
    const front =
      '---\n# ours\ndeciders: [Cy]\nscope: org\nStatus: rejected # for now\naffects:\n  - { type: path, pattern: "src/**" }\n---\n';
    const { hub } = await makeBoth({ '0001-a.md': `${front}\n# A\n\nDate: 2020-01-02\n` });
    const { records } = await importJson(hub);
    const text = await read(hub, '0001-a.md');
    expect(text.startsWith(front.slice(0, -4))).toBe(true);
    expect(text).toMatch(/\ndate: 2020-01-02\nx-imported: .*\n---\n\n# A\n\nDate: 2020-01-02\n$/);
    expect(records[0]).toMatchObject({ status: { value: 'rejected', form: 'front matter', line: 5 } });
  });

  test.each([
    ['line ends of Windows', '---\r\ntitle: A\r\n---\r\n\r\nDate: 2020-01-02\r\n'],
    ['a byte order mark', '\ufeff# A\n\nDate: 2020-01-02\n'],
    ['front matter that is never closed', '---\nstatus: accepted\n\n# A\n\nDate: 2020-01-02\n'],
    ['broken front matter', '---\ntitle: a: b\n---\n\n# A\n\nDate: 2020-01-02\n'],
    ['front matter that is a list', '---\n- a\n---\n\n# A\n\nDate: 2020-01-02\n'],
    ['no line end', '# A'],
    ['another encoding', Buffer.from('# Fähre\n\nDécideurs : André\n', 'latin1')],
  ])('leaves the text of a page with %s byte for byte', async (_, source) => {
    const { hub, records } = await makeBoth({ '0001-a.md': source });
    await importJson(hub);
    const before = await readFile(path.join(records, '0001-a.md'));
    const after = await readFile(path.join(hub, 'docs/decisions/0001-a.md'));
    const isClosed = /^\ufeff?---\r?\n[\s\S]*?\n---/.test(String(source));
    const body = before.subarray(isClosed ? before.lastIndexOf('---') : before.indexOf('\ufeff') === 0 ? 3 : 0);
    expect(after.subarray(after.length - body.length).equals(body)).toBe(true);
    const titles = async (...args: string[]) =>
      JSON.parse((await runIn(hub, ['list', '--json', ...args])).out).entries.map(
        ({ title, date, people }: Record<string, unknown>) => ({ title, date, people }),
      );
    expect(await titles()).toEqual(await titles('--content', '../adr', '--kind', 'decision'));
    const again = await importJson(hub);
    expect(again.counts).toMatchObject({ unchanged: 1, new: 0, updated: 0 });
  });

  test('changes nothing when it is run again, and nothing at all with --dry-run', async () => {
    const { hub } = await makeBoth({ '0001-a.md': ledger });
    expect(await importJson(hub, '--dry-run')).toMatchObject({ dryRun: true, counts: { new: 1 } });
    expect(await readdir(hub)).toEqual([]);
    await importJson(hub);
    const text = await read(hub, '0001-a.md');
    expect((await importJson(hub)).counts).toEqual({ new: 0, updated: 0, unchanged: 1, left: 0 });
    expect(await read(hub, '0001-a.md')).toBe(text);
  });

  test('brings a changed record over, but not over a copy that was changed in the hub', async () => {
    const { hub, records } = await makeBoth({ '0001-a.md': ledger, '0002-b.md': ledger, '0003-c.md': ledger });
    await importJson(hub);
    const edited = `${await read(hub, '0002-b.md')}\nMine.\n`;
    for (const name of ['0002-b.md', '0003-c.md']) await writeFile(path.join(hub, 'docs/decisions', name), edited);
    for (const name of ['0001-a.md', '0002-b.md']) await writeFile(path.join(records, name), `${ledger}More.\n`);
    const { counts, records: planned, code } = await importJson(hub);
    // The third has another record's text now, with that one's mark in it.
    expect(counts).toEqual({ new: 0, updated: 1, unchanged: 0, left: 2 });
    expect(planned[1]).toMatchObject({ state: 'left', reason: expect.stringContaining('changed in both places') });
    expect(code).toBe(1);
    expect(await read(hub, '0001-a.md')).toContain('More.');
    expect(await read(hub, '0002-b.md')).toBe(edited);
  });

  test('says nothing of a copy that was changed in the hub while its record was not', async () => {
    const { hub } = await makeBoth({ '0001-a.md': ledger });
    await importJson(hub);
    const edited = (await read(hub, '0001-a.md')).replace('accepted\n', 'deprecated\n');
    await writeFile(path.join(hub, 'docs/decisions/0001-a.md'), edited);
    expect(await importJson(hub)).toMatchObject({ code: 0, counts: { unchanged: 1 } });
    expect(await read(hub, '0001-a.md')).toBe(edited);
  });

  test('writes over nothing that it did not write, and imports the rest', async () => {
    const { hub } = await makeBoth(
      { '0001-a.md': ledger, '0002-b.md': ledger },
      { 'docs/decisions/0001-a.md': '# Mine\n' },
    );
    const { counts, code } = await importJson(hub);
    expect({ counts, code }).toEqual({ counts: { new: 1, updated: 0, unchanged: 0, left: 1 }, code: 1 });
    expect(await read(hub, '0001-a.md')).toBe('# Mine\n');
  });

  test('gives records of one name names of their own, and leaves out what is no record', async () => {
    const { hub } = await makeBoth(
      {
        'a/adr/0001-x.md': ledger,
        'b/adr/0001-x.md': ledger,
        '0005-x/index.md': ledger,
        'README.md': '# About\n',
        'index.md': '# Index\n',
        'adr-template.md': '# {title}\n',
        'binary.md': Buffer.from([0x23, 0, 1, 2]),
      },
      { 'docs/decisions/mine/0001-x.md': '---\nid: 0001-x\n---\n# Mine\n' },
    );
    const { records, skipped } = await importJson(hub);
    expect(records.map(({ id }) => id)).toEqual(['decision/0005-x', 'decision/0001-x-2', 'decision/0001-x-3']);
    expect(skipped.map(({ from }) => from).sort()).toEqual(['README.md', 'adr-template.md', 'binary.md', 'index.md']);
    expect((await runIn(hub, ['check'])).out).not.toContain('duplicate-id');
    expect((await importJson(hub)).counts.unchanged).toBe(3);
  });

  test('copies files that records link to, and says which links would lead nowhere', async () => {
    const text = [
      '# A',
      '![plan](img/plan%20b.png) [notes](notes/minutes.txt#x) [b](0002-b.md) ![plan](./img/plan%20b.png)',
      '<img src="img/c.png"> [page](run.html) [gone](gone.md) [out](../src/a.ts) [root](/b) [web](https://example.org)',
      '[readme](README.md) [folder](img) [linked](link.png) `[code](nothing.md)`',
    ].join('\n\n');
    const { hub, records } = await makeBoth({
      '0001-a.md': text,
      '0002-b.md': ledger,
      'README.md': '',
      'img/plan b.png': 'png',
      'img/c.png': 'c',
      'img/unused.png': 'u',
      'notes/minutes.txt': 'minutes',
      'run.html': '<script>',
    });
    await writeFile(path.join(path.dirname(records), 'secret.png'), 'secret');
    await symlink('../secret.png', path.join(records, 'link.png'));
    const { attachments, links } = await importJson(hub);
    expect(attachments.map(({ from, state }) => [from, state])).toEqual([
      ['img/plan b.png', 'new'],
      ['notes/minutes.txt', 'new'],
      ['img/c.png', 'new'],
    ]);
    expect(links.map(({ href, line, reason }) => `${line} ${href} ${reason}`)).toMatchInlineSnapshot(`
      [
        "5 run.html leads to a file that a browser would run",
        "5 gone.md leads to no file",
        "5 ../src/a.ts leads out of the folder",
        "5 /b leads out of the folder",
        "7 README.md leads to a page about the folder, not imported",
        "7 img leads to a folder",
        "7 link.png leads out of the folder by a link",
      ]
    `);
    expect(listFiles(path.join(hub, 'docs/decisions'))).toEqual([
      '0001-a.md',
      '0002-b.md',
      'img/c.png',
      'img/plan b.png',
      'notes/minutes.txt',
    ]);
    await writeFile(path.join(hub, 'docs/decisions/img/c.png'), 'mine');
    expect(await importJson(hub)).toMatchObject({ code: 1, counts: { unchanged: 4, left: 1 } });
  });

  test('follows no link out of the folder', async () => {
    const { hub, records } = await makeBoth({ '0001-a.md': ledger });
    const outside = await makeFolder({ '0009-secret.md': ledger });
    await symlink(path.join(outside, '0009-secret.md'), path.join(records, '0009-secret.md'));
    await symlink(outside, path.join(records, 'more'));
    const { skipped } = await importJson(hub);
    expect(skipped.every(({ reason }) => reason === 'a link out of the folder')).toBe(true);
    expect(listFiles(hub)).toEqual(['docs/decisions/0001-a.md']);
  });

  test('takes records as another kind, in a folder of choice', async () => {
    const { hub } = await makeBoth({ 'decisions/slow.md': '# Slow\n' });
    await importJson(hub, '--kind', 'challenge', '--to', 'docs/old');
    const { out } = await runIn(hub, ['list', '--json']);
    expect(JSON.parse(out).entries).toMatchObject([{ kind: 'challenge', source: 'docs/old/decisions/slow.md' }]);
  });

  test('takes the README of a folder as a guide, since a guide can be about a folder', async () => {
    const { hub } = await makeBoth({ 'README.md': '# How we work\n', 'review.md': '# Review\n' });
    const { counts, skipped } = await importJson(hub, '--kind', 'guide', '--to', 'docs/old');
    expect(counts.new).toBe(2);
    expect(skipped).toEqual([]);
  });

  test('writes what people put into names as text, whatever YAML makes of it', async () => {
    const { hub } = await makeBoth({
      '0001-a.md':
        '# A\n\n- Deciders: @ana, No, Bo "B" Lund: x, 12, # not a remark, x {y}, Ünal\n- Status: Accepted\n- Tags: c#, on\n',
    });
    await importJson(hub);
    const { out } = await runIn(hub, ['list', '--json']);
    const [entry] = JSON.parse(out).entries;
    expect(entry).toMatchObject({
      people: ['@ana', 'No', 'Bo "B" Lund: x', '12', '# not a remark', 'x {y}', 'Ünal'],
      tags: ['c#', 'on'],
    });
  });

  test('writes all of it while nobody can stop it in the middle', async () => {
    const { hub } = await makeBoth({ '0001-a.md': ledger, '0002-b.md': ledger });
    const seen: string[][] = [];
    await runIn(hub, ['import', '../adr'], {
      undisturbed: async (work) => {
        seen.push(listFiles(hub));
        const result = await work();
        seen.push(listFiles(hub));
        return result;
      },
    });
    expect(seen).toEqual([[], ['docs/decisions/0001-a.md', 'docs/decisions/0002-b.md']]);
  });

  test.each([
    ['a link', 'See [the *b*](../b.md "B").', 'See the *b* (`../b.md`).'],
    ['a link whose words are its address', '[gone.md](gone.md)', 'gone.md'],
    ['a link without words', 'See [](gone.md).', 'See `gone.md`.'],
    ['an image', '![the plan](/img/plan.png)', 'the plan `/img/plan.png`'],
    ['an image in a link', '[![plan](a.png)](gone.md)', 'plan `a.png` (`gone.md`)'],
    [
      'a reference',
      'See [b][1] and [1].\n\n[1]: ../b.md',
      'See b (`../b.md`) and 1 (`../b.md`).\n\n<!-- [1]: ../b.md -->',
    ],
    ['a definition without a link', '[b]: gone.md\n[c]: 0002-b.md', '<!-- [b]: gone.md -->\n[c]: 0002-b.md'],
    ['HTML', '<a href="../b.md">b</a> <img src=\'x.png\'>', '<a title="../b.md">b</a> <img title=\'x.png\'>'],
    ['a cell of a table', '| a |\n|---|\n| [b](b|c.md) |', '| a |\n|---|\n| [b](b|c.md) |'],
    [
      'a heading of this page',
      '[up](#nothing) [here](#there)\n\n## There',
      'up (`#nothing`) [here](#there)\n\n## There',
    ],
    ['a heading of another page', '[b](0002-b.md#nothing "B")', '[b](0002-b.md "B")'],
    ['what leads somewhere', '[b](0002-b.md) [c](0002-b) [web](https://example.org/x.md) `[a](gone.md)`', undefined],
  ])('makes text of %s that leads nowhere, and changes nothing else', async (_, text, expected = text) => {
    for (const [head, tail, encoding] of [
      ['\ufeff# Fähre\r\n\r\n', '\r\n\r\nÜber\r\n', 'utf8'],
      ['# F\u00e4hre\n\n', '\n\n\u00dcber\n', 'latin1'],
    ] as const) {
      const { hub } = await makeBoth({ '0001-a.md': Buffer.from(head + text + tail, encoding), '0002-b.md': ledger });
      const { code } = await importJson(hub);
      expect(code).toBe(expected === text ? 0 : 1);
      const copy = await readFile(path.join(hub, 'docs/decisions/0001-a.md'), encoding);
      expect(copy.endsWith(head.replace('\ufeff', '') + expected + tail)).toBe(true);
      expect((await importJson(hub)).counts).toMatchObject({ new: 0, updated: 0, unchanged: 2 });
    }
  });

  test('prints for people what was recognised and what was not', async () => {
    const { hub } = await makeBoth({
      '0001-a.md': `${ledger}\nSee [b](../b.md).\n`,
      '0002-b.md': '---\nfoo: 1\n---\n# B\n\n- Status: on hold\n- Date: 3/4/2020\n',
      'README.md': '',
    });
    const { out } = await runIn(hub, ['import', '../adr', '--dry-run']);
    expect(out).toMatchInlineSnapshot(`
      "+ docs/decisions/0001-a.md
          title   One ledger  [heading, line 1]
          status  accepted  [bullet, line 3]
          date    2020-05-04  [bullet, line 5]
          people  Ana Reis (decision-makers), Bo Lund (decision-makers)  [bullet, line 4]
      + docs/decisions/0002-b.md
          title   B  [heading, line 4]
          status  on hold  [bullet, line 6]
          date    none
          kept    foo (not fields of this kind)
        ? The status is \`on hold\`; expected proposed, accepted, rejected, deprecated, superseded. (line 6)
        ? The date is "3/4/2020", which can be two different days; expected a date as YYYY-MM-DD. (line 7)
      ? 0001-a.md:9 links ../b.md, which leads out of the folder
      - README.md: skipped, not a record but a template, or about its folder
      2 records: 2 with a status, 1 with a date, 1 with people, 0 with links to others
      1 link that would lead nowhere in the hub, made text
      Would be written to docs/decisions: 2 new, 0 updated, 0 unchanged, 0 left, 1 skipped
      "
    `);
  });

  test.each([
    [['import'], 'takes one folder'],
    [['import', '../nowhere'], 'There is no folder `../nowhere`.'],
    [['import', '../adr/0001-a.md'], 'is a file'],
    [['import', '../adr', '--to', '../out'], 'is no folder below the hub’s'],
    [['import', '..'], 'holds docs/decisions'],
    [['import', 'docs/decisions'], 'in docs/decisions already'],
  ])('%j gives exit code 2 and says what to do', async (argv, message) => {
    const { hub } = await makeBoth({ '0001-a.md': ledger }, { 'docs/decisions/x.md': '# X\n' });
    const { code, err } = await runIn(hub, argv);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});

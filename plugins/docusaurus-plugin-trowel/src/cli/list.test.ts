import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { decisionText, runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { listShape } from './shapes/list.ts';

const readList = (out: string) => listShape.strict().parse(JSON.parse(out));

describe('trowel list --json', () => {
  test('prints an entry with every field, absent ones as null', async () => {
    const folder = await makeFolder({
      'docs/decisions/0007-one-ledger.md': decisionText({
        more: 'tags: [money]\ndecision-makers: [Ada, Bo]\nsystems: [checkout, unheard-of]\nsupersedes: 0003\n',
      }),
      'docs/decisions/0003-two-ledgers.md':
        '# Two ledgers\n\n## Status\n\nSuperseded\n\nSee [the guide](../handbook/money.md).\n',
      'docs/systems/checkout.md': '---\ntitle: Checkout\n---\n',
      'docs/handbook/money.md':
        '---\ntitle: Money\nowner: ada\nverified: 2025-01-31\nskills: [ledgers]\n---\nHow money moves.\n',
    });
    const { code, out } = await runIn(folder, ['list', '--json']);
    const { version, entries } = readList(out);

    expect(code).toBe(0);
    expect(version).toBe(1);
    expect(entries.map(({ source }) => source).sort()).toEqual([
      'docs/decisions/0003-two-ledgers.md',
      'docs/decisions/0007-one-ledger.md',
      'docs/handbook/money.md',
      'docs/systems/checkout.md',
    ]);
    expect(entries.find(({ number }) => number === 7)).toEqual({
      id: 'decision/0007-one-ledger',
      kind: 'decision',
      number: 7,
      title: 'One ledger',
      status: 'accepted',
      statusWords: null,
      date: '2024-03-01',
      source: 'docs/decisions/0007-one-ledger.md',
      summary: 'Every booking is written once.',
      tags: ['money'],
      skills: [],
      people: ['Ada', 'Bo'],
      systems: ['checkout', 'unheard-of'],
      owner: null,
      publish: 'public',
      verified: null,
      log: null,
      relations: [{ type: 'supersedes', target: 'decision/0003-two-ledgers' }],
      mentions: [],
    });
    const older = entries.find(({ number }) => number === 3);
    expect(older).toMatchObject({ status: 'superseded', date: null });
    expect(older?.relations).toEqual([{ type: 'superseded-by', target: 'decision/0007-one-ledger' }]);
    expect(older?.mentions).toEqual([{ type: 'mentions', target: 'guide/docs/handbook/money' }]);
    expect(entries.find(({ kind }) => kind === 'guide')).toMatchObject({
      owner: 'ada',
      verified: '2025-01-31',
      skills: ['ledgers'],
    });
  });

  test('says whose log an entry stands in, and gives it no number', async () => {
    const folder = await makeFolder({
      'docs/log/tia/0001-x.md': '---\ntitle: X\nlog: tia\n---\n',
    });
    const { out } = await runIn(folder, ['list', '--json']);
    expect(readList(out).entries).toMatchObject([{ id: 'log/tia/0001-x', kind: 'log', number: null, log: 'tia' }]);
    expect((await runIn(folder, ['list'])).out).toMatch(/^Decision logs \(1\)\n {2}X/m);
  });

  test('keeps the calendar date as written, with or without a time and its zone', async () => {
    const folder = await makeFolder({
      'a.md': decisionText({ date: '2024-03-01' }),
      'b.md': decisionText({ date: '2024-12-31T23:30:00-08:00' }),
    });
    const { out } = await runIn(folder, ['list', '--json', '--kind', 'decision', '--content', '.']);
    expect(readList(out).entries.map(({ date }) => date)).toEqual(['2024-03-01', '2024-12-31']);
  });

  test('reads docs/ and blog/ of a hub’s root that is named, and nothing else that its repository holds', async () => {
    const folder = await makeFolder({
      'hub/docusaurus.config.ts': '',
      'hub/docs/decisions/0001-a.md': decisionText(),
      'hub/docs/systems/b.md': '# B\n',
      'hub/test/fixtures/decisions/0002-c.md': decisionText(),
    });
    const sources = async (...argv: string[]) => {
      const { out } = await runIn(folder, ['list', '--json', ...argv]);
      return JSON.parse(out).entries.map(({ source }: { source: string }) => source);
    };
    expect(await sources('--content', 'hub')).toEqual(['docs/decisions/0001-a.md', 'docs/systems/b.md']);
    expect(await sources('--content', 'hub', '--kind', 'system')).toEqual(['docs/systems/b.md']);
    expect(await sources('--content', 'hub/test')).toEqual(['fixtures/decisions/0002-c.md']);
    const { code } = await runIn(folder, ['verify', '--content', 'hub', 'hub/docs/systems/b.md']);
    expect(code).toBe(0);
  });

  test('filters by kind without --content, and takes every page as the kind with it', async () => {
    const folder = await makeFolder({
      'docs/decisions/0001-a.md': decisionText(),
      'docs/handbook/b.md': '# B\n',
    });
    const kinds = async (...argv: string[]) =>
      readList((await runIn(folder, ['list', '--json', ...argv])).out).entries.map(({ kind, source }) => [
        kind,
        source,
      ]);

    expect(await kinds('--kind', 'guide')).toEqual([['guide', 'docs/handbook/b.md']]);
    expect(await kinds('--kind', 'decision', '--content', 'docs')).toEqual([
      ['decision', 'decisions/0001-a.md'],
      ['decision', 'handbook/b.md'],
    ]);
    expect(await kinds('--content', 'docs')).toEqual([
      ['decision', 'decisions/0001-a.md'],
      ['guide', 'handbook/b.md'],
    ]);
  });

  test('loses no page beside bad ones', async () => {
    const folder = await makeFolder({
      'docs/decisions/0001 good, with. dots и буквы.md': `\ufeff${decisionText().replaceAll('\n', '\r\n')}`,
      'docs/decisions/0002-yaml.md': '---\ntitle: [\n---\n',
      'docs/decisions/0003-binary.md': new Uint8Array([0, 159, 146, 150]),
      'docs/decisions/0004-empty.md': '',
      'docs/decisions/0005-date.md': decisionText({ date: '2023-02-30' }),
    });
    const { entries } = readList((await runIn(folder, ['list', '--json'])).out);
    expect(entries.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(entries.find(({ number }) => number === 1)).toMatchObject({ title: 'One ledger', date: '2024-03-01' });
  });

  test('reads the current folder when it has neither docs nor blog, and both when they are there', async () => {
    const plain = await makeFolder({ 'adr/0001-a.md': decisionText() });
    expect(readList((await runIn(plain, ['list', '--json'])).out).entries).toMatchObject([
      { kind: 'decision', source: 'adr/0001-a.md' },
    ]);
    const hub = await makeFolder({
      'docs/a.md': '# A\n',
      'blog/2024-01-01-b.md': '---\nlesson: success\n---\n# B\n',
      'README.md': '# No page\n',
    });
    expect(
      readList((await runIn(hub, ['list', '--json'])).out).entries.map(({ kind, source }) => [kind, source]),
    ).toEqual([
      ['guide', 'docs/a.md'],
      ['story', 'blog/2024-01-01-b.md'],
    ]);
  });

  test('takes an ordinary post for a guide, and one that says it is a story for a story', async () => {
    const folder = await makeFolder({
      'blog/2024-01-01-release.md': '---\nauthors: [ana]\ndate: 2024-01-01\n---\n# Release 2\n',
      'blog/2024-01-02-told.md': '---\nkind: story\n---\n# Told\n',
      'blog/2024-01-03-measured.md': '---\nmeasure: { what: Waits, before: 3, after: 1 }\n---\n# Measured\n',
    });
    const { entries } = readList((await runIn(folder, ['list', '--json'])).out);
    expect(entries.map(({ id }) => id)).toEqual([
      'guide/blog/2024-01-01-release',
      'story/2024-01-02-told',
      'story/2024-01-03-measured',
    ]);
  });

  test('takes pages beside a record in a folder of its own for guides', async () => {
    const folder = await makeFolder({
      'docs/adr/0007-doors/README.md': '# Doors open inwards\n',
      'docs/adr/0007-doors/api/open.api.mdx': '# Open a door\n',
    });
    const { entries } = readList((await runIn(folder, ['list', '--json'])).out);
    expect(entries.map(({ kind, title }) => [kind, title])).toEqual([
      ['decision', 'Doors open inwards'],
      ['guide', 'Open a door'],
    ]);
  });

  test('lists an empty folder as no entries', async () => {
    const folder = await makeFolder({});
    expect(readList((await runIn(folder, ['list', '--json'])).out)).toEqual({ version: 1, entries: [] });
    const { code, out } = await runIn(folder, ['list']);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'There are no pages in this folder: it has no .md or .mdx file.\nTo read another folder: --content <dir>. To start a hub: npm create trowel-hub my-hub\n',
    });
  });
});

describe('trowel list', () => {
  const longTitle = 'Keep the reservation of a lane in decimetres and never in car lengths, whatever the form says';

  test('lists pages by kind, in aligned columns without those that are empty', async () => {
    const folder = await makeFolder({
      'docs/decisions/0001-a.md': decisionText({ title: 'First' }),
      'docs/decisions/0012-b.md': decisionText({ title: 'Second one', status: 'rejected' }),
      'docs/systems/pay.md': '# Pay\n',
    });
    expect((await runIn(folder, ['list'])).out).toMatchInlineSnapshot(`
      "Decisions (2)
        1   First       accepted  2024-03-01  docs/decisions/0001-a.md
        12  Second one  rejected  2024-03-01  docs/decisions/0012-b.md

      Systems (1)
        Pay  docs/systems/pay.md

      3 pages
      "
    `);
  });

  test('is no wider than the terminal, wide characters included, and than 80 characters on a pipe; cuts nothing', async () => {
    const folder = await makeFolder({
      'docs/decisions/0001-a.md': decisionText({ title: longTitle }),
      'docs/decisions/0002-b.md': decisionText({
        title: '予約は一度だけ書く。二度書くと月末に差額が出る。理由は誰も知らない',
      }),
    });
    const widest = async (stdout: object) => {
      const { out } = await runIn(folder, ['list'], { stdout, env: { NO_COLOR: '1' } });
      for (const word of longTitle.split(' ')) expect(out).toContain(word);
      expect(out).toContain('docs/decisions/0001-a.md');
      return Math.max(...out.split('\n').map((line) => stringWidth(line)));
    };
    expect(await widest({ isTTY: true, columns: 50 })).toBeLessThanOrEqual(50);
    expect(await widest({ isTTY: true, columns: 0 })).toBeLessThanOrEqual(80);
    expect(await widest({})).toBeLessThanOrEqual(80);
  });

  test('colours only on a terminal, and not with NO_COLOR', async () => {
    const folder = await makeFolder({ 'docs/decisions/0001-a.md': decisionText() });
    const tty = { isTTY: true, columns: 120 };
    expect((await runIn(folder, ['list'], { stdout: tty })).out).toContain('\u001b[');
    expect((await runIn(folder, ['list'], { stdout: tty, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
    expect((await runIn(folder, ['list'])).out).not.toContain('\u001b');
    expect((await runIn(folder, ['list'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).out).toContain('\u001b[');
    expect((await runIn(folder, ['list'], { stdout: tty, env: { FORCE_COLOR: '0' } })).out).not.toContain('\u001b');
    expect((await runIn(folder, ['list', '--json'], { env: { FORCE_COLOR: '1' } })).out).not.toContain('\u001b');
  });

  test('keeps control characters of the content from the terminal', async () => {
    const folder = await makeFolder({
      'docs/decisions/0001-a.md': decisionText({ title: '"red \\x1b[31m\\u202e text"' }),
    });
    expect((await runIn(folder, ['list'])).out).toContain('red  [31m  text');
  });

  test('shows how far it is on a terminal only', async () => {
    const many = Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`docs/page-${at}.md`, `# Page ${at}\n`]));
    const folder = await makeFolder(many);
    expect((await runIn(folder, ['list'], { stderr: { isTTY: true } })).err).toContain('Reading 64 of 70 pages');
    expect((await runIn(folder, ['list'])).err).toBe('');
  });
});

test('`--publish` lists pages by who reads them, and says why', async () => {
  const folder = await makeFolder({
    'trowel.json': '{"publish": {"person": "none"}}',
    'docs/people/mira.md': '---\ntitle: Mira\n---\n',
    'docs/people/tom.md': '---\ntitle: Tom\npublish: public\n---\n',
    'docs/systems/pay.md': '---\ntitle: Pay\npublish: partners\n---\n',
  });
  const { out } = await runIn(folder, ['list', '--publish']);
  expect(out).toBe(
    [
      ...['Read by the team alone (1)', '  Mira  as people are  docs/people/mira.md', ''],
      ...['Read by the team and its partners (1)', '  Pay  by its own field  docs/systems/pay.md', ''],
      ...['Read by everybody (1)', '  Tom  docs/people/tom.md', '', '3 pages', ''],
    ].join('\n'),
  );
});

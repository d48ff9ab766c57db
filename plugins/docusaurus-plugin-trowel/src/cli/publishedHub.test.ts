import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveFolder } from '../../../../test/support/server.ts';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { cleanEnv, makeRepository } from '../../test/support/repository.ts';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import { zipBundle } from '../okf/archive.ts';
import { toBundle } from '../okf/bundle.ts';

const pages = {
  'docs/archaeology/two-ledgers.md':
    "---\ntitle: Two ledgers\ngoverns: ['services/**']\n---\n\nThe batch runs at night.\n\n:::landmine[Merging them]\nWhoever merges `writeTwice` loses a night.\n:::\n",
  'docs/decisions/0001-old.md': '---\nstatus: superseded\nsuperseded_by: 2\ngoverns: [lib/a.ts]\n---\n# Old\n',
  'docs/decisions/0002-new.md': '---\nstatus: accepted\n---\n# New\n',
};

/** Publishes a hub on this machine. */
async function publish() {
  const hub = buildHub(Object.entries(pages).map(([source, text]) => parsePage({ source, text })));
  const site = await makeFolder({});
  const server = await serveFolder(site);
  onTestFinished(() => server.close());
  const origin = server.origin.replace('localhost', '127.0.0.1');
  const addresses = new Map(Object.keys(pages).map((source) => [source, `/${source.replace(/^docs\/|\.md$/g, '')}`]));
  const { files } = toBundle({
    entries: hub.entries,
    isIncluded: () => true,
    textOf: ({ source }) => pages[source as keyof typeof pages],
    site: { url: origin, baseUrl: '/', addresses, folder: 'trowel/bundle/' },
  });
  await mkdir(path.join(site, 'trowel'));
  await writeFile(path.join(site, 'trowel/bundle.zip'), zipBundle(files));
  return { site, address: `${origin}/` };
}

async function makeCode() {
  const { root, git, write } = await makeRepository({
    'services/pay.ts': 'start();\nwriteTwice(order);\nend();\n',
    'lib/a.ts': 'a\n',
  });
  const env = { ...cleanEnv, TROWEL_CACHE: path.join(await makeFolder({}), 'cache') };
  const trowel = (...argv: string[]) => runIn(root, argv, { env });
  return { root, git, write, trowel };
}

describe('a published hub', () => {
  test('is asked by its address, and names its pages by theirs', async () => {
    const [{ address }, { trowel }] = await Promise.all([publish(), makeCode()]);
    const { code, out, err } = await trowel('why', 'services/pay.ts', 'lib', '--hub', address);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Two ledgers (archaeology)\n  ${address}archaeology/two-ledgers\n`);
    expect(out).toContain(`Replaced by: New, ${address}decisions/0002-new`);
  });

  test('judges a change', async () => {
    const [{ address }, { trowel, write }] = await Promise.all([publish(), makeCode()]);
    await write({ 'services/pay.ts': 'start();\nend();\n' });
    const { code, out } = await trowel('why', '--diff', 'HEAD', '--hub', address, '--fail-on', 'break');
    expect(out).toMatch(/^This change would break what 1 page guards/);
    expect(out).toContain(`  Two ledgers ${address}archaeology/two-ledgers\n`);
    expect(code).toBe(1);
  });

  test('is told of in AGENTS.md, with how to ask it', async () => {
    const [{ address }, { root, trowel }] = await Promise.all([publish(), makeCode()]);
    expect((await trowel('agents', '--hub', address)).out).toBe('AGENTS.md: made (1 landmine)\n');
    const text = await readFile(path.join(root, 'AGENTS.md'), 'utf8');
    expect(text).toContain(`trowel why <path> --hub ${address}\``);
    expect(text).toContain(`<${address}why>`);
    expect(text).toContain(`(\`${address}archaeology/two-ledgers\`)`);
    expect((await trowel('agents', '--hub', address, '--check')).code).toBe(0);
  });

  test('is asked as it was when it cannot be reached, which is said', async () => {
    const [{ site, address }, { trowel }] = await Promise.all([publish(), makeCode()]);
    await trowel('why', 'services', '--hub', address);
    await rm(path.join(site, 'trowel'), { recursive: true });
    const { code, out } = await trowel('why', 'services', '--hub', address);
    expect(code).toBe(0);
    expect(out).toContain('Two ledgers');
    expect(out).toContain(`This is from the copy of ${address}`);
    expect((await trowel('agents', '--hub', address)).out).toContain(`This is from the copy of ${address}`);
  });

  test.each([
    [['why', 'lib', '--hub', '../hub'], /no address; for a hub in a folder: --content \.\.\/hub/],
    [['why', 'lib', '--hub', 'ftp://hub.example/'], /`--hub` has the scheme `ftp:`/],
    [['why', 'lib', '--hub', 'https://hub.example/', '--content', 'docs'], /name two hubs/],
    [['agents', '--hub', 'https://hub.example/', '--content', 'docs'], /name two hubs/],
    [['agents', '--hub', 'http://127.0.0.1:9/'], /127\.0\.0\.1:9/],
  ])('is refused in %j, with what to do', async (argv, message) => {
    const { trowel } = await makeCode();
    expect(await trowel(...argv)).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });
});

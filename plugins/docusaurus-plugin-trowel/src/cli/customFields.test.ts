import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionText, runIn } from '../../test/support/cli.ts';
import { makeFolder, writeFiles } from '../../test/support/folder.ts';

const choice = (...values: string[]) => ({ schema: { type: 'string', enum: values }, facet: true });
const fileOf = (fields: object) => JSON.stringify({ fields: { decision: fields } });
const hub = {
  'trowel.json': fileOf({ risk: choice('low', 'high') }),
  'docs/decisions/0001-a.md': decisionText({ title: 'A ledger', more: 'risk: low\n' }),
  'docs/decisions/0002-b.md': decisionText({ title: 'A gate', more: 'risk: high\n' }),
};

describe('the terminal in a hub with fields of its own', () => {
  test('checks their values, and takes none for unknown', async () => {
    const folder = await makeFolder({ ...hub, 'docs/decisions/0002-b.md': decisionText({ more: 'risk: hig\n' }) });
    const { code, out } = await runIn(folder, ['check']);
    expect(code).toBe(1);
    expect(out).toBe(
      'docs/decisions/0002-b.md:5:7 error: `risk` is "hig"; expected low, high. Did you mean `high`? [unknown-value]\n1 error, 0 warnings in 2 pages\n',
    );
  });

  test('finds pages by them', async () => {
    const folder = await makeFolder(hub);
    const { out } = await runIn(folder, ['search', 'risk:high', '--json']);
    expect(JSON.parse(out)).toMatchObject({ total: 1, results: [{ title: 'A gate' }] });
    const { out: both } = await runIn(folder, ['search', 'risk:low,high', '--json']);
    expect(JSON.parse(both).total).toBe(2);
  });

  test('knows them in another folder, too', async () => {
    const folder = await makeFolder(hub);
    const { out } = await runIn(path.join(folder, 'docs'), ['search', 'risk:high', '--content', '..', '--json']);
    expect(JSON.parse(out).total).toBe(1);
  });

  test('reads pages anew when the fields have changed', async () => {
    const folder = await makeFolder(hub);
    const env = { TROWEL_CACHE: path.join(folder, '.cache') };
    const ask = async (...argv: string[]) => (await runIn(folder, argv, { env })).out;
    expect(await ask('check')).toBe('No problems in 2 pages\n');
    expect(JSON.parse(await ask('search', 'risk:high', '--json')).total).toBe(1);
    await writeFiles(folder, { 'trowel.json': fileOf({ risk: choice('low') }) });
    expect(await ask('check')).toContain('`risk` is "high"; expected low.');
    expect(JSON.parse(await ask('search', 'risk:high', '--json')).total).toBe(0);
  });

  test('refuses a file that it cannot use, with the path and the fix', async () => {
    const folder = await makeFolder({ ...hub, 'trowel.json': fileOf({ status: choice('a') }) });
    const { code, err } = await runIn(folder, ['check']);
    expect(code).toBe(2);
    expect(err).toContain('fields.decision.status clashes with the built-in field `status`; choose another name');
  });

  test('says that it does not know the fields of the plugin’s options', async () => {
    const page = { 'docs/decisions/0001-a.md': '---\nrisk: low\n---\n# A\n' };
    const note = 'Fields that only the plugin’s options define are unknown here; define them in trowel.json.';
    const site = await makeFolder({ ...page, 'docusaurus.config.ts': '' });
    expect((await runIn(site, ['check'])).out).toContain(note);
    expect((await runIn(await makeFolder(page), ['check'])).out).not.toContain(note);
  });
});

test('what pages say besides is the same with fields of the site and without', async () => {
  const line = fc.constantFrom(
    'status: rejected',
    'status: aceppted',
    'owner: ann',
    'tags: [a, b]',
    'statsu: x',
    'date: 2',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 4 }), async (lines) => {
      const page = `---\ntitle: T\n${[...new Set(lines)].join('\n')}\n---\n\nSee [B](b.md).\n`;
      const pages = { 'docs/decisions/0001-a.md': page, 'docs/decisions/b.md': '# B\n' };
      const plain = await makeFolder(pages);
      const custom = await makeFolder({ ...pages, 'trowel.json': hub['trowel.json'] });
      for (const argv of [
        ['list', '--json'],
        ['check', '--json'],
        ['search', 'kind:decision', '--json'],
      ])
        expect(await runIn(custom, argv)).toEqual(await runIn(plain, argv));
    }),
    { numRuns: 15 },
  );
});

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { buildSite } from '../../../test/support/docusaurus.ts';
import { runIn } from './support/cli.ts';
import { makeFixtureSite } from './support/fixture.ts';
import { writeFiles } from './support/folder.ts';
import { parsePage } from './support/html.ts';

const page = (title: string, risk: string, effort: number) =>
  `---\ntitle: ${title}\nstatus: accepted\nrisk: ${risk}\neffort: ${effort}\n---\n\nIt has a price.\n`;

/** Adds a field that the config writes in zod, as no JSON file can. */
async function addZodField(site: string): Promise<void> {
  const file = path.join(site, 'docusaurus.config.mjs');
  const config = await readFile(file, 'utf8');
  const field = `{ decision: { effort: { schema: z.int().refine((one) => one !== 4, 'Never 4'), label: 'Days of work' } } }`;
  const added = config.replace('[plugin, options]', `[plugin, { ...options, fields: ${field} }]`);
  await writeFile(file, `import * as z from 'zod';\n${added}`);
}

describe('a site with fields of its own, one in trowel.json and one in zod', () => {
  let site: string;
  let outDir: string;

  beforeAll(async () => {
    const folder = path.join(inject('runDir'), 'custom-fields');
    outDir = path.join(folder, 'built');
    site = await makeFixtureSite(path.join(folder, 'site'));
    await addZodField(site);
    const risk = { schema: { type: 'string', enum: ['low', 'high'], description: 'What may go wrong.' }, facet: true };
    await writeFiles(site, {
      'trowel.json': JSON.stringify({ fields: { decision: { risk } } }),
      'docs/decisions/0091-low.md': page('A low risk', 'low', 2),
      'docs/decisions/0092-high.md': page('A high risk', 'high', 3),
      'docs/decisions/0093-high.md': page('Another high risk', 'high', 5),
    });
    await buildSite({ site, outDir, args: [] });
  });

  test('a page shows both among its facts, under their labels', async () => {
    const { $ } = await parsePage(outDir, '/docs/next/decisions/0092-high');
    const facts = $('dt')
      .toArray()
      .map((label) => `${$(label).text()}: ${$(label).next('dd').text()}`);
    expect(facts).toEqual(expect.arrayContaining(['Risk: high', 'Days of work: 3']));
  });

  test('the index of the kind can be narrowed by the facet, in the order of the choices', async () => {
    const { $ } = await parsePage(outDir, '/decisions');
    const panel = $('fieldset').filter((_, element) => $(element).children('legend').text() === 'Risk');
    expect(panel.text()).toMatch(/low.*1.*high.*2/);
  });

  test('the page of search knows the facet, and the index holds its values', async () => {
    const index = path.join(site, '.docusaurus', 'docusaurus-plugin-trowel', 'default', 'search', 'documents.json');
    const { documents, facets } = JSON.parse(await readFile(index, 'utf8'));
    const risk = { name: 'risk', label: 'Risk', order: ['low', 'high'] };
    expect(facets).toContainEqual(risk);
    expect(documents.find(({ title }: { title: string }) => title === 'A high risk').facets.risk).toEqual([
      { value: 'high', label: 'high' },
    ]);
    const data = JSON.parse(await readFile(path.join(site, '.docusaurus', 'globalData.json'), 'utf8'));
    expect(data['docusaurus-plugin-trowel'].default.facets).toContainEqual(risk);
  });

  test('the terminal finds pages by the field of trowel.json', async () => {
    const { out } = await runIn(site, ['search', 'risk:high', '--json']);
    expect(
      JSON.parse(out)
        .results.map(({ title }: { title: string }) => title)
        .sort(),
    ).toEqual(['A high risk', 'Another high risk']);
  });

  test('the schema for editors describes both', async () => {
    const file = path.join(site, '.docusaurus', 'docusaurus-plugin-trowel', 'default', 'schemas', 'decision.json');
    const { properties } = JSON.parse(await readFile(file, 'utf8'));
    expect(properties.risk).toMatchObject({ enum: ['low', 'high'], title: 'Risk', description: 'What may go wrong.' });
    expect(properties.effort).toMatchObject({ type: 'integer', title: 'Days of work' });
  });
});

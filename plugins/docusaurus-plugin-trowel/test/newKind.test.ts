import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { buildSite, root } from '../../../test/support/docusaurus.ts';
import { run } from '../../../test/support/program.ts';
import { makeFixtureSite } from './support/fixture.ts';
import { parsePage } from './support/html.ts';

/** The one new file: the definition of the kind. */
const definition = `import { date, refs, status, texts } from '../fieldTypes.ts';
import { defineKind } from './kind.ts';

export const rehearsal = defineKind({
  name: 'rehearsal',
  label: ['Rehearsal', 'Rehearsals'],
  description: 'What a team learned from a stretch of work.',
  folder: 'rehearsals',
  fields: {
    date: date('The day it was held.'),
    attendees: refs('person', 'Who took part.'),
    actions: texts('What was agreed on.'),
    mood: status({ cheerful: ['good', 'In good spirits'], weary: 'bad' }, 'How people felt.'),
  },
  sections: ['What went well', 'What did not'],
  icon: 'M1 1l10 5-10 5z',
  tone: 'moss',
  intro: 'What each team learned, and what it changed.',
  facts: { attendees: { as: 'people', label: 'Attended by' }, actions: { as: 'text', wide: true }, mood: { as: 'status' } },
  isChronicle: true,
  facets: ['year', 'person'],
  readingPlace: 95,
  explainers: { owner: 'owner', attendees: 'witness' },
  interviewPlace: 70,
  isNamedInCode: true,
});
`;

const page = `---
title: The ferry release
date: 2024-05-03
attendees: [ann-lee]
actions: [Rehearse the switch]
mood: cheerful
---

We learned to rehearse.
`;

/** Copies the part of this checkout that `npm run reference` and a build need. */
async function copyCheckout(folder: string): Promise<string> {
  const plugin = path.join('plugins', 'docusaurus-plugin-trowel');
  for (const part of [
    ...['ARCHITECTURE.md', 'README.md', 'bin', 'lib', 'package.json', 'schemas', 'src'].map((name) =>
      path.join(plugin, name),
    ),
    path.join('docs', 'handbook'),
    'package.json',
    'scripts',
  ])
    await cp(path.join(root, part), path.join(folder, part), { recursive: true });
  for (const parent of ['', plugin])
    await symlink(path.join(root, parent, 'node_modules'), path.join(folder, parent, 'node_modules'), 'junction');
  return path.join(folder, plugin);
}

/** Adds the kind as ARCHITECTURE.md says: its file, and two lines in the list of kinds. */
async function addKind(plugin: string): Promise<void> {
  const kinds = path.join(plugin, 'src', 'content', 'kinds');
  await writeFile(path.join(kinds, 'rehearsal.ts'), definition);
  const list = path.join(kinds, 'index.ts');
  const written = await readFile(list, 'utf8');
  const added = written
    .replace("import { story } from './story.ts';", "import { rehearsal } from './rehearsal.ts';\n$&")
    .replace('  story,\n', '  rehearsal,\n  story,\n');
  await writeFile(list, added);
}

describe('a kind added to a copy of the plugin by one file and two lines', () => {
  let checkout: string;
  let outDir: string;

  beforeAll(async () => {
    const folder = path.join(inject('runDir'), 'new-kind');
    checkout = path.join(folder, 'checkout');
    outDir = path.join(folder, 'built');
    const plugin = await copyCheckout(checkout);
    await addKind(plugin);
    await run({
      script: path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'),
      args: [path.join('scripts', 'reference', 'main.ts')],
      cwd: checkout,
      signal: AbortSignal.timeout(60_000),
    });
    const site = await makeFixtureSite(path.join(folder, 'site'), { plugin: path.join(plugin, 'src', 'index.ts') });
    await mkdir(path.join(site, 'docs', 'rehearsals'));
    await writeFile(path.join(site, 'docs', 'rehearsals', 'ferry.md'), page);
    await buildSite({ site, outDir, args: [] });
  });

  test('has an index under its own name, with its introduction, its mark and its entry', async () => {
    const { $ } = await parsePage(outDir, '/rehearsals');
    expect($('h1').text()).toContain('Rehearsals');
    expect($('main').text()).toContain('What each team learned, and what it changed.');
    expect($('main [data-kind="rehearsal"]').attr('data-tone')).toBe('moss');
    expect($('main [data-kind="rehearsal"] path').attr('d')).toContain('M1 1l10 5-10 5z');
    expect($('main').text()).toContain('The ferry release');
  });

  test('shows facts with their labels on its pages', async () => {
    const { $ } = await parsePage(outDir, '/docs/next/rehearsals/ferry');
    const labels = $('dt')
      .toArray()
      .map((label) => $(label).text());
    expect(labels).toEqual(expect.arrayContaining(['Attended by', 'Actions']));
    expect($('dd').text()).toContain('Rehearse the switch');
    expect($('dd [data-tone="good"]').text()).toBe('In good spirits');
  });

  test('is described in the reference and in the schema for editors', async () => {
    const reference = path.join(checkout, 'docs', 'handbook', 'reference');
    expect(await readFile(path.join(reference, 'rehearsal.md'), 'utf8')).toContain('What was agreed on.');
    expect(await readFile(path.join(reference, 'index.md'), 'utf8')).toContain('[Rehearsal](./rehearsal.md)');
    const schema = path.join(checkout, 'plugins', 'docusaurus-plugin-trowel', 'schemas', 'rehearsal.json');
    expect(JSON.parse(await readFile(schema, 'utf8')).properties).toHaveProperty('attendees');
  });
});

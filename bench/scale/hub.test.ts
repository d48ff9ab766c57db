import { expect, test } from 'vitest';
import { parsePage } from '../../plugins/docusaurus-plugin-trowel/src/content/pageParser.ts';
import { buildHub } from '../../plugins/docusaurus-plugin-trowel/src/hub/build.ts';
import { createAnswerWhy } from '../../plugins/docusaurus-plugin-trowel/src/why/answer.ts';
import { findGoverningPages } from '../../plugins/docusaurus-plugin-trowel/src/why/governingPages.ts';
import { codePath, makeCode } from './code.ts';
import { makeHub } from './hub.ts';
import { toHubText } from './text.ts';

/** A page of three sections, whose words depend on its number. */
function writePage(number: number): string {
  const sentence = `The batch number${'abcdefghij'[number % 10]} of the partner runs at night, and nobody may hold a lock while it does.`;
  const section = (heading: string) => `## ${heading}\n\n${`${sentence} `.repeat(3).trim()}\n\n- ${sentence}\n`;
  return `# The ledger and its batch\n\n${['Context', 'Two locks', 'A third'].map(section).join('\n')}`;
}

const text = toHubText(Array.from({ length: 20 }, (_, at) => writePage(at)));
const size = { pages: 400, files: 2000 };
const files = [...makeHub(text, size)];
const hub = buildHub(files.map(([place, page]) => parsePage({ source: `docs/${place}`, text: page })));

test('the same text and size give the same bytes; another seed gives others', () => {
  expect([...makeHub(text, size)]).toEqual(files);
  expect([...makeHub(text, { ...size, seed: 2 })]).not.toEqual(files);
});

test('the hub has the requested number of pages, of every kind, and no problem but thin playbooks', () => {
  expect(hub.entries.length).toBe(size.pages);
  expect(hub.problems.filter(({ code }) => code !== 'thin-playbook')).toEqual([]);
  expect(new Set(hub.entries.map(({ kind }) => kind)).size).toBe(12);
  const count = (kind: string) => hub.entries.filter((entry) => entry.kind === kind).length;
  expect(count('decision')).toBeGreaterThan(size.pages / 2);
  expect(count('archaeology')).toBe(48);
  expect(count('person')).toBe(12);
});

test('a page has the same text in a hub of another size', () => {
  const [small, large] = [200, 400].map((pages) => new Map(makeHub(text, { pages }))) as [
    Map<string, string>,
    Map<string, string>,
  ];
  const titleOf = (page: string) => page.split('\n')[1];
  const sectionsOf = (page: string) => page.slice(page.indexOf('\n## '));
  const records = [...small].filter(([place]) => place.startsWith('decisions/'));
  for (const [place, page] of records) {
    const other = large.get(place) ?? '';
    expect(titleOf(other)).toBe(titleOf(page));
    expect(sectionsOf(other).slice(0, 500)).toBe(sectionsOf(page).slice(0, 500));
  }
});

test('a small hub has a page of each kind', () => {
  const small = [...makeHub(text, { pages: 20 })];
  expect(small.length).toBe(20);
  expect(new Set(small.map(([place]) => place.split('/')[0])).size).toBe(12);
});

test('pages have the requested length on average', () => {
  const mean = (bytes: number) => {
    const pages = [...makeHub(text, { pages: 400, bytes })];
    return pages.reduce((sum, [, page]) => sum + page.length, 0) / pages.length;
  };
  expect(mean(7000) / 7000).toBeGreaterThan(0.8);
  expect(mean(7000) / 7000).toBeLessThan(1.3);
  expect(mean(3000)).toBeLessThan(mean(7000) / 1.8);
});

test('some decisions replace others, in chains of two to six', () => {
  const replaced = hub.entries.filter(({ fields }) => fields.status === 'superseded');
  const earlier = new Map(
    hub.entries.flatMap(({ id, relations }) =>
      relations.flatMap(({ type, target }) => (type === 'supersedes' ? [[id, target] as const] : [])),
    ),
  );
  expect(replaced.length).toBe(earlier.size);
  expect(replaced.length).toBeGreaterThan(10);
  const lengthFrom = (id: string): number => {
    const next = earlier.get(id);
    return next === undefined ? 1 : 1 + lengthFrom(next);
  };
  const lengths = [...earlier.keys()].map(lengthFrom);
  expect(Math.min(...lengths)).toBe(2);
  expect(Math.max(...lengths)).toBe(6);
});

test('pages govern nearly all of the generated code, some of them superseded', () => {
  const paths = [...makeCode(size.files, ['why-1'])].map(([path]) => path);
  expect(paths[7]).toBe(codePath(7));
  const { answers, ungoverned } = createAnswerWhy(findGoverningPages(hub))(paths.map((path) => ({ path })));
  expect(ungoverned.length).toBeLessThan(size.files / 20);
  expect(answers.some(({ page }) => page.supersededBy !== undefined)).toBe(true);
  expect(answers.some(({ page }) => page.landmines.length > 0)).toBe(true);
});

test('each path has steps, one page in twenty or so', () => {
  const steps = hub.paths.map(({ stages }) => stages.reduce((sum, stage) => sum + stage.steps.length, 0));
  expect(Math.min(...steps)).toBeGreaterThan(0);
  expect(steps.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(size.pages / 25);
});

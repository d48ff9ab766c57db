import { expect, test } from 'vitest';
import { parsePage } from '../../plugins/docusaurus-plugin-trowel/src/content/pageParser.ts';
import { buildHub } from '../../plugins/docusaurus-plugin-trowel/src/hub/build.ts';
import { createAnswerWhy } from '../../plugins/docusaurus-plugin-trowel/src/why/answer.ts';
import { findGoverningPages } from '../../plugins/docusaurus-plugin-trowel/src/why/governingPages.ts';
import { codePath, makeCode, makeHub } from './generatedHub.ts';

const sizes = { entries: 400, files: 2000 };
const hub = buildHub([...makeHub(sizes)].map(([source, text]) => parsePage({ source, text })));

test('the generated hub has the requested number of pages, about as many globs, and no problems', () => {
  const patterns = findGoverningPages(hub).flatMap(({ governs }) => governs.flatMap(({ paths }) => paths));
  expect(hub.entries.length).toBe(sizes.entries);
  expect(hub.problems).toEqual([]);
  expect(patterns.length).toBeGreaterThan(sizes.entries);
  expect(patterns.length).toBeLessThan(sizes.entries * 1.3);
});

test('a few pages govern each file of the generated code, some of them superseded', () => {
  const paths = [...makeCode(sizes)].map(([path]) => path);
  expect(paths[7]).toBe(codePath(7));
  const { answers, ungoverned } = createAnswerWhy(findGoverningPages(hub))(paths.map((path) => ({ path })));
  expect(ungoverned).toEqual([]);
  expect(answers.some(({ page }) => page.supersededBy !== undefined)).toBe(true);
  expect(answers.some(({ page }) => page.landmines.length > 0)).toBe(true);
});

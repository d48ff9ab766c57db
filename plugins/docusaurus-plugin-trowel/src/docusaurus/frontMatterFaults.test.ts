import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { findRefusedFields, readFrontMatterProblems } from './frontMatterFaults.ts';
import { findValidators } from './validators.ts';

const { docs, blog } = findValidators(process.cwd());
const names = (fields: object, validate = docs) => findRefusedFields({ ...fields }, validate).map(({ field }) => field);

describe('what Docusaurus refuses', () => {
  test.each([
    [{ keywords: 'one' }, ['keywords']],
    [{ sidebar_position: 'first', title: 'A' }, ['sidebar_position']],
    [{ toc_min_heading_level: 4, toc_max_heading_level: 2 }, ['toc_max_heading_level']],
    [{ mdx: 'md' }, ['mdx']],
    [{ mdx: { format: 'html' } }, ['mdx']],
    [{ title_meta: { a: 1 } }, ['title_meta']],
  ])('of a page of docs: %j', (fields, refused) => {
    expect(names(fields)).toEqual(refused);
  });

  test('of a post: what only posts have', () => {
    expect(names({ date: 'soon', tags: ['a'] }, blog)).toEqual(['date']);
    expect(names({ authors: ['ana'], author: 'Ana' }, blog)).toEqual(['author']);
    expect(names({ date: 'soon', authors: 5 })).toEqual([]);
  });

  test('is reported with its place, and nothing is printed', async () => {
    const folder = await makeFolder({ 'a.md': '---\ntitle: A\nkeywords: one\n---\n' });
    expect(readFrontMatterProblems(`${folder}/a.md`, 'docs/a.md', docs)).toEqual([
      {
        code: 'refused-field',
        severity: 'error',
        message:
          'Docusaurus does not take `keywords`, which is "one"; a build leaves it out. It says: "keywords" must be an array.',
        source: 'docs/a.md',
        at: { line: 3, column: 11 },
        field: 'keywords',
        fixes: [{ type: 'remove', field: 'keywords' }],
      },
    ]);
    expect(readFrontMatterProblems(`${folder}/gone.md`, 'docs/gone.md', docs)).toEqual([]);
  });
});

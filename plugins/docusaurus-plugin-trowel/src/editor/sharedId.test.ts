import { expect, test } from 'vitest';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import { findSharedId } from './sharedId.ts';

const read = (source: string, id: string) => parsePage({ source, text: `---\nid: ${id}\n---\n\nText.\n` });
const first = read('docs/systems/a.md', 'pay');
const second = read('docs/systems/b.md', 'pay');
const other = read('docs/systems/c.md', 'pay-2');
const { entries, problems } = buildHub([first, second, other]);

test('of two pages with one id each says so: a check on the second, and the first when somebody types in it', () => {
  expect(problems.map(({ source, code }) => [source, code])).toEqual([['docs/systems/b.md', 'duplicate-id']]);
  expect(findSharedId(first, entries)).toMatchObject([
    {
      code: 'duplicate-id',
      source: 'docs/systems/a.md',
      at: { line: 2, column: 5 },
      message: 'The id `system/pay` is also that of docs/systems/b.md; give one of the two pages another `id`.',
      fixes: [{ type: 'set', fields: { id: 'pay-3' } }],
    },
  ]);
  expect(findSharedId(second, entries)).toEqual([]);
  expect(findSharedId(other, entries)).toEqual([]);
});

test('a page whose id was changed just now is not said to share the one that it had', () => {
  expect(findSharedId(read('docs/systems/a.md', 'gate'), entries)).toEqual([]);
});

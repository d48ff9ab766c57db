import { expect, test } from 'vitest';
import { toTable } from './table.ts';

test('a table keeps its columns even when a cell holds what Markdown takes for a border', () => {
  const table = toTable([{ figure: 'a|b', base: '1 s', target: '≤ 1.10×' }, { figure: 'Build, cold' }], 'Bare site');
  expect(table).toMatchInlineSnapshot(`
    "| Figure      | Bare site | With Trowel | Compared | Target  |
    | ----------- | --------- | ----------- | -------- | ------- |
    | a\\|b        | 1 s       |             |          | ≤ 1.10× |
    | Build, cold |           |             |          |         |"
  `);
});

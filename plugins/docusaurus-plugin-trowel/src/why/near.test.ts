import { expect, test } from 'vitest';
import { createFindNear } from './near.ts';
import type { Governing } from './why.ts';

const page = (id: string, path: string): Governing => ({
  id,
  title: id,
  source: '',
  kind: 'decision',
  why: '',
  names: [],
  governs: [{ paths: [path] }],
  constraints: [],
  landmines: [],
  ask: [],
});

test.each([
  ['services/pay/src/x.ts', 'services/pay', ['a', 'b']],
  ['services/other/x.ts', 'services', ['a', 'b', 'c']],
  ['tools/x.ts', undefined, undefined],
  ['x.ts', undefined, undefined],
])('near %s something is governed in %s', (path, folder, ids) => {
  const near = createFindNear([
    page('a', 'services/pay/core/**'),
    page('b', 'services/pay/*.sql'),
    page('c', 'services/mail/**'),
  ])(path);
  expect(near?.folder).toBe(folder);
  expect(near?.pages.map(({ id }) => id)).toEqual(ids);
});

import { expect, test } from 'vitest';
import { makeGoverningPage } from '../../test/support/governingPage.ts';
import { createFindGovernedFolder } from './governedFolder.ts';

test.each([
  ['services/pay/src/x.ts', 'services/pay', ['decision/a', 'decision/b']],
  ['services/other/x.ts', 'services', ['decision/a', 'decision/b', 'decision/c']],
  ['tools/x.ts', undefined, undefined],
  ['x.ts', undefined, undefined],
  // A governed file is no folder.
  ['services/pay/core', 'services/pay', ['decision/a', 'decision/b']],
  ['/services//pay/x.ts', 'services/pay', ['decision/a', 'decision/b']],
])('the nearest folder with governed code above %s is %s', (path, folder, ids) => {
  const found = createFindGovernedFolder([
    makeGoverningPage('decision/a', { governs: [{ paths: ['services/pay/core/**'] }] }),
    makeGoverningPage('decision/b', { governs: [{ paths: ['services/pay/*.sql'] }] }),
    makeGoverningPage('decision/c', { governs: [{ paths: ['services/mail/**'] }] }),
  ])(path);
  expect(found?.path).toBe(folder);
  expect(found?.pages.map(({ id }) => id)).toEqual(ids);
});

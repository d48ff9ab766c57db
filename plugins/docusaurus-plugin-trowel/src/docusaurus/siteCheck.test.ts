import { expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { checkSite } from './siteCheck.ts';

test('a site without its packages is not checked, and says why', async () => {
  const site = await makeFolder({ 'docusaurus.config.js': '', 'package.json': '{}' });
  expect(await checkSite(site)).toEqual({ problems: [], unchecked: 'Docusaurus is not installed there' });
});

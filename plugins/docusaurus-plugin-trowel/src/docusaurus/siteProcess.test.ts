import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';

test('a check whose asker has ended ends, too, and leaves nothing behind', async () => {
  const [generated, site] = [
    await makeFolder({ 'site.json': '{}' }),
    await makeFolder({
      'package.json': '{}',
      'node_modules/@docusaurus/core/package.json': '{}',
      'node_modules/@docusaurus/utils/index.js': '',
      // A site that takes for ever.
      'node_modules/@docusaurus/core/lib/server/site.js': `exports.loadSite = () => {
  require('node:fs').writeFileSync(require('node:path').join(process.argv[2], 'loading'), '');
  setInterval(() => {}, 1000);
  return new Promise(() => {});
};`,
    }),
  ];
  const child = fork(fileURLToPath(new URL('../../lib/check-site.mjs', import.meta.url)), [site], {
    env: { ...process.env, DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated },
    execArgv: [],
  });
  onTestFinished(() => void child.kill());
  const ended = once(child, 'exit');
  await expect.poll(() => existsSync(path.join(site, 'loading')), { timeout: 30_000 }).toBe(true);
  child.disconnect();
  expect(await ended).toEqual([1, null]);
  expect(existsSync(generated)).toBe(false);
});

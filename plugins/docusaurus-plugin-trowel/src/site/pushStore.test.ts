import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { parseOptions } from './options.ts';
import { storeForPush } from './pushStore.ts';

const stored = () => ({ documents: [], language: 'en' });

test('a build leaves its pages for a push, with its language and for whom it was, until the site takes the static index again', async () => {
  const dataDir = await makeFolder({});
  const search = { engine: 'a-search', hub: 'booking' };
  const build = (options: object, language = 'en') =>
    storeForPush(
      {
        dataDir,
        options: parseOptions(options),
        site: { baseUrl: '/', url: 'https://why.example.org', hasOtherSearch: false },
        language,
        audience: 'team',
      },
      stored,
    );
  await build({ search });
  await build({ search }, 'de');
  const folder = path.join(dataDir, 'push');
  expect((await readdir(folder)).sort()).toEqual(['de.json', 'en.json']);
  expect(JSON.parse(await readFile(path.join(folder, 'en.json'), 'utf8'))).toEqual({
    ...{ documents: [], language: 'en', url: 'https://why.example.org' },
    ...{ search, audience: 'team', usualAudience: 'public' },
  });
  await build({});
  expect(await readdir(dataDir)).toEqual([]);
});

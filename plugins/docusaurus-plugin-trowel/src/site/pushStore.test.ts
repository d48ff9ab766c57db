import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { collect } from '../../test/support/collect.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { toDocument } from '../../test/support/searchDocuments.ts';
import { readPushFile } from '../config/pushFile.ts';
import { parseOptions } from './options.ts';
import { storeForPush } from './pushStore.ts';

const pages = [toDocument({ id: 'a' }), toDocument({ id: 'b', title: 'Two\nlines \u2028' })];
const stored = () => ({ documents: pages, language: 'en' });

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
  expect((await readdir(folder)).sort()).toEqual(['de.jsonl', 'en.jsonl']);
  const { documents, ...hub } = await readPushFile(path.join(folder, 'en.jsonl'));
  expect(hub).toEqual({
    ...{ total: 2, language: 'en', url: 'https://why.example.org' },
    ...{ search, audience: 'team', usualAudience: 'public' },
  });
  expect(await collect(documents)).toEqual(pages);
  await build({});
  expect(await readdir(dataDir)).toEqual([]);
});

import { expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { toCustomKinds } from '../config/customKinds.ts';
import { findFiles } from '../content/fileFinder.ts';
import { parseFile } from '../content/fileParser.ts';
import { readAgain } from '../content/fingerprint.ts';
import { type StoredPage, toStored } from '../content/storedPage.ts';
import { createParseMany } from './parserThreads.ts';

const file = JSON.stringify({ fields: { decision: { cost: { schema: { type: 'number' } } } } });

test('threads parse pages as one thread does, and tell the place of each', async () => {
  const names = Array.from({ length: 90 }, (_, at) => `decisions/${String(at).padStart(4, '0')}-page.md`);
  const folder = await makeFolder({
    ...Object.fromEntries(names.map((name, at) => [name, `---\nstatus: accepted\ncost: ${at}\n---\n\n# Page ${at}\n`])),
    'broken.md': '---\ntitle: [\n---\n',
    'windows.md': Buffer.from('# Caf\xe9\n', 'latin1'),
  });
  const files = (await findFiles(folder)).map((ref) => ({ ref, content: readAgain(ref).content }));
  const parsed: StoredPage[] = [];
  await createParseMany({ file }, 2)?.(files.values(), (at, page) => {
    parsed[at] = page;
  });
  const kinds = toCustomKinds({ file });
  expect(parsed).toEqual(files.map(({ ref, content }) => toStored(parseFile(ref, content, { kinds }))));
});

test('one processor parses without threads', () => {
  expect(createParseMany({}, 1)).toBeUndefined();
});

test('threads that fail end, and say why', async () => {
  const folder = await makeFolder({ 'a.md': '# A' });
  const files = (await findFiles(folder)).map((ref) => ({ ref, content: readAgain(ref).content }));
  const done: number[] = [];
  const parsing = createParseMany({ file: '{' }, 2)?.(files.values(), (at) => done.push(at));
  await expect(parsing).rejects.toThrow('JSON');
  expect(done).toEqual([]);
});

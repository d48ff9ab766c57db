import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collect } from '../../test/support/collect.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { readLines } from './lines.ts';

test('lines are read as they were written, however long and in whatever letters', async () => {
  const file = path.join(await makeFolder({}), 'lines');
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('\u2028', 'ü\r', '💡'.repeat(20_000), 'x'.repeat(65_535), 'x'.repeat(65_536)),
  );
  const lines = fc.array(line.map((text) => JSON.stringify(text)));
  await fc.assert(
    fc.asyncProperty(lines, async (written) => {
      await writeFile(file, written.map((text) => `${text}\n`).join(''));
      expect(await collect(readLines(file))).toEqual(written);
    }),
    { numRuns: 40 },
  );
});

test('a last line without an end is read, too', async () => {
  const folder = await makeFolder({ lines: 'one\ntwo' });
  expect(await collect(readLines(path.join(folder, 'lines')))).toEqual(['one', 'two']);
});

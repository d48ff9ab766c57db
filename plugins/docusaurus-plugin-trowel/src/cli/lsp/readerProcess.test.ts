import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder, writeFiles } from '../../../test/support/folder.ts';
import { startHubReading } from './readerProcess.ts';

test('a process that ends is started again, three times, and after that when files have changed', async () => {
  const folder = await makeFolder({
    'reader.mjs': `import { appendFileSync, existsSync } from 'node:fs';
appendFileSync(new URL('starts', import.meta.url), 'x');
if (!existsSync(new URL('mended', import.meta.url))) throw new Error('It cannot be read.');
process.on('message', ({ type }) => process.send({ type: 'hub', change: { tags: [type] }, isFirst: true, root: '', notes: [], revision: 0 }));`,
    starts: '',
  });
  const told: unknown[] = [];
  const script = path.join(folder, 'reader.mjs');
  const env = { ...process.env, TROWEL_CACHE: 'off' };
  const reading = startHubReading({ home: folder }, { env, script }, (message) => told.push(message));
  onTestFinished(() => reading.stop());
  const ended = { type: 'failed', reason: 'The process that reads the hub ended (1): Error: It cannot be read.' };
  await expect.poll(() => told, { timeout: 30_000 }).toEqual([ended]);
  await writeFiles(folder, { mended: '' });
  reading.tell({ type: 'text', file: path.join(folder, 'a.md'), text: 'typed' });
  reading.tell({ type: 'files' });
  await expect
    .poll(() => told.slice(1), { timeout: 30_000 })
    .toEqual(['open', 'text'].map((type) => expect.objectContaining({ change: { tags: [type] } })));
});

test('a process rests while no page is open, and what is asked next starts it', async () => {
  const folder = await makeFolder({
    'reader.mjs': `import { appendFileSync } from 'node:fs';
const note = (what) => appendFileSync(new URL('notes', import.meta.url), what + ' ');
note('starts');
process.on('SIGTERM', () => {
  note('rests');
  process.exit(0);
});
process.on('message', ({ type, question, id }) => {
  note(type);
  if (type === 'uses') process.send({ type, question, uses: [{ target: id }] });
  else process.send({ type: 'hub', change: {}, isFirst: true, root: '', notes: [], revision: 0 });
});`,
  });
  const env = { ...process.env, TROWEL_CACHE: 'off' };
  const script = path.join(folder, 'reader.mjs');
  const reading = startHubReading({ home: folder }, { env, script, patience: 200 }, () => undefined);
  onTestFinished(() => reading.stop());
  const notes = () => readFile(path.join(folder, 'notes'), 'utf8').catch(() => '');
  const file = path.join(folder, 'a.md');
  reading.tell({ type: 'text', file, text: 'typed' });
  await expect.poll(notes, { timeout: 30_000 }).toBe('starts open text ');
  reading.tell({ type: 'text', file });
  await expect.poll(notes, { timeout: 30_000 }).toBe('starts open text text rests ');
  expect(await reading.findUses('team/booking')).toEqual([{ target: 'team/booking' }]);
  await expect.poll(notes, { timeout: 30_000 }).toBe('starts open text text rests starts open uses rests ');
});

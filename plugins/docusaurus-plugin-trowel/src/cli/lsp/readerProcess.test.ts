import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder, writeFiles } from '../../../test/support/folder.ts';
import { startHubReading } from './readerProcess.ts';

/** What a process sends of a hub whose only tag is what it was told. */
const answer = `const answer = (tag, more) => process.send({ type: 'hub', change: { tags: [tag] }, isFirst: true, root: '', notes: [], revision: 0 }, more);`;

/** Starts a process with a script of its own. */
async function startReading(script: string) {
  const folder = await makeFolder({ 'reader.mjs': script });
  const told: string[] = [];
  const listener = { hear: () => {} };
  const reading = startHubReading(
    { home: folder },
    { env: { ...process.env, TROWEL_CACHE: 'off' }, script: path.join(folder, 'reader.mjs') },
    (message) => {
      told.push(message.type === 'hub' ? String(message.change.tags) : message.type);
      listener.hear();
    },
  );
  onTestFinished(() => reading.stop());
  return { folder, reading, told, listener };
}

test('a message to a process that has gone already ends nobody else, and another process takes its place', async () => {
  const { folder, reading, told, listener } = await startReading(`import { existsSync, writeFileSync } from 'node:fs';
${answer}
const gone = new URL('gone', import.meta.url);
const isSecond = existsSync(gone);
process.on('disconnect', () => writeFileSync(gone, ''));
process.on('message', ({ type }) => answer(type, isSecond ? undefined : () => process.disconnect()));`);
  listener.hear = () => {
    listener.hear = () => {};
    // Nothing of its end is heard before this returns.
    while (!existsSync(path.join(folder, 'gone')));
    reading.tell({ type: 'files' });
  };
  await expect.poll(() => told, { timeout: 30_000 }).toEqual(['open', 'open']);
});

test('a process that takes the place of another is told the texts in the order in which they were', async () => {
  const { folder, reading, told } = await startReading(`${answer}
process.on('message', ({ type, text, revision }) => {
  if (text === 'end') process.exit(1);
  answer([type, text, revision].filter(Boolean).join(' '));
});`);
  await expect.poll(() => told, { timeout: 30_000 }).toEqual(['open']);
  const [a, b, c] = ['a.md', 'b.md', 'c.md'].map((name) => path.join(folder, name)) as [string, string, string];
  reading.tell({ type: 'text', file: a, text: 'old', revision: 1 });
  reading.tell({ type: 'text', file: b, text: 'b', revision: 2 });
  reading.tell({ type: 'text', file: a, text: 'new', revision: 3 });
  reading.tell({ type: 'text', file: c, text: 'end', revision: 4 });
  reading.tell({ type: 'text', file: c });
  await expect.poll(() => told.slice(4), { timeout: 30_000 }).toEqual(['open', 'text b 2', 'text new 3']);
});

test('where pages name an entry is not known of a process that ends', async () => {
  const { reading, told } = await startReading(`${answer}
process.on('message', ({ type }) => (type === 'uses' ? process.exit(1) : answer(type)));`);
  await expect.poll(() => told, { timeout: 30_000 }).toEqual(['open']);
  expect(await reading.findUses('guide/a')).toBeUndefined();
});

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

test('a process rests while no page is open; what is asked next starts it, and has the site checked again', async () => {
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
  reading.tell({ type: 'saved' });
  reading.tell({ type: 'text', file });
  await expect.poll(notes, { timeout: 30_000 }).toBe('starts open text saved text rests ');
  expect(await reading.findUses('team/booking')).toEqual([{ target: 'team/booking' }]);
  await expect.poll(notes, { timeout: 30_000 }).toBe('starts open text saved text rests starts open uses saved rests ');
});

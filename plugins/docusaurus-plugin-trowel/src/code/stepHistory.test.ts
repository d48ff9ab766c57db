import { describe, expect, test } from 'vitest';
import { makeRepository, type TestRepository } from '../../test/support/repository.ts';
import { readStepHistory } from './stepHistory.ts';

const files = (...names: readonly string[]) =>
  names.map((name) => ({ source: `docs/${name}.md`, path: `site/docs/${name}.md` }));

/** Reads the former texts of files. A text is kept as it is, with its source. */
async function historyOf({ open }: TestRepository, names: readonly string[], known = new Map<string, string>()) {
  const { versions, lost } = await readStepHistory(await open(), {
    files: files(...names),
    names: ['backend'],
    parse: ({ source, text }) => `${source}: ${text.trim()}`,
    known,
    since: '2023-01-01',
  });
  const say = (found: typeof lost) => found.map(({ text, date, summary }) => `${date} ${summary}: ${text}`);
  return { versions: Object.fromEntries([...versions].map(([name, found]) => [name, say(found)])), lost: say(lost) };
}

const page = (name: string) => `site/docs/${name}.md`;
const long = Array.from({ length: 20 }, (_, at) => `line ${at}`).join('\n');

describe('the former texts of a file', () => {
  test('are those that its commits wrote, newest first, in any letters', async () => {
    const repository = await makeRepository({ 'README.md': 'a', [page('a')]: 'One ü.\n' });
    await repository.write({ [page('a')]: 'Two 港.\n' });
    await repository.commit('Say two', '2024-02-01');
    await repository.write({ [page('a')]: 'Three.\n', [page('b')]: 'Other.\n' });
    await repository.commit('Say three', '2024-03-01');
    expect(await historyOf(repository, ['a'])).toEqual({
      versions: {
        'docs/a.md': ['2024-03-01 Say three: docs/a.md: Three.', '2024-02-01 Say two: docs/a.md: Two 港.'],
      },
      lost: [],
    });
  });

  test('are followed through renames, with the source of that time', async () => {
    const repository = await makeRepository({ 'README.md': 'a' });
    await repository.write({ [page('old')]: long });
    await repository.commit('Write', '2024-02-01');
    await repository.git('mv', page('old'), page('new'));
    await repository.write({ [page('new')]: `${long}\nmore` });
    await repository.commit('Rename', '2024-03-01');
    const { versions } = await historyOf(repository, ['new']);
    expect(versions).toEqual({
      'docs/new.md': [`2024-03-01 Rename: docs/new.md: ${long}\nmore`, `2024-02-01 Write: docs/old.md: ${long}`],
    });
  });

  test('are not read again when they are known', async () => {
    const repository = await makeRepository({ 'README.md': 'a' });
    await repository.write({ [page('a')]: 'One.\n' });
    await repository.commit('Write', '2024-02-01');
    const known = new Map<string, string>();
    await historyOf(repository, ['a'], known);
    for (const spec of known.keys()) known.set(spec, 'kept');
    expect((await historyOf(repository, ['a'], known)).versions).toEqual({ 'docs/a.md': ['2024-02-01 Write: kept'] });
  });
});

test('what was deleted, or taken out of a path, is found by its tags', async () => {
  const tagged = (name: string) => `---\npaths:\n  - ${name}\n---\n`;
  const repository = await makeRepository({ 'README.md': 'a' });
  await repository.write({
    [page('a')]: tagged('backend/week-1'),
    [page('gone')]: tagged('backend/week-2'),
    [page('untagged')]: tagged('backend/week-3'),
    [page('plain')]: 'Text.\n',
  });
  await repository.commit('Write', '2024-02-01');
  await repository.git('rm', '--quiet', page('gone'));
  await repository.write({ [page('untagged')]: '---\ntitle: A\n---\n', [page('plain')]: 'Other.\n' });
  await repository.commit('Shorten the path', '2024-03-01');
  const { lost } = await historyOf(repository, ['a']);
  expect(lost).toEqual([
    `2024-03-01 Shorten the path: docs/gone.md: ${tagged('backend/week-2').trim()}`,
    `2024-03-01 Shorten the path: docs/untagged.md: ${tagged('backend/week-3').trim()}`,
  ]);
});

describe('there is no history and no failure', () => {
  const none = { versions: {}, lost: [] };

  test('without commits', async () => {
    expect(await historyOf(await makeRepository(), ['a'])).toEqual(none);
  });

  test('without files to look at', async () => {
    expect(await historyOf(await makeRepository({ 'README.md': 'a' }), [])).toEqual(none);
  });

  test('in a clone without old files', async () => {
    const origin = await makeRepository({ 'README.md': 'a' });
    for (const [text, day] of [
      ['One.', '2024-02-01'],
      ['Two.', '2024-03-01'],
    ] as const) {
      await origin.write({ [page('a')]: text });
      await origin.commit(text, day);
    }
    await origin.git('config', 'uploadpack.allowFilter', 'true');
    const clone = await makeRepository();
    await clone.git('clone', '--quiet', '--filter=blob:none', `file://${origin.root}`, 'copy');
    const { versions } = await readStepHistory(await clone.open('copy'), {
      files: files('a'),
      names: ['backend'],
      parse: ({ text }) => text,
      known: new Map(),
      since: '2023-01-01',
    });
    expect([...versions.values()].flat().map(({ text }) => text)).not.toContain('One.');
  });

  test('in a shallow clone, beyond what it has', async () => {
    const origin = await makeRepository({ 'README.md': 'a' });
    for (const [text, day] of [
      ['One.', '2024-02-01'],
      ['Two.', '2024-03-01'],
    ] as const) {
      await origin.write({ [page('a')]: text });
      await origin.commit(text, day);
    }
    const clone = await makeRepository();
    await clone.git('clone', '--quiet', '--depth=1', `file://${origin.root}`, 'copy');
    const { versions } = await readStepHistory(await clone.open('copy'), {
      files: files('a'),
      names: ['backend'],
      parse: ({ text }) => text,
      known: new Map(),
      since: '2023-01-01',
    });
    expect([...versions.values()].flat().map(({ text }) => text)).not.toContain('One.');
  });
});

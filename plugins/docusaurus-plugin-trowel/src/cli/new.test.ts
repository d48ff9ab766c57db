import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { kindNames } from '../content/kinds/names.ts';
import { beginWithArticle } from '../shared/article.ts';
import { newShape } from './shapes/new.ts';

const files = {
  'docs/people/ana.md': '---\ntitle: Ana\n---\n',
  'docs/systems/gate.md': '---\ntitle: Gate\nowners: [ana]\n---\n',
  'docs/decisions/0007-one.md': '---\ntitle: One\nstatus: accepted\ndate: 2024-01-01\n---\n',
};
const read = (folder: string, file: string) => readFile(path.join(folder, file), 'utf8');

describe('trowel new', () => {
  test('writes the template of a kind, says where, and what it writes has no problems', async () => {
    const folder = await makeFolder(files);
    const { code, out, err } = await runIn(folder, [
      'new',
      'story',
      '--title',
      'It worked: again',
      '--set',
      'authors=ana',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('blog/2026-11-22-it-worked-again.md is written.\n');
    expect(await read(folder, 'blog/2026-11-22-it-worked-again.md')).toBe(
      '---\ntitle: "It worked: again"\nkind: story\nauthors: [ana]\ndate: 2026-11-22\nlesson: success\n---\n\n## What was hard\n\n## What we did\n\n## What changed\n',
    );
    expect((await runIn(folder, ['check'])).out).toContain('No problems');
  });

  test('numbers a record behind the highest', async () => {
    const folder = await makeFolder(files);
    await runIn(folder, ['new', 'decision', '--title', 'Two']);
    expect(await readdir(path.join(folder, 'docs/decisions'))).toEqual(['0007-one.md', '0008-two.md']);
  });

  test('without a terminal it asks nothing, and says which options are missing', async () => {
    const folder = await makeFolder(files);
    const { code, err } = await runIn(folder, ['new', 'challenge'], { stdin: 'No\n' });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'trowel: A challenge needs more: trowel new challenge --title "…" --set symptoms=…\nNothing was written.\n',
    });
  });

  test('on a terminal it asks for what is required, again when it is wrong, and opens the editor', async () => {
    const folder = await makeFolder(files);
    const edited: unknown[] = [];
    const { code, out } = await runIn(folder, ['new', 'constraint'], {
      stdin: 'No mooring at night\nmaybe\nholds\n',
      isTerminal: true,
      env: { EDITOR: 'ed -s' },
      edit: (command, file) => edited.push([command, path.relative(folder, file)]),
    });
    expect(code).toBe(0);
    expect(out.split('Status (holds, lifted, unknown):')).toHaveLength(3);
    expect(edited).toEqual([[['ed', '-s'], path.join('docs', 'constraints', 'no-mooring-at-night.md')]]);
  });

  test('overwrites nothing: a second page of the same title gets a name of its own, and a name that is taken is refused', async () => {
    const folder = await makeFolder(files);
    const argv = ['new', 'person', '--title', 'Ana'];
    expect((await runIn(folder, argv)).out).toBe('docs/people/ana-2.md is written.\n');
    const { code, err } = await runIn(folder, [...argv, '--file', 'ana']);
    expect(code).toBe(2);
    expect(err).toContain('is the name of a page in docs/people already');
    expect(await read(folder, 'docs/people/ana.md')).toBe(files['docs/people/ana.md']);
  });

  test.each(['../../x', 'a/b', '.hidden', 'con', 'index', ''])('refuses the file name %j', async (name) => {
    const folder = await makeFolder(files);
    expect((await runIn(folder, ['new', 'person', '--title', 'Bo', '--file', name])).code).toBe(2);
  });

  test.each([
    ['sistems=gate', 'Did you mean `systems`?'],
    ['systems', 'expected a field and its value'],
    ['date=soon', '`date` is "soon"'],
    ['measure=wat=Stops', '`--set` gives `measure`, which has no part `wat`; it has what, before, after'],
    ['measure={"what": ', 'is no valid JSON'],
  ])('refuses --set %s and says why', async (set, message) => {
    const folder = await makeFolder(files);
    const { code, err } = await runIn(folder, ['new', 'story', '--title', 'A', '--set', 'authors=ana', '--set', set]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('takes parts of a field, and lists in pieces', async () => {
    const folder = await makeFolder(files);
    const set = ['authors=ana', 'authors=bo, cy', 'measure.what=Stops', 'measure.before=7', 'measure.after=1'];
    const argv = ['new', 'story', '-t', 'A', '--dry-run', '--json', ...set.flatMap((one) => ['--set', one])];
    const { out } = await runIn(folder, argv);
    const { text, dryRun } = newShape.parse(JSON.parse(out));
    expect(dryRun).toBe(true);
    expect(text).toContain('authors: [ana, bo, cy]\n');
    expect(text).toContain('measure: { what: Stops, before: 7, after: 1 }\n');
    expect(await readdir(folder)).toEqual(['docs']);
  });

  test.each([
    '[{"change": "Show the code; then, wait", "who": "ana", "by": "2027-01-15", "pages": ["gate"]}]',
    '{"change": "Show the code; then, wait", "who": "ana", "by": "2027-01-15", "pages": ["gate"]}',
  ])('takes a field of several records as JSON, and loses nothing of it: %s', async (json) => {
    const folder = await makeFolder(files);
    const argv = [
      'new',
      'retrospective',
      '-t',
      'A',
      '--dry-run',
      '--set',
      `actions=${json}`,
      '--set',
      'actions=change=Ask, early, who=ana',
    ];
    const { out } = await runIn(folder, argv);
    expect(out).toMatch(/change: "?Show the code; then, wait"?, who: ana, by: "2027-01-15", pages: \[gate\]/);
    expect(out).toMatch(/change: "?Ask, early"?, who: ana/);
  });

  test.each(kindNames)('names no field of a %s as required that it does not have', async (kind) => {
    const folder = await makeFolder(files);
    const { err } = await runIn(folder, ['new', kind]);
    expect(err).toContain(`trowel: ${beginWithArticle(kind)} needs more: trowel new ${kind} --title "…"`);
  });
});

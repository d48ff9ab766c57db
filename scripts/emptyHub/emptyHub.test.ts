import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { checkShape } from '../../plugins/docusaurus-plugin-trowel/src/cli/shapes/check.ts';
import { listShape } from '../../plugins/docusaurus-plugin-trowel/src/cli/shapes/list.ts';
import { runIn } from '../../plugins/docusaurus-plugin-trowel/test/support/cli.ts';
import { type Files, makeFolder } from '../../plugins/docusaurus-plugin-trowel/test/support/folder.ts';
import { removeReferences } from './references.ts';
import { emptyHub } from './removal.ts';

const run = promisify(execFile);

const hub: Files = {
  'src/site.json': '{"title": "Skerry Lines", "url": "https://example.org", "notice": "Skerry Lines is made up."}',
  'docs/systems/checkout.md': '---\ntitle: Checkout\n---\n',
  'docs/decisions/0001-a.md': '---\ntitle: A\nstatus: accepted\n---\n\n[Checkout](../systems/checkout.md)\n',
  'docs/decisions/chart.svg': '<svg/>',
  'bench/machines/fixtures/skerry/code/gates/main.go': '// @why a\n',
  'docs/people/ada.md': '---\ntitle: Ada\n---\n',
  'docs/log/ada/first.md': '---\ntitle: First\nlog: ada\n---\n',
  'docs/paths/backend.md': '---\ntitle: Backend\nstages: [week-1]\n---\n',
  'docs/paths/new-mentor.md': '---\ntitle: New mentor\nowner: ada\nstages: [week-1]\n---\n\n![Steps](./steps.svg)\n',
  'docs/paths/steps.svg': '<svg/>',
  'docs/playbooks/new-mentor.md': '---\ntitle: First sessions\ncollect: { path: new-mentor }\n---\n',
  'docs/playbooks/backend.md': '---\ntitle: Backend\ncollect: { path: backend }\n---\n',
  'docs/handbook/listening.md': `---
title: Listening
# why it is here
skills: [listening]   # one
paths:
  - { path: new-mentor, stage: week-1, after: [asking, 0001-a] }
  - backend/week-1
owner: ada
---

See [the \`ledger\` story](/stories/ledger), [decision A](../decisions/0001-a.md#why "A"), [asking](asking.md) and [what can be reconsidered](/reconsider).

\`\`\`markdown
[decision A](../decisions/0001-a.md)
\`\`\`

:::ask[What did you hear?]
:::
`,
  'docs/handbook/asking.md': '---\ntitle:   Asking\npaths: [new-mentor/week-1]\n---\n',
  'docs/handbook/writing/writing-a-decision.md': '---\ntitle: Writing a decision\n---\n',
  'blog/2024-01-01-ledger.md': '---\ntitle: The ledger\nslug: ledger\nauthors: [ada]\n---\n',
  'blog/authors.yml': 'ada: { name: Ada }\n',
};

async function makeRepository(files: Files): Promise<string> {
  const root = await makeFolder(files);
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: root });
  await git('init', '-q');
  await git('add', '.');
  await git('commit', '-qm', 'All');
  return root;
}

async function empty(root: string, dryRun = false) {
  const lines: string[] = [];
  const { refused } = await emptyHub({ root, dryRun, log: (line) => lines.push(line) });
  return { refused, lines };
}

const sources = async (root: string) =>
  listShape
    .parse(JSON.parse((await runIn(root, ['list', '--json'])).out))
    .entries.map(({ source }) => source)
    .sort();

describe('emptying the hub', () => {
  test('leaves the handbook, its path and playbook, and writes no page', async () => {
    const root = await makeRepository(hub);
    const { refused, lines } = await empty(root);
    expect(refused).toBe(undefined);
    expect(await sources(root)).toEqual([
      'docs/handbook/asking.md',
      'docs/handbook/listening.md',
      'docs/handbook/writing/writing-a-decision.md',
      'docs/paths/new-mentor.md',
      'docs/playbooks/new-mentor.md',
    ]);
    expect(lines).toContain('- docs/decisions/chart.svg');
    expect(lines.at(-1)).toBe('Removed 10 files, changed 3.');
    expect(await readFile(path.join(root, 'docs/paths/steps.svg'), 'utf8')).toBe('<svg/>');
  });

  test('leaves no code of the example', async () => {
    const root = await makeRepository(hub);
    await empty(root);
    await expect(stat(path.join(root, 'bench/machines/fixtures/skerry/code/gates/main.go'))).rejects.toThrow('ENOENT');
  });

  test('leaves no reference to a removed page', async () => {
    const root = await makeRepository(hub);
    await empty(root);
    const { out } = await runIn(root, ['check', '--json']);
    expect(checkShape.parse(JSON.parse(out)).problems).toEqual([]);
    expect(await readFile(path.join(root, 'docs/handbook/listening.md'), 'utf8')).toMatchInlineSnapshot(`
      "---
      title: Listening
      # why it is here
      skills: [listening]   # one
      paths:
        - { path: new-mentor, stage: week-1, after: [ asking ] }
      ---

      See the \`ledger\` story, decision A, [asking](asking.md) and [what can be reconsidered](/reconsider).

      \`\`\`markdown
      [decision A](../decisions/0001-a.md)
      \`\`\`

      :::ask[What did you hear?]
      :::
      "
    `);
    expect(await readFile(path.join(root, 'docs/paths/new-mentor.md'), 'utf8')).not.toContain('ada');
  });

  test('leaves pages without such references unchanged, byte for byte', async () => {
    const root = await makeRepository(hub);
    await empty(root);
    expect(await readFile(path.join(root, 'docs/handbook/asking.md'), 'utf8')).toBe(hub['docs/handbook/asking.md']);
  });

  test('removes the notice from the pages', async () => {
    const root = await makeRepository(hub);
    await empty(root);
    expect(JSON.parse(await readFile(path.join(root, 'src/site.json'), 'utf8'))).toEqual({
      title: 'Knowledge hub',
      url: 'https://example.org',
      feedback: false,
      notice: '',
    });
  });

  test('only prints what it would do in a dry run', async () => {
    const root = await makeRepository(hub);
    const { lines } = await empty(root, true);
    expect(lines).toContain('- docs/systems/checkout.md');
    expect(lines.at(-1)).toBe('Would remove 10 files, change 3.');
    expect((await run('git', ['status', '--porcelain'], { cwd: root })).stdout).toBe('');
  });

  test('refuses when there are uncommitted changes', async () => {
    const root = await makeRepository(hub);
    await run('git', ['mv', 'docs/people/ada.md', 'docs/people/bo.md'], { cwd: root });
    const { refused, lines } = await empty(root);
    expect(refused).toContain('docs/people/bo.md');
    expect(lines).toEqual([]);
    expect(await sources(root)).toContain('docs/decisions/0001-a.md');
  });

  test('refuses outside of a git repository', async () => {
    const { refused } = await empty(await makeFolder(hub));
    expect(refused).toContain('no git repository');
  });
});

test('a page without front matter keeps its text', () => {
  const removed = { isRemoved: () => true, isRemovedLink: (href: string) => href === 'a.md' };
  expect(removeReferences('# A\n\n[a](a.md) ![a](a.md) [b](b.md) `[a](a.md)`\n', removed)).toBe(
    '# A\n\na ![a](a.md) [b](b.md) `[a](a.md)`\n',
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankCandidates } from './candidates.ts';
import { findOddConstant } from './constants.ts';
import type { DatedLine } from './evidence.ts';
import { buildFileHistories } from './fileHistory.ts';
import { weighFile } from './files.ts';
import { type Commit, withoutAddresses, withPresentNames } from './history.ts';
import { parseBlame } from './lines.ts';
import { createLogReader } from './log.ts';
import { findPhrase, type Phrase } from './phrases.ts';
import { findChains } from './reverts.ts';

let count = 0;

/** Makes a commit. */
function commit(subject: string, overrides: Partial<Commit> = {}): Commit {
  count++;
  const sha = overrides.sha ?? count.toString(16).padStart(8, '0').padEnd(40, 'a');
  return {
    sha,
    tree: sha,
    parents: ['0'],
    date: '2020-01-01',
    author: 'Ana',
    subject,
    body: '',
    files: [{ path: 'src/a.ts', added: 10, deleted: 2 }],
    ...overrides,
  };
}

/** Finds the chains of commits that are given oldest first. */
function chainsOf(...commits: readonly Commit[]) {
  return findChains([...commits].reverse()).map(({ subject, steps }) => ({
    subject,
    steps: steps.map(({ commit: one, did }) => `${did} ${one.subject}`),
  }));
}

describe('findChains', () => {
  const made = commit('Use two queues');

  test.each([
    ['by its subject', commit('Revert "Use two queues"')],
    ['by its subject with a number', commit('Revert "use two  queues" (#15)')],
    ['by its hash', commit('Back to one queue', { body: `This reverts commit ${made.sha}.` })],
    ['by the beginning of its hash', commit(`Reverted ${made.sha.slice(0, 7)}`)],
    ['in the words of another tool', commit(`Backed out changeset ${made.sha.slice(0, 12)}`)],
  ])('finds a revert %s', (_, undo) => {
    expect(chainsOf(made, undo)).toEqual([
      { subject: 'Use two queues', steps: ['made Use two queues', `undid ${undo.subject}`] },
    ]);
  });

  test('finds reverts by pull request number, and several in one commit', () => {
    const steps = [commit('One (#12)'), commit('Two (#13)'), commit('[1.2] Revert 12 and 13 (#20)')];
    expect(chainsOf(...steps)).toEqual([
      { subject: 'One (#12)', steps: ['made One (#12)', 'made Two (#13)', 'undid [1.2] Revert 12 and 13 (#20)'] },
    ]);
  });

  test('joins a revert, its own revert, and the next one', () => {
    const steps = [
      made,
      commit('Revert "Use two queues"'),
      commit('Revert "Revert "Use two queues""'),
      commit('Revert "Revert "Revert "Use two queues"""'),
      commit('Reapply "Use two queues"'),
    ];
    expect(chainsOf(...steps)[0]?.steps.map((step) => step.split(' ')[0])).toEqual([
      'made',
      'undid',
      'remade',
      'undid',
      'remade',
    ]);
  });

  test('finds silent reverts, after which the files are as before', () => {
    const before = commit('Before', { tree: 't1' });
    const after = commit('', { tree: 't1' });
    expect(chainsOf(before, made, after)).toEqual([
      { subject: 'Use two queues', steps: ['made Use two queues', 'undid '] },
    ]);
  });

  test('finds a revert of a commit that is older than the history', () => {
    expect(chainsOf(commit('Revert "Use three queues"'), commit('Revert the new retry loop (#8)'))).toEqual([
      { subject: 'Use three queues', steps: ['undid Revert "Use three queues"'] },
      { subject: 'the new retry loop', steps: ['undid Revert the new retry loop (#8)'] },
    ]);
  });

  test.each([
    ['Revert upgrade to React 19', 'upgrade to React 19'],
    ['Revert back the new retry loop', 'the new retry loop'],
    ['Revert changes to the first loop', 'changes to the first loop'],
    ['Undo the move to a default queue', 'the move to a default queue'],
  ])('takes what was undone, not what was restored: %s', (subject, undone) => {
    expect(chainsOf(commit(subject)).map((chain) => chain.subject)).toEqual([undone]);
  });

  test.each([
    [commit('Stop when a file is reverted')],
    [commit('Revert to one queue when two are slow')],
    [commit('revert back to the first payload limit')],
    [commit('Reverted back to two queues')],
    [commit('Roll back to the old loop')],
    [commit('Revert: back to the old loop')],
    [commit('Revert the limit back to 5 (#12)')],
    [commit('Revert timeout to 30 seconds')],
    [commit('Revert "retries" back to 3')],
    [commit('Revert "retries" to the old value')],
    [commit('Last queue reverted back to the first')],
    [commit('New user interface (#9)', { body: `* draft\n\n* This reverts commit ${made.sha}.` })],
    [commit('Merge branch revert-queues', { parents: ['1', '2'] })],
    [commit('Merge pull request #1', { parents: ['1', '2'], tree: 't' })],
  ])('finds no revert in $subject', (other) => {
    expect(chainsOf(made, other)).toEqual([]);
  });

  test('takes any message', () => {
    const words = fc.constantFrom(
      'Revert ',
      '"',
      'Reapply ',
      '#1',
      '(#2)',
      'This reverts commit ',
      'abcdef1',
      '\n',
      'and ',
      'x',
    );
    const text = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 12 }), (messages) => {
        const commits = messages.map(([subject, body]) => commit(subject, { body, tree: subject }));
        for (const { steps } of findChains(commits)) {
          expect(new Set(steps.map(({ commit: one }) => one.sha)).size).toBe(steps.length);
          expect(steps.some(({ did }) => did === 'undid')).toBe(true);
        }
      }),
    );
  });
});

describe('findPhrase', () => {
  test.each([
    ['// Do not remove this line: the printer needs it', 'a warning'],
    ['# DO NOT CHANGE', 'a warning'],
    ["  * please don't reorder these fields", 'a warning'],
    ['/* For historical reasons the first byte is a length. */', 'a reason in the past'],
    ['// This looks odd, but the kernel wants it', 'known to look wrong'],
    ['-- must be called before the commit', 'order that matters'],
    ['x = 3 # not sure why this works', 'nobody knows'],
    ['// Workaround for https://example.org/1', 'a workaround'],
    ['// HACK: the driver lies', 'a hack'],
    ['// TODO: remove this when node 8 is gone', 'something temporary'],
    ['    # temporary fix until the vendor answers', 'something temporary'],
    ['# XXX what if it is empty?', 'a mark'],
  ])('finds in %s: %s', (text, name) => {
    expect(findPhrase(text)?.name).toBe(name);
  });

  test.each([
    ['// replicas do not delete expired keys'],
    ["// then don't touch the item"],
    ['const temporary = makeTemporaryFile();'],
    ['removeThis(); doNotChange();'],
    ['log("do not remove this");'],
    ['const url = "https://example.org/workaround";'],
    ['// prints help XXX, or nothing'],
    [`// ${'do not remove this '.repeat(40)}`],
  ])('finds nothing in %s', (text) => {
    expect(findPhrase(text)).toBeUndefined();
  });
});

describe('findOddConstant', () => {
  test.each([
    ['if (retries > 37) stop(delay);', '37'],
    ['backlog = 0.05 * pending', '0.05'],
    ['await sleep(1_0 + 1350);', '1350'],
  ])('finds in %s: %s', (text, value) => {
    expect(findOddConstant(text)?.value).toBe(value);
  });

  test.each([
    ['const maxRetries = 37;'],
    ['#define RETRIES 37'],
    ['timeout: 1350,'],
    ['return 404;', 1],
    ['x = y[37]'],
    ['// about 37 of them'],
    ['sleep(1000)'],
    ['open(path, flags, 0644)'],
    ['say("37 bottles")'],
    ['add(123)'],
    ['{ 17, 19, 23, 29 }'],
  ])('finds nothing in %s', (text, usual = 0) => {
    expect(findOddConstant(text)?.value).toBe(usual ? '404' : undefined);
  });
});

describe('createLogReader', () => {
  const header = ['commit', 'abc', 'tree', 'p1 p2', '2020-01-01T23:00:00+02:00', 'Ana', 'Subject', 'Body\r\n'];
  const text = `${header.join('\0')}\0\n1\t2\tsrc/a.ts\0-\t-\timg.png\x003\t0\t\0old\nname.ts\0new name.ts\0${header.join('\0')}\0${[...header.slice(0, 5), 'B', '', ''].join('\0')}\0M\0a.ts\0R100\0x\0y\0`;
  const read = (pieces: readonly string[]) => {
    const commits: Commit[] = [];
    const reader = createLogReader((one) => commits.push(one));
    for (const piece of pieces) reader.push(piece);
    reader.end();
    return commits;
  };

  test('parses commits with their files, whatever their names', () => {
    const [first, second, third] = read([text]);
    expect(first).toEqual({
      sha: 'abc',
      tree: 'tree',
      parents: ['p1', 'p2'],
      date: '2020-01-01',
      author: 'Ana',
      subject: 'Subject',
      body: 'Body',
      files: [
        { path: 'src/a.ts', added: 1, deleted: 2 },
        { path: 'img.png', added: 0, deleted: 0 },
        { path: 'new name.ts', was: 'old\nname.ts', added: 3, deleted: 0 },
      ],
    });
    expect(second?.files).toEqual([]);
    expect(third).toMatchObject({ author: 'B', subject: '', files: [{ path: 'a.ts' }, { path: 'y', was: 'x' }] });
  });

  test('parses the same in any pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 20 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        expect(read(at.slice(1).map((end, index) => text.slice(at[index], end)))).toEqual(read([text]));
      }),
    );
  });
});

test.each([
  ['one word', 'Revert "x"', 'a'.repeat(300_000)],
  ['spaces', 'Revert x', `reverts${' '.repeat(300_000)}z`],
  ['empty lines', 'Revert x', `a${'\n'.repeat(300_000)}b`],
  ['slashes', 'Revert x', `conflicts:\n${'a/'.repeat(150_000)} `],
  ['a subject of one word', `Revert "${'a'.repeat(300_000)}"`, ''],
])('a very long message is parsed in time: %s', (_, subject, body) => {
  const fields = ['commit', 'abc', 'tree', 'p', '2020-01-01T23:00:00+02:00', 'A'.repeat(300_000), subject, body, ''];
  const commits: Commit[] = [];
  const reader = createLogReader((one) => commits.push(one));
  reader.push(`${fields.join('\0')}\n1\t2\tsrc/a.ts\0`);
  reader.end();
  const history = { commits, files: new Set(['src/a.ts']) };
  rankCandidates({
    history,
    fileHistories: buildFileHistories(history),
    chains: findChains(commits),
    comments: [],
    constants: [],
    today: '2026-01-01',
  });
  expect(commits[0]?.subject.length).toBeLessThanOrEqual(1000);
  expect(commits[0]?.body.length).toBeLessThanOrEqual(10_000);
  expect(withoutAddresses(subject)).toBe(subject);
});

test('a file gets its current name, through all renames', () => {
  const commits = withPresentNames([
    commit('3', { files: [{ path: 'c', was: 'b', added: 0, deleted: 0 }] }),
    commit('2', { files: [{ path: 'b', was: 'a', added: 0, deleted: 0 }] }),
    commit('1', { files: [{ path: 'a', added: 1, deleted: 0 }] }),
  ]);
  expect(commits.map(({ files: [file] }) => file?.path)).toEqual(['c', 'c', 'c']);
  expect(buildFileHistories({ commits, files: new Set(['c']) }).get('c')).toMatchObject({ commits: 3 });
});

test('the origin of a line has the date in its author’s time zone', () => {
  const fields = 'author Ana\nauthor-time 1577836800\nauthor-tz -0100\nsummary Begin\nfilename a.ts';
  const sha = 'a'.repeat(40);
  expect(parseBlame(`${sha} 3 7 1\n${fields}\n\ttext\n`).get(7)).toEqual({
    sha,
    author: 'Ana',
    date: '2019-12-31',
    subject: 'Begin',
  });
});

test.each([
  ['src/server.c', 1],
  ['config/app.yml', 0.6],
  ['tests/server.test.ts', 0.3],
  ['docs/guide.md', 0.15],
  ['CHANGELOG', 0.15],
  ['.github/workflows/ci.yml', 0.15],
  ['package-lock.json', 0],
  ['vendor/lib/a.go', 0],
])('%s weighs %d', (path, weight) => {
  expect(weighFile(path)).toBe(weight);
});

test('e-mail addresses are shortened', () => {
  expect(withoutAddresses('Ana <ana@example.org>, bo.lund@mail.example.co and @cy')).toBe(
    'Ana <ana@…>, bo.lund@… and @cy',
  );
});

describe('rankCandidates', () => {
  const line = (path: string, date: string, weight = 5): DatedLine<Phrase> => ({
    path,
    line: 3,
    text: '// do not remove this',
    what: { name: 'a warning', weight, pattern: /x/ },
    origin: { sha: 'a'.repeat(40), date, author: 'Ana', subject: 'Begin' },
  });
  const rank = (input: Partial<Parameters<typeof rankCandidates>[0]>) => {
    const history = { commits: [], files: new Set(['src/a.ts', 'src/b.ts', 'docs/a.md']), ...input.history };
    return rankCandidates({
      history,
      fileHistories: buildFileHistories(history),
      chains: findChains(history.commits),
      comments: [],
      constants: [],
      today: '2026-01-01',
      ...input,
    });
  };

  test('ranks old before new and code before prose, and drops weak candidates', () => {
    const found = rank({
      comments: [line('src/b.ts', '2024-01-01'), line('src/a.ts', '2012-01-01'), line('docs/a.md', '2012-01-01')],
    });
    expect(found.map(({ key }) => key)).toEqual(['src/a.ts', 'src/b.ts']);
  });

  test('names the year of the line whose reason the title gives', () => {
    const mark = { ...line('src/a.ts', '2012-01-01'), what: { name: 'a mark', weight: 1, pattern: /x/ } };
    const [found] = rank({ comments: [mark, line('src/a.ts', '2018-01-01')] });
    expect(found).toMatchObject({ title: 'src/a.ts: a warning since 2018', from: '2012-01-01' });
  });

  test('makes one candidate of the evidence about one file, with its authors', () => {
    const commits = [
      commit('Revert "Use two queues"', { date: '2021-05-01', author: 'Bo' }),
      commit('Use two queues', { date: '2020-01-01', author: 'dependabot[bot]' }),
      commit('Revert "Sort them"', { date: '2019-05-01', author: 'ANA' }),
      commit('Sort them', { date: '2019-01-01' }),
    ];
    const files = new Set(['src/a.ts']);
    const [only, ...others] = rank({ history: { commits, files }, comments: [line('src/a.ts', '2015-01-01')] });
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      title: 'src/a.ts: 2 changes that were undone',
      from: '2015-01-01',
      to: '2021-05-01',
    });
    expect(only?.evidence.map(({ type }) => type).sort()).toEqual(['comment', 'undone', 'undone']);
    expect(only?.witnesses.map((name) => name.toLowerCase()).sort()).toEqual(['ana', 'bo']);
  });

  test('leaves out files that no longer exist', () => {
    const commits = [commit('Revert "Use two queues"'), commit('Use two queues')];
    expect(rank({ history: { commits, files: new Set(['src/other.ts']) } })).toEqual([]);
  });

  test('gives other files a turn when one has many candidates', () => {
    const many = Array.from({ length: 6 }, (_, at) => [
      commit(`Revert "Change number ${at} of the queue"`, {
        date: '2021-03-01',
        body: 'It lost messages when the disk was full, and nobody saw why.',
      }),
      commit(`Change number ${at} of the queue`, { date: '2021-01-01' }),
    ]).flat();
    const files = new Set(['src/a.ts', 'src/b.ts']);
    const found = rank({ history: { commits: many, files }, comments: [line('src/b.ts', '2016-01-01', 4)] });
    expect(found.length).toBe(7);
    expect(found.findIndex(({ files: [file] }) => file === 'src/b.ts')).toBeLessThan(5);
  });
});

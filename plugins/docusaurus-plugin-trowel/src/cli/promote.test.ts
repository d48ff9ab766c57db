import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { type Files, makeFolder } from '../../test/support/folder.ts';
import { promoteShape } from './shapes/promote.ts';

const feedback = ':::feedback[Go, and watch]\n\nWhat would prove you wrong?\n\n:::\n';
const entry = ({ more = '', body = `\n${feedback}` } = {}) =>
  `---\ntitle: Retry twice\nlog: tia\nmentor: mo\nstatus: proposed\ndate: 2026-03-01\n${more}---\n\n## Context\n\nSee [the bank](../../constraints/bank.md#why "Why").\n${body}`;
const files: Files = {
  'docs/people/tia.md': '---\ntitle: Tia Bo\n---\n',
  'docs/people/mo.md': '---\ntitle: Mo Li\n---\n',
  'docs/constraints/bank.md': '---\ntitle: The bank\n---\n',
  'docs/decisions/0007-one.md': '---\ntitle: One\nstatus: accepted\ndate: 2024-01-01\n---\n',
  'docs/log/tia/2026-03-01-retry.md': entry(),
};
const log = 'docs/log/tia/2026-03-01-retry.md';
const read = (folder: string, file: string) => readFile(path.join(folder, file), 'utf8');
const promote = (folder: string, ...more: readonly string[]) => runIn(folder, ['promote', 'retry', ...more]);

describe('trowel promote', () => {
  test('makes the next record of a reviewed entry, with links that are right there, and marks the entry by one line', async () => {
    const { [log]: dated, ...others } = files;
    const folder = await makeFolder({ ...others, 'docs/log/tia/retry.md': dated as string });
    const { code, out, err } = await promote(folder, '--status', 'accepted');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      'docs/log/tia/retry.md → docs/decisions/0008-retry.md (accepted; 1 link adjusted)\n' +
        'Next: read the record as the organisation will, then git add docs/decisions/0008-retry.md docs/log/tia/retry.md\n',
    );
    expect(await read(folder, 'docs/decisions/0008-retry.md')).toBe(
      '---\ntitle: Retry twice\nstatus: accepted\ndate: 2026-03-01\ndecision-makers: [tia]\nconsulted: [mo]\n---\n\n## Context\n\nSee [the bank](../constraints/bank.md#why "Why").\n',
    );
    expect(await read(folder, 'docs/log/tia/retry.md')).toBe(entry({ more: 'promoted: "0008-retry"\n' }));
    const check = await runIn(folder, ['check']);
    expect(check.out).toContain('No problems');
  });

  test('leaves the day of an entry out of the record’s name', async () => {
    const folder = await makeFolder(files);
    await runIn(folder, ['promote', log]);
    expect(await readdir(path.join(folder, 'docs/decisions'))).toEqual(['0007-one.md', '0008-retry.md']);
  });

  test('numbers and names records as the others are', async () => {
    const { 'docs/decisions/0007-one.md': one, ...others } = files;
    const folder = await makeFolder({ ...others, 'docs/adr/ADR-041-one.md': one as string });
    await promote(folder);
    expect(await readdir(path.join(folder, 'docs/adr'))).toEqual(['ADR-041-one.md', 'ADR-042-retry.md']);
  });

  test('begins with 0001 where there are no records', async () => {
    const { 'docs/decisions/0007-one.md': _, ...others } = files;
    const folder = await makeFolder(others);
    await promote(folder);
    expect(await readdir(path.join(folder, 'docs/decisions'))).toEqual(['0001-retry.md']);
  });

  test('keeps who decided as written, and does not name the mentor twice', async () => {
    const folder = await makeFolder({
      ...files,
      [log]: entry({ more: 'decision-makers: [Mo Li]\nid: x\nslug: /y\n' }),
    });
    await runIn(folder, ['promote', log]);
    expect(await read(folder, 'docs/decisions/0008-retry.md')).toMatch(
      /^---\ntitle: Retry twice\nstatus: proposed\ndate: 2026-03-01\ndecision-makers: \[Mo Li\]\n---\n/,
    );
  });

  test.each([
    ['between two sections', `\n${feedback}\n## Decision\n\nTwice.\n`, '\n## Decision\n\nTwice.\n'],
    [
      'under a heading of its own',
      `\n## Feedback\n\n${feedback}\n## Decision\n\nTwice.\n`,
      '\n## Decision\n\nTwice.\n',
    ],
    ['under a heading at the end', `\nTwice.\n\n## Feedback\n\n${feedback}`, '\nTwice.\n'],
    ['twice', `\n${feedback}\nAnswer.\n\n${feedback}`, '\nAnswer.\n'],
  ])('leaves feedback in the log: %s', async (_, body, left) => {
    const folder = await makeFolder({ ...files, [log]: entry({ body }) });
    const { code } = await runIn(folder, ['promote', log]);
    expect(code).toBe(0);
    const record = await read(folder, 'docs/decisions/0008-retry.md');
    expect(record.slice(record.indexOf('"Why").\n') + 8)).toBe(left);
  });

  test('does not mind links of feedback, which stays where it is', async () => {
    const body = '\n:::feedback\n\nSee <a href="x.md">this</a> and [that](x.md).\n\n:::\n';
    const folder = await makeFolder({ ...files, [log]: entry({ body }) });
    expect((await runIn(folder, ['promote', log])).out).toContain('1 link adjusted');
    expect(await read(folder, log)).toContain(body);
  });

  test('names sections that answer what stays in the log', async () => {
    const body = `\n${feedback}\n## After the feedback (2026-03-09)\n\nNothing did.\n`;
    const folder = await makeFolder({ ...files, [log]: entry({ body }) });
    expect((await runIn(folder, ['promote', log])).out).toContain(
      'docs/decisions/0008-retry.md: its section “After the feedback (2026-03-09)” may answer the feedback',
    );
  });

  test('writes nothing with --dry-run', async () => {
    const folder = await makeFolder(files);
    const { code, out } = await promote(folder, '--dry-run');
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining('Nothing was written, because of --dry-run.'),
    });
    expect(await readdir(path.join(folder, 'docs/decisions'))).toEqual(['0007-one.md']);
    expect(await read(folder, log)).toBe(entry());
  });

  test.each<[string, string, string]>([
    ['no feedback', entry({ body: '' }), 'it has no feedback yet'],
    ['no mentor', entry().replace('mentor: mo\n', ''), 'it names no mentor'],
    ['a mentor whom nobody knows', entry().replace('mentor: mo', 'mentor: stranger'), '`mentor` names `stranger`'],
    ['the mentee as mentor', entry().replace('mentor: mo', 'mentor: tia'), 'mentor and mentee are the same person'],
    ['a mentee whom nobody knows', entry().replace('log: tia', 'log: nobody'), '`log` names nobody of the hub'],
    ['a log of nobody', entry().replace('log: tia', 'log:'), '`log` names nobody of the hub'],
    ['a draft', entry({ more: 'draft: true\n' }), 'it is a draft'],
    ['a record already', entry({ more: 'promoted: "0007"\n' }), 'it was promoted already: decision/0007-one'],
    ['a status that ends nothing', entry().replace('proposed', 'deprecated'), '--status proposed|accepted|rejected'],
    ['a path in its front matter', entry({ more: 'image: ./x.png\n' }), '`image` holds the path `./x.png`'],
    ['a link in HTML', entry({ body: `\n<img src="x.png">\n\n${feedback}` }), 'the link `x.png` (line 13)'],
    [
      'feedback in a quotation',
      entry({ body: '\n> :::feedback\n> Go.\n> :::\n' }),
      'stands inside a list or a quotation',
    ],
    ['no log', entry().replace('log: tia\n', ''), '`log` names nobody of the hub'],
    [
      'a kind of record',
      entry().replace('log: tia\n', 'kind: decision\n'),
      'it is one of the organisation’s records already',
    ],
  ])('refuses an entry with %s, and writes nothing', async (_, text, reason) => {
    const folder = await makeFolder({ ...files, [log]: text, 'docs/log/tia/other.md': entry() });
    const { code, out } = await runIn(folder, ['promote', log, 'docs/log/tia/other.md']);
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining(`${log}: not promoted: `) });
    expect(out).toContain(reason);
    expect(await readdir(path.join(folder, 'docs/decisions'))).toEqual(['0007-one.md']);
    expect(await read(folder, log)).toBe(text);
  });

  test('promotes several, each under a number of its own', async () => {
    const folder = await makeFolder({ ...files, 'docs/log/tia/b.md': entry(), 'docs/log/tia/a.md': entry() });
    await runIn(folder, ['promote', 'docs/log/tia/b.md', 'docs/log/tia/a.md', 'docs/log/tia/b.md']);
    expect(await readdir(path.join(folder, 'docs/decisions'))).toEqual(['0007-one.md', '0008-b.md', '0009-a.md']);
  });

  test('works in a folder that is named, and says it as JSON', async () => {
    const folder = await makeFolder(files);
    const { out } = await runIn(folder, ['promote', 'retry', '--content', 'docs', '--json']);
    expect(promoteShape.parse(JSON.parse(out))).toMatchObject({
      written: true,
      promoted: [
        { source: 'log/tia/2026-03-01-retry.md', to: 'decisions/0008-retry.md', number: 8, status: 'proposed' },
      ],
      refused: [],
    });
    expect(await readdir(path.join(folder, 'docs/decisions'))).toContain('0008-retry.md');
  });

  test('keeps the line ends of the file', async () => {
    const folder = await makeFolder({ ...files, [log]: entry().replaceAll('\n', '\r\n') });
    expect((await runIn(folder, ['promote', log])).code).toBe(0);
    const record = await read(folder, 'docs/decisions/0008-retry.md');
    expect(record.replaceAll('\r\n', '')).not.toContain('\n');
    expect(record).not.toContain('feedback');
  });

  test.each([
    [['promote'], 'Name the entries to promote'],
    [['promote', 'nothing'], 'No page of this hub is called `nothing`.'],
    [['promote', 'retry', '--status', 'acepted'], 'Did you mean `accepted`?'],
  ])('%j is a mistake of the command line', async (argv, message) => {
    const { code, err } = await runIn(await makeFolder(files), argv);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
  });
});

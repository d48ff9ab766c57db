import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { decisionText, runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { askCheckShape, askShape } from './shapes/ask.ts';
import { checkShape } from './shapes/check.ts';
import { creditShape } from './shapes/credit.ts';
import { digShape } from './shapes/dig.ts';
import { dueShape, verifyShape } from './shapes/due.ts';
import { feedbackShape } from './shapes/feedback.ts';
import { gapsShape, interviewShape } from './shapes/gaps.ts';
import { importShape } from './shapes/import.ts';
import { listShape } from './shapes/list.ts';
import { matchShape } from './shapes/match.ts';
import { pathShape } from './shapes/path.ts';
import { programmeShape } from './shapes/programme.ts';
import { promoteShape } from './shapes/promote.ts';
import { searchShape } from './shapes/search.ts';
import { whyShape } from './shapes/why.ts';

describe('the command line', () => {
  test.each([
    [['lst'], '`lst` is not a command. Did you mean `list`?'],
    [['lst'], 'Did you mean `list`?'],
    [['list', '--knd', 'x'], '`--knd` is not an option. Did you mean `--kind`?'],
    [['list', '--kind', 'desicion'], 'Did you mean `decision`?'],
    [['list', '--kind'], '`--kind` needs a value: --kind <kind>'],
    [['list', '--kind', '--json'], '`--kind` needs a value: --kind <kind>'],
    [['list', '--json=yes'], '`--json` takes no value.'],
    [['check', 'docs'], '`trowel check` takes no `docs`; a folder is given with --content docs.'],
    [['list', 'decision'], '`trowel list` takes no `decision`; a kind is given with --kind decision.'],
    [['gaps', 'decision'], '`trowel gaps` takes no `decision`; a folder is given with --content decision.'],
    [['list', '--content', 'nowhere'], 'There is no folder `nowhere`.'],
    [['list', '--content', 'file.md'], '`file.md` is a file; name the folder that it is in.'],
    [['search', 'x', '--limit', '0'], '`--limit` is `0`; expected a whole number, 1 or more.'],
    [['constructor'], '`constructor` is not a command'],
    [['decision'], 'trowel list --kind decision'],
    [['src/ledger.ts'], 'trowel why src/ledger.ts'],
    [['xyzzy'], 'The commands are list, check'],
  ])('%j gives exit code 2 and says what to do', async (argv, message) => {
    const folder = await makeFolder({ 'file.md': '# A file\n' });
    const { code, out, err } = await runIn(folder, argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test.each([
    [['--help'], 'Commands:'],
    [['help', 'check'], 'Usage: trowel check'],
    [['--version'], '0.1.0'],
    [['list', '--help'], '--content <dir>'],
    [['check', '-h'], '--strict'],
    [['search', '--help'], '--limit <number>'],
  ])('%j prints help', async (argv, text) => {
    const folder = await makeFolder({});
    const { code, out } = await runIn(folder, argv);
    expect(code).toBe(0);
    expect(out).toContain(text);
  });

  test('prints the same for the same folder', async () => {
    const folder = await makeFolder({
      'docs/b.md': '# B\n',
      'docs/a.md': '# A\n',
      'docs/decisions/0001-x.md': decisionText(),
    });
    const runs = await Promise.all([1, 2].map(() => runIn(folder, ['list', '--json'])));
    expect(runs[0]).toEqual(runs[1]);
  });
});

// A process of its own takes seconds to start on a busy machine.
describe('the program', { timeout: 60_000 }, () => {
  const bin = fileURLToPath(new URL('../../bin/trowel.mjs', import.meta.url));

  test('runs from source in any folder', async () => {
    const folder = await makeFolder({ 'records/0001-a.md': decisionText() });
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [bin, 'list', '--json', '-k', 'decision', '-c', 'records'],
      { cwd: folder },
    );
    expect(listShape.parse(JSON.parse(stdout)).entries).toMatchObject([{ kind: 'decision', source: '0001-a.md' }]);
  });

  test('is quiet when the reader of its pipe goes away', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`docs/decisions/${at}-x.md`, decisionText()]),
    );
    const folder = await makeFolder(many);
    const child = spawn(process.execPath, [bin, 'list', '--json'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const errors: string[] = [];
    child.stderr.on('data', (chunk) => errors.push(String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
  });
});

describe('CLI.md', () => {
  test.each([
    ['list', listShape],
    ['check', checkShape],
    ['search', searchShape],
    ['ask', askShape],
    ['ask --check', askCheckShape],
    ['why', whyShape],
    ['verify', verifyShape],
    ['due', dueShape],
    ['promote', promoteShape],
    ['gaps', gapsShape],
    ['programme', programmeShape],
    ['path', pathShape],
    ['interview', interviewShape],
    ['credit', creditShape],
    ['feedback', feedbackShape],
    ['match', matchShape],
    ['import', importShape],
    ['dig', digShape],
  ])('describes every field that `trowel %s --json` prints', async (_, shape) => {
    const readme = await readFile(path.join(import.meta.dirname, '..', '..', 'CLI.md'), 'utf8');
    for (const [field, description] of fieldsOf(shape)) {
      expect(readme).toContain(`| \`${field}\` |${description ? ` ${description} |` : ''}`);
    }
  });
});

type AnyShape = {
  readonly shape: Readonly<Record<string, { readonly description?: string; readonly element?: unknown }>>;
};

/** All fields of a shape with their descriptions, those of the lists in it included. */
function fieldsOf({ shape }: AnyShape): [name: string, description?: string][] {
  return Object.entries(shape).flatMap(([name, field]) => {
    const inner = (field.element ?? field) as Partial<AnyShape>;
    return [[name, field.description] as [string, string?], ...(inner.shape ? fieldsOf(inner as AnyShape) : [])];
  });
}

test('nothing in a message reaches the terminal as a command', async () => {
  const folder = await makeFolder({});
  const { code, err } = await runIn(folder, ['list', '--content', 'x\u001b[2J\u202e']);
  expect({ code, err }).toEqual({ code: 2, err: 'trowel: There is no folder `x [2J`.\n' });
});

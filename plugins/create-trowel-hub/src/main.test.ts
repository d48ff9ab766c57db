import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeFolder } from './folder.ts';
import { run } from './main.ts';

async function makeCwd(): Promise<string> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'create-hub-'));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  await mkdir(path.join(cwd, 'template', 'src'), { recursive: true });
  await writeFile(path.join(cwd, 'template', 'package.json'), '{}');
  await writeFile(path.join(cwd, 'template', 'dot-npmrc'), 'fund=false\n');
  await writeFile(path.join(cwd, 'template', 'src', 'site.json'), '{}');
  return cwd;
}

interface Call {
  readonly args: readonly string[];
  /** What is typed, line by line, at a terminal; absent in a script. */
  readonly typed?: readonly string[];
}

/** Runs the program in a folder. Gives its exit code and all that it printed. */
async function create(cwd: string, { args, typed }: Call) {
  const chunks: string[] = [];
  const stdout = new PassThrough();
  // Each question is answered when it is asked.
  const answers = [...(typed ?? [])];
  const stdin = Object.assign(new PassThrough(), typed === undefined ? {} : { isTTY: true });
  stdout.on('data', (chunk: Buffer) => {
    chunks.push(String(chunk));
    if (!String(chunk).endsWith(': ')) return;
    const answer = answers.shift();
    if (answer === undefined) stdin.end();
    else stdin.write(`${answer}\n`);
  });
  const template = path.join(cwd, 'template');
  const input = typed === undefined ? Readable.from([]) : stdin;
  const code = await run(args, { cwd, stdin: input, stdout, stderr: stdout, template });
  return { code, printed: chunks.join('') };
}

const readSite = async (cwd: string, folder: string) =>
  JSON.parse(await readFile(path.join(cwd, folder, 'src', 'site.json'), 'utf8')) as Record<string, string>;
const enough = ['--title', 'Our hub', '--url', 'https://hub.example.org'];

describe('in a script', () => {
  test('writes the hub that the options describe, and says what to do next', async () => {
    const cwd = await makeCwd();
    const repository = ['--repository', 'https://gitlab.example.org/team/hub/'];
    const { code, printed } = await create(cwd, { args: ['my-hub', ...enough, ...repository] });
    expect(code).toBe(0);
    expect(printed).toContain('cd my-hub\n');
    expect(await readSite(cwd, 'my-hub')).toMatchObject({
      title: 'Our hub',
      repository: 'https://gitlab.example.org/team/hub',
      forge: 'gitlab',
    });
    expect(await readFile(path.join(cwd, 'my-hub', '.npmrc'), 'utf8')).toBe('fund=false\n');
    expect((await readdir(cwd)).sort()).toEqual(['my-hub', 'template']);
  });

  test.each([
    [[...enough], 'give the folder'],
    [['my-hub', '--title', 'A'], 'give --url'],
    [['my-hub', ...enough, '--forge', 'svn'], '--forge: svn is not a known forge; write github or gitlab'],
    [['my-hub', '--title', ' ', '--url', 'https://a.example'], '--title: The title is empty'],
    [['my-hub', '--title', 'A', '--url', 'javascript:x'], '--url: javascript:x is not a web address'],
    [['my-hub', 'other', ...enough], 'One folder is enough'],
    [['my-hub', '--titel', 'A'], "Unknown option '--titel'"],
    [['.', ...enough], 'a folder of its own'],
    [['template', ...enough], 'is not empty'],
    [['template/package.json', ...enough], 'is a file'],
  ])('refuses %j, says why, and writes nothing', async (args, why) => {
    const cwd = await makeCwd();
    const { code, printed } = await create(cwd, { args });
    expect(code).toBe(2);
    expect(printed).toContain(why);
    expect(await readdir(cwd)).toEqual(['template']);
  });

  test('takes a folder that is there and empty', async () => {
    const cwd = await makeCwd();
    await mkdir(path.join(cwd, 'my-hub'));
    expect((await create(cwd, { args: ['my-hub', ...enough] })).code).toBe(0);
    expect((await readSite(cwd, 'my-hub')).title).toBe('Our hub');
  });
});

describe('at a terminal', () => {
  test('asks for what is missing, again when an answer cannot be used', async () => {
    const cwd = await makeCwd();
    const typed = ['template', 'hub', '', 'nowhere', 'https://hub.example.org/why', 'https://github.com/org/hub', ''];
    const { code, printed } = await create(cwd, { args: [], typed });
    expect(code).toBe(0);
    expect(printed).toContain('template is not empty');
    expect(printed).toContain('nowhere is not a web address');
    expect(await readSite(cwd, 'hub')).toMatchObject({ title: 'Knowledge hub', baseUrl: '/why/', forge: 'github' });
  });

  test('asks nothing that the options say', async () => {
    const cwd = await makeCwd();
    const args = ['hub', ...enough, '--repository', '', '--forge', 'gitlab'];
    expect((await create(cwd, { args, typed: [] })).code).toBe(0);
  });

  test('writes nothing when the answers end early', async () => {
    const cwd = await makeCwd();
    const { code, printed } = await create(cwd, { args: ['hub'], typed: ['A title'] });
    expect(code).toBe(2);
    expect(printed).toContain('Nothing was written.');
    expect(await readdir(cwd)).toEqual(['template']);
  });
});

test('leaves nothing behind when a file cannot be written', async () => {
  const cwd = await makeCwd();
  const bytes = new Uint8Array();
  const files = new Map([
    ['a', bytes],
    ['a/b', bytes],
  ]);
  await expect(writeFolder(path.join(cwd, 'hub'), files)).rejects.toThrow();
  expect(await readdir(cwd)).toEqual(['template']);
});

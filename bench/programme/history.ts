import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createRandom, pickOne } from '../random.ts';

interface HistorySize {
  readonly commits: number;
  readonly pages: number;
  /** The day of the last commit. */
  readonly today: string;
}

const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
const person = 'Bench <bench@example.org>';
/** Over how many days the history goes. */
const days = 400;

/**
 * Makes a repository with a hub whose history has so many commits, the last on the given day. The first adds all pages, each of the others
 * edits one. Git takes all of it at once (git-fast-import(1)), which is a thousand times as fast as committing.
 */
export async function makeHistory(folder: string, { commits, pages, today }: HistorySize): Promise<void> {
  await mkdir(folder, { recursive: true });
  await runGit(folder, ['init', '--quiet', '--initial-branch=main']);
  const random = createRandom(7);
  const end = Date.parse(today) / 1000;
  const all = Array.from({ length: pages }, (_, at) => at);
  const stream = Array.from({ length: commits }, (_, at) => {
    const moment = Math.round(end - (days * 86_400 * (commits - 1 - at)) / commits);
    const changed = at === 0 ? all : [pickOne(all, random)];
    const files = changed.map((page) => `M 100644 inline ${placeOf(page)}\n${toData(textOf(page, at))}`);
    return `commit refs/heads/main\ncommitter ${person} ${moment} +0000\n${toData(`Commit ${at}`)}${files.join('')}`;
  });
  await runGit(folder, ['fast-import', '--quiet'], stream.join(''));
  await runGit(folder, ['checkout', '--quiet', 'main']);
}

/** The pages of the hub: of twenty a system, a person and an engagement, and archaeology. */
export function placeOf(page: number): string {
  const kind = (['systems', 'people', 'engagements'] as const)[page % 20] ?? 'archaeology';
  return `docs/${kind}/page-${page}.md`;
}

function textOf(page: number, version: number): string {
  const of20 = page - (page % 20);
  const fields: Readonly<Record<number, string>> = {
    0: `owners: [page-${of20 + 1}]\nverified: 2026-01-01\nreview_every: 1 year\n`,
    1: 'timezone: Europe/Oslo\n',
    2: `status: running\nmentor: page-${of20 + 1}\nmentees: [page-1]\nhours: 2\nstart: 2026-01-05\n`,
  };
  const own = fields[page % 20] ?? `systems: [page-${of20}]\nwitnesses: [page-${of20 + 1}]\nverdict: keep\n`;
  const body = Array.from(
    { length: 12 },
    (_, at) =>
      `## Section ${at}\n\nThis is how page ${page} came to be, in version ${version}: nobody dared to change it.\n`,
  );
  return `---\ntitle: Page ${page}\n${own}---\n\nVersion ${version}.\n\n${body.join('\n')}`;
}

function toData(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

async function runGit(cwd: string, args: readonly string[], input = ''): Promise<void> {
  const child = spawn('git', [...args], { cwd, env, stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`git ${args[0]} ended with ${code}.`);
}

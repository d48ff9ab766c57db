import { readdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from '../paths/row.ts';
import { packPlugin } from '../plugin.ts';
import { codePath, makeCode } from '../scale/code.ts';
import { makeHub } from '../scale/hub.ts';
import { pagesOf, planHub } from '../scale/plan.ts';
import { readText } from '../scale/text.ts';
import { writeFiles } from '../scale/writeFiles.ts';
import { root, type Session } from '../session.ts';
import { percentile, spread, toSummary } from '../statistics.ts';
import { makeRepository } from '../why/repository.ts';
import { type Assistant, type Call, startAssistant } from './assistant.ts';
import type { MachinesBenchOptions } from './options.ts';

/** The median length of real records, in bytes. */
const typicalBytes = 2500;
/** How many paths one call names. */
const together = 50;

/** Measures how long an assistant waits for `trowel mcp`. */
export async function measureMcp(options: MachinesBenchOptions, session: Session): Promise<Row[]> {
  const { say, temp } = session;
  const [hub, code, cache] = ['asked', 'code', 'cache'].map((name) => path.join(temp, name)) as [
    string,
    string,
    string,
  ];
  say('making the hub and the repository');
  const text = await readText(path.resolve(root, options.corpora));
  const size = { pages: options.entries, files: options.files, bytes: typicalBytes };
  const plan = planHub(text.titleWords, size);
  await writeFiles(path.join(hub, 'docs'), makeHub(text, size));
  await makeRepository(
    code,
    makeCode(
      options.files,
      pagesOf(plan, 'archaeology').map(({ name }) => name),
    ),
  );
  const script = await pack(session);
  const start = () => startAssistant({ script, hub, cwd: code, cache });
  const places = spread(options.files, Math.max(together, options.calls)).map(codePath);
  const why: Call = { name: 'why', arguments: { paths: places.slice(0, 1) } };
  // The cache does not trust files that were written a moment ago.
  await sleep(3000);

  say('the first answer, with an empty cache');
  const empty = await measureStart(start, why, { before: () => rm(cache, { recursive: true, force: true }) });
  say('the first search, which makes the index');
  const filling = await start();
  const indexed = await filling.ask({ name: 'search', arguments: { query: 'booking' } });
  // The server keeps the hub once nobody has asked for a while.
  while (!(await readdir(cache)).some((name) => name.startsWith('assistant-'))) await sleep(500);
  await filling.close();

  say('the first answer');
  const first: number[] = [];
  for (let at = 0; at < options.runs; at++) first.push(await measureStart(start, why));
  const assistant = await start();
  try {
    await assistant.ask(why);
    say('mixed calls');
    const names = [...plan.pages.values()].flat().map(({ kind, name }) => `${kind}/${name}`);
    const mixed = await ask(assistant, mixCalls(options.calls, { places, names, words: text.titleWords }));
    say(`${together} paths in one call`);
    const many: Call = { name: 'why', arguments: { paths: places.slice(0, together) } };
    const fifty = await ask(
      assistant,
      Array.from({ length: options.runs }, () => many),
    );
    const ninety = percentile(
      mixed.map(({ seconds }) => seconds),
      95,
    );
    return [
      {
        figure: `MCP over ${options.entries} entries: first answer, with the process`,
        measured: toSummary(first, 's', 2),
        target: '1.5 s',
      },
      { figure: 'The same with an empty cache: every page is parsed', measured: toSummary([empty], 's'), target: '' },
      { figure: 'The first search of all, which makes the index', measured: toSummary([indexed], 's'), target: '' },
      { figure: `${mixed.length} mixed calls, 95th percentile`, measured: `${ninety.toFixed(2)} s`, target: '0.3 s' },
      ...describeEach(mixed),
      {
        figure: `\`why\` for ${together} paths in one call`,
        measured: toSummary(
          fifty.map(({ seconds }) => seconds),
          's',
          2,
        ),
        target: '0.5 s',
      },
    ];
  } finally {
    await assistant.close();
  }
}

/** Packs the plugin as it is published, and returns the path of its program. */
async function pack({ temp, npm, signal, say }: Session): Promise<string> {
  say('packing the plugin');
  const folder = path.join(temp, 'packed');
  const { packageFolder = '' } = await packPlugin({ name: 'docusaurus-plugin-trowel', root, folder, npm, signal });
  await symlink(path.join(root, 'node_modules'), path.join(temp, 'node_modules'), 'junction').catch(
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    },
  );
  return path.join(packageFolder, 'bin', 'trowel.mjs');
}

/** Measures from the start of the process to its first answer, in seconds. */
async function measureStart(
  start: () => Promise<Assistant>,
  call: Call,
  { before }: { readonly before?: () => Promise<unknown> } = {},
): Promise<number> {
  await before?.();
  const begin = performance.now();
  const assistant = await start();
  await assistant.ask(call);
  const seconds = (performance.now() - begin) / 1000;
  await assistant.close();
  return seconds;
}

interface Asked {
  readonly name: string;
  readonly seconds: number;
}

async function ask(assistant: Assistant, calls: readonly Call[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const call of calls) asked.push({ name: call.name, seconds: await assistant.ask(call) });
  return asked;
}

interface Material {
  readonly places: readonly string[];
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** Mixes calls as an assistant makes them in a task: it looks, reads, searches, and checks its plan. */
function mixCalls(count: number, { places, names, words }: Material): Call[] {
  return Array.from({ length: count }, (_, at): Call => {
    const place = places[at] as string;
    const word = (step: number) => words[(at * step) % words.length] as string;
    const calls: readonly Call[] = [
      { name: 'why', arguments: { paths: [place, places[(at + 1) % places.length]] } },
      { name: 'read', arguments: { id: names[(at * 37) % names.length] } },
      { name: 'search', arguments: { query: `${word(7)} ${word(13)}` } },
      { name: 'constraints', arguments: { path: place } },
      { name: 'before_you_change', arguments: { plan: `Simplify ${word(3)} and ${word(5)}`, paths: [place] } },
    ];
    return calls[at % calls.length] as Call;
  });
}

function describeEach(asked: readonly Asked[]): Row[] {
  return [...new Set(asked.map(({ name }) => name))].map((name) => ({
    figure: `Of these, \`${name}\``,
    measured: toSummary(
      asked.filter((one) => one.name === name).map(({ seconds }) => seconds),
      's',
      2,
    ),
    target: '',
  }));
}

import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { measureBuild } from './build.ts';
import { measureEdit } from './edit.ts';
import { measureFirstTap } from './firstTap.ts';
import { measureJs } from './js.ts';
import { measureLighthouse } from './lighthouse.ts';
import { describeMachine, describePages, describeVersions } from './machine.ts';
import { type BenchOptions, type Measurement, readOptions, usage } from './options.ts';
import { type BenchPage, findRealPages, generatePages } from './pages.ts';
import { openPlugins } from './plugins.ts';
import { makeHub } from './scale/hub.ts';
import { readText } from './scale/text.ts';
import { attempt, root, runFromTerminal, type Session } from './session.ts';
import { type Row, toTable } from './table.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const measure: Readonly<Record<Measurement, (workshop: Workshop) => Promise<Row[]>>> = {
  build: measureBuild,
  js: measureJs,
  edit: measureEdit,
  lighthouse: measureLighthouse,
  tap: measureFirstTap,
};

/** Number of pages of the smallest site whose JavaScript is weighed. */
const smallest = 50;

/** Runs the requested measurements. Returns the report as Markdown. */
async function bench(options: BenchOptions, session: Session): Promise<string> {
  const { signal } = session;
  const machine = describeMachine();
  const pages = await findPages(options);
  const plugins = await openPlugins({ ...options, trowelOptions: { folders: { docs: 'decision' } } }, session);
  const counts = [
    ...(smallest < pages.length ? [smallest] : []),
    ...(options.large === undefined ? [] : [options.large]),
  ];
  const makeMore = (count: number) => makeRecords(options, count);
  const workshop = openWorkshop({ ...session, root, pages, runs: options.runs, counts, plugins, makeMore });
  const browser = await workshop.browse(async (opened) => `Chromium ${opened.version()}`);
  const rows: Row[] = [];
  for (const name of options.only) rows.push(...(await attempt(name, signal, () => measure[name](workshop))));
  const form = options.source ? 'the plugins from source' : 'the plugins from their packages';
  const facts = [
    machine,
    await describeVersions(root, browser),
    describePages(pages, await sumBytes(pages)),
    `${form}; ${options.runs} ${options.runs === 1 ? 'run' : 'runs'}: medians (smallest–largest), the sites in turn`,
  ];
  return `${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${toTable(rows, options.before.length > 0 ? 'Before' : 'Bare site')}\n`;
}

async function findPages({ corpora, pages }: BenchOptions): Promise<BenchPage[]> {
  const folder = path.resolve(root, corpora);
  const real = existsSync(folder) ? await findRealPages(folder, pages) : [];
  return real.length > 0 ? real : generatePages(pages);
}

/** Makes records of the real text, for sites of more pages than there are. */
async function makeRecords({ corpora }: BenchOptions, count: number): Promise<BenchPage[]> {
  const hub = makeHub(await readText(path.resolve(root, corpora)), { pages: 2 * count });
  return [...hub]
    .filter(([place]) => place.startsWith('decisions/'))
    .slice(0, count)
    .map(([place, text]) => ({ place: `made/${place}`, origin: { text } }));
}

async function sumBytes(pages: readonly BenchPage[]): Promise<number> {
  const sizes = pages.map(async ({ origin }) =>
    'file' in origin ? (await stat(origin.file)).size : Buffer.byteLength(origin.text),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

await runFromTerminal({ usage, readOptions, bench });

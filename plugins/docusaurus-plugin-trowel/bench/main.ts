import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../../src/scripts/findBrowser.mjs';
import { measureBuild } from './build.ts';
import { measureEdit } from './edit.ts';
import { measureJs } from './js.ts';
import { measureLighthouse } from './lighthouse.ts';
import { describeMachine, describePages, describeVersions } from './machine.ts';
import { type BenchOptions, type Measurement, readOptions, UsageError, usage } from './options.ts';
import { type BenchPage, findRealPages, generatePages } from './pages.ts';
import { packPlugin, pluginFromSource } from './plugin.ts';
import { type Row, toTable } from './table.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const measure: Readonly<Record<Measurement, (workshop: Workshop) => Promise<Row[]>>> = {
  build: measureBuild,
  js: measureJs,
  edit: measureEdit,
  lighthouse: measureLighthouse,
};

/** Runs the measurements asked for; gives the report as Markdown. */
async function bench(options: BenchOptions, signal: AbortSignal): Promise<string> {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new UsageError('Run this with npm: npm run bench');
  const chromium = findBrowser();
  if (chromium === undefined)
    throw new UsageError('No Chromium or Chrome was found: node src/scripts/ready.mjs --browser');
  const begin = performance.now();
  const say = (what: string) => {
    const seconds = Math.round((performance.now() - begin) / 1000);
    process.stderr.write(
      `${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, '0')} ${what}\n`,
    );
  };
  // Real, since bundlers know files by their real paths, and a temporary folder is often a link.
  const temp = await realpath(await mkdtemp(path.join(tmpdir(), 'trowel-bench-')));
  try {
    const machine = describeMachine();
    const pages = await findPages(options);
    say(options.source ? 'the plugin from source' : 'packing the plugin');
    const plugin = options.source
      ? pluginFromSource(root)
      : await packPlugin({ root, folder: path.join(temp, 'packed'), npm, signal });
    const workshop = openWorkshop({ root, temp, pages, runs: options.runs, signal, npm, chromium, plugin, say });
    const browser = await workshop.browse(async (opened) => `Chromium ${opened.version()}`);
    const rows: Row[] = [];
    for (const name of options.only) rows.push(...(await attempt(name, workshop)));
    const form = options.source ? 'the plugin from source' : 'the plugin from its package';
    const facts = [
      machine,
      await describeVersions(root, browser),
      describePages(pages, await sumBytes(pages)),
      `${form}; ${options.runs} ${options.runs === 1 ? 'run' : 'runs'}: medians (smallest–largest), the sites in turn`,
    ];
    return `${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${toTable(rows)}\n`;
  } finally {
    await rm(temp, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A measurement that fails leaves a row that says so, and the others their hours of work. */
async function attempt(name: Measurement, workshop: Workshop): Promise<Row[]> {
  try {
    return await measure[name](workshop);
  } catch (error) {
    workshop.signal.throwIfAborted();
    console.error(error);
    process.exitCode = 1;
    return [{ figure: `${name}: failed, see above` }];
  }
}

async function findPages({ corpora, pages }: BenchOptions): Promise<BenchPage[]> {
  const folder = path.resolve(root, corpora);
  const real = existsSync(folder) ? await findRealPages(folder, pages) : [];
  return real.length > 0 ? real : generatePages(pages);
}

async function sumBytes(pages: readonly BenchPage[]): Promise<number> {
  const sizes = pages.map(async ({ origin }) =>
    'file' in origin ? (await stat(origin.file)).size : Buffer.byteLength(origin.text),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => stopping.abort(new Error('stopped')));
}
try {
  const options = readOptions(process.argv.slice(2));
  process.stdout.write(options === undefined ? usage : await bench(options, stopping.signal));
} catch (error) {
  const known = error instanceof UsageError || stopping.signal.aborted;
  console.error(known && error instanceof Error ? error.message : error);
  process.exitCode = stopping.signal.aborted ? 130 : 1;
}

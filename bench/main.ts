import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { measureBuild } from './build.ts';
import { measureEdit } from './edit.ts';
import { measureJs } from './js.ts';
import { measureLighthouse } from './lighthouse.ts';
import { describeMachine, describePages, describeVersions } from './machine.ts';
import { type BenchOptions, type Measurement, readOptions, usage } from './options.ts';
import { type BenchPage, findRealPages, generatePages } from './pages.ts';
import { packPlugin, pluginFromSource, unpackPlugin } from './plugin.ts';
import { attempt, root, runFromTerminal, type Session } from './session.ts';
import { type Row, toTable } from './table.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const measure: Readonly<Record<Measurement, (workshop: Workshop) => Promise<Row[]>>> = {
  build: measureBuild,
  js: measureJs,
  edit: measureEdit,
  lighthouse: measureLighthouse,
};

/** Runs the requested measurements. Returns the report as Markdown. */
async function bench(options: BenchOptions, session: Session): Promise<string> {
  const { temp, signal, npm, say } = session;
  const machine = describeMachine();
  const pages = await findPages(options);
  say(options.source ? 'the plugin from source' : 'packing the plugin');
  const plugin = options.source
    ? pluginFromSource(root)
    : await packPlugin({ root, folder: path.join(temp, 'packed'), npm, signal });
  const before =
    options.before === undefined
      ? undefined
      : await unpackPlugin({ root, folder: path.join(temp, 'before'), tarball: path.resolve(options.before), signal });
  const workshop = openWorkshop({ ...session, root, pages, runs: options.runs, plugin, before });
  const browser = await workshop.browse(async (opened) => `Chromium ${opened.version()}`);
  const rows: Row[] = [];
  for (const name of options.only) rows.push(...(await attempt(name, signal, () => measure[name](workshop))));
  const form = options.source ? 'the plugin from source' : 'the plugin from its package';
  const facts = [
    machine,
    await describeVersions(root, browser),
    describePages(pages, await sumBytes(pages)),
    `${form}; ${options.runs} ${options.runs === 1 ? 'run' : 'runs'}: medians (smallest–largest), the sites in turn`,
  ];
  return `${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${toTable(rows, before ? 'Before' : 'Bare site')}\n`;
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

await runFromTerminal({ usage, readOptions, bench });

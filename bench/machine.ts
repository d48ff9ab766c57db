import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import type { BenchPage } from './pages.ts';

/** Describes the machine in one line. */
export function describeMachine(): string {
  const [load = 0] = loadavg();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  const processor = cpus()[0]?.model.trim() ?? arch();
  return `${processor}, ${availableParallelism()} cores, ${memory}, ${platform()} ${release()}, load ${load.toFixed(1)} at the start`;
}

/** Lists the installed versions that affect the figures. */
export async function describeVersions(root: string, browser: string): Promise<string> {
  const require = createRequire(path.join(root, 'package.json'));
  const find = (name: string, from = require) => versionOf(path.dirname(from.resolve(`${name}/package.json`)));
  const faster = createRequire(require.resolve('@docusaurus/faster/package.json'));
  const packages = [
    find('docusaurus-plugin-trowel'),
    find('@docusaurus/core'),
    find('@rspack/core', faster),
    find('react'),
  ];
  return [`Node ${process.versions.node}`, ...(await Promise.all(packages)), browser].join(', ');
}

const described = z.object({ name: z.string(), version: z.string() });

/** Returns the name and version of the package in a folder, or says that there is none. */
export async function versionOf(folder: string): Promise<string> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return `${path.basename(folder)} not installed`;
  const { name, version } = described.parse(JSON.parse(text));
  return `${name} ${version}`;
}

/** Describes the pages: their number, their length, and the names of the folders they come from. */
export function describePages(pages: readonly BenchPage[], bytes: number): string {
  const counts = new Map<string, number>();
  for (const { place } of pages) {
    const [folder = ''] = place.split('/');
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const folders = [...counts].map(([folder, count]) => `${folder} ${count}`).join(', ');
  return `${pages.length} pages, ${(bytes / 1e6).toFixed(1)} MB of Markdown (${folders}), all taken as decision records`;
}

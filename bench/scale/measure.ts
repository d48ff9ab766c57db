import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../../test/support/program.ts';
import { build } from '../build.ts';
import { editPage } from '../edit.ts';
import { median } from '../statistics.ts';
import { type Compared, variants, type Workshop } from '../workshop.ts';
import { codePath } from './code.ts';
import type { Figure } from './growth.ts';
import type { Measurement } from './options.ts';
import { measureSearch } from './search.ts';
import { measureWeight } from './weight.ts';

/** What a measurement at one size is made with. */
export interface SizeInput {
  readonly workshop: Workshop;
  /** What readers look for, the same at all sizes. */
  readonly queries: readonly string[];
}

/** The measurements. Each returns the same figures at every size. */
export const measure: Readonly<Record<Measurement, (input: SizeInput) => Promise<Figure[]>>> = {
  build: measureBuild,
  weight: measureWeight,
  search: measureSearch,
  why: measureWhy,
  edit: measureEdit,
};

async function measureBuild({ workshop }: SizeInput): Promise<Figure[]> {
  const costs = {} as Record<Compared, Awaited<ReturnType<typeof build>>>;
  for (const variant of variants) {
    costs[variant] = await build(workshop, variant, 'cold');
    const { seconds, megabytes } = costs[variant];
    workshop.say(`build, ${variant}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`);
  }
  const { base, hub } = costs;
  return [
    { figure: 'Build, cold: wall time', unit: 's', base: base.seconds, hub: hub.seconds },
    { figure: 'Build, cold: processor time', unit: 's', base: base.processorSeconds, hub: hub.processorSeconds },
    { figure: 'Build, cold: peak memory', unit: 'MB', base: base.megabytes, hub: hub.megabytes },
  ];
}

async function measureEdit({ workshop }: SizeInput): Promise<Figure[]> {
  const seconds = {} as Record<Compared, number>;
  for (const variant of variants) {
    const measured = await editPage(workshop, await workshop.site(variant));
    workshop.say(`edit, ${variant}: ${measured.map((value) => value.toFixed(2)).join(', ')} s`);
    seconds[variant] = median(measured);
  }
  return [{ figure: 'Edit in `docusaurus start` until it shows', unit: 's', ...seconds }];
}

/** How often a question is asked again. */
const again = 3;

async function measureWhy({ workshop }: SizeInput): Promise<Figure[]> {
  const { folder } = await workshop.site('hub');
  const installed = path.join(folder, 'node_modules', 'docusaurus-plugin-trowel');
  const source = path.join(workshop.root, 'plugins', 'docusaurus-plugin-trowel');
  const cache = path.join(workshop.temp, 'cache');
  await rm(cache, { recursive: true, force: true });
  const ask = async (file: number) => {
    const { seconds } = await run({
      script: path.join(existsSync(installed) ? installed : source, 'bin', 'trowel.mjs'),
      args: ['why', '--content', folder, codePath(file)],
      cwd: folder,
      signal: workshop.signal,
      env: { TROWEL_CACHE: cache },
    });
    return seconds;
  };
  const first = await ask(0);
  const after: number[] = [];
  for (let at = 1; at <= again; at++) after.push(await ask(at * 100));
  return [
    { figure: '`trowel why <path>`, the first time', unit: 's', hub: first },
    { figure: '`trowel why <path>`, after', unit: 's', hub: median(after) },
  ];
}

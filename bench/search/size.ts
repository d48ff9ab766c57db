import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { pagefindFolder } from './pagefind.ts';
import type { BoxSystem } from './searchBoxes.ts';
import { divide, judge, type Row, toTimes } from './table.ts';
import type { Workshop } from './workshop.ts';

/** Sizes in bytes. */
type Sizes = Readonly<Partial<Record<BoxSystem, number>>>;

/** Measures the size of each index's files on the server, uncompressed. */
export async function measureSize({ sites, options }: Workshop): Promise<Row[]> {
  const sizes: Partial<Record<BoxSystem, number>> = {};
  const whole: Partial<Record<BoxSystem, number>> = {};
  const asked = (system: BoxSystem) => options.systems.includes(system);
  if (asked('trowel')) {
    const { out } = await sites.trowel();
    sizes.trowel = await weigh(out, ['trowel-search/**']);
    whole.trowel = sizes.trowel;
  }
  if (asked('pagefind')) {
    const { out } = await sites.others();
    const ends = '{pf_index,pf_fragment,pf_meta,pf_filter}';
    sizes.pagefind = await weigh(out, [`${pagefindFolder}/**/*.${ends}`]);
    whole.pagefind = await weigh(out, [`${pagefindFolder}/**`]);
  }
  if (asked('easyops')) {
    const { out } = await sites.others();
    sizes.easyops = await weigh(out, ['search-index*.json']);
    whole.easyops = sizes.easyops;
  }
  return [
    {
      ...toRow('Size of all index files', sizes),
      bar: '≤ 0.5× Pagefind',
      verdict: judge([{ value: divide(sizes.trowel, sizes.pagefind), atMost: 0.5 }]),
    },
    toRow('The same with Pagefind’s scripts, styles and program', whole),
  ];
}

function toRow(figure: string, sizes: Sizes): Row {
  const cells = Object.entries(sizes).map(([system, bytes]) => [system, `${(bytes / 1e6).toFixed(2)} MB`]);
  return { figure, ...Object.fromEntries(cells), compared: toTimes(sizes.trowel, sizes.pagefind) };
}

async function weigh(folder: string, patterns: readonly string[]): Promise<number> {
  const files = await glob([...patterns], { cwd: folder });
  if (files.length === 0)
    throw new Error(`There is nothing to weigh: ${patterns.join(', ')} in ${path.basename(folder)}.`);
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

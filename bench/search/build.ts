import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Program } from '../../test/support/program.ts';
import { type Cost, runMeasured } from '../cost.ts';
import { median, toSummary } from '../statistics.ts';
import { toFileRefs } from './corpus.ts';
import { pagefindProgram } from './pagefind.ts';
import type { BoxSystem } from './searchBoxes.ts';
import { divide, judge, type Row, toTimes } from './table.ts';
import type { Workshop } from './workshop.ts';

type Builder = (out: string) => Program;

/** Measures time and memory of building the index: for Trowel from Markdown, for Pagefind from built pages. */
export async function measureBuild(workshop: Workshop): Promise<Row[]> {
  const { options, say, temp } = workshop;
  const builders = new Map<BoxSystem, Builder>();
  if (options.systems.includes('trowel')) builders.set('trowel', await prepareTrowel(workshop));
  if (options.systems.includes('pagefind')) {
    const site = await workshop.sites.others();
    builders.set('pagefind', (out) => pagefindProgram({ site, out, selector: 'article', signal: workshop.signal }));
  }
  const costs = new Map<BoxSystem, Cost[]>([...builders.keys()].map((system) => [system, []]));
  for (let turn = 1; turn <= options.runs; turn++) {
    for (const [system, program] of builders) {
      const out = path.join(temp, `index-${system}`);
      await rm(out, { recursive: true, force: true });
      const cost = await runMeasured(program(out), path.join(temp, 'usage'));
      say(`build ${turn}/${options.runs}, ${system}: ${toText(cost)}`);
      costs.get(system)?.push(cost);
    }
  }
  const of = (system: BoxSystem, measure: keyof Cost) => costs.get(system)?.map((cost) => cost[measure]);
  const row = (
    figure: string,
    measure: keyof Cost,
    unit: string,
    digits: number,
  ): Row & { readonly times?: number } => {
    const [trowel, pagefind] = (['trowel', 'pagefind'] as const).map((system) => of(system, measure));
    const middles = [trowel, pagefind].map((values) => values && median(values));
    return {
      figure,
      ...(trowel && { trowel: toSummary(trowel, unit, digits) }),
      ...(pagefind && { pagefind: toSummary(pagefind, unit, digits) }),
      compared: toTimes(middles[0], middles[1]),
      times: divide(middles[0], middles[1]),
    };
  };
  const wall = row('Time to build the index, whole process', 'seconds', 's', 2);
  return [
    { ...wall, bar: '≤ 0.8× Pagefind', verdict: judge([{ value: wall.times, atMost: 0.8 }]) },
    row('Processor time for that', 'processorSeconds', 's', 2),
    row('Peak memory for that', 'megabytes', 'MB', 0),
  ];
}

async function prepareTrowel({ corpus, sites, signal }: Workshop): Promise<Builder> {
  const { folder, modules, preload } = await sites.program();
  const list = path.join(folder, 'pages.json');
  const permalinks = corpus.pages.map(({ place, address }) => [`docs/${place}`, address]);
  await writeFile(list, JSON.stringify({ pages: toFileRefs(corpus), permalinks }));
  const script = fileURLToPath(new URL('./markdownIndexer.mjs', import.meta.url));
  return (out) => ({ script, args: [modules, list, out], cwd: folder, signal, preload });
}

function toText({ seconds, processorSeconds, megabytes }: Cost): string {
  return `${seconds.toFixed(2)} s, ${processorSeconds.toFixed(2)} s of processor time, ${megabytes.toFixed(0)} MB`;
}

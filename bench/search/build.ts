import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { storeDocuments } from '../../plugins/docusaurus-plugin-trowel/src/site/searchStore.ts';
import type { Program } from '../../test/support/program.ts';
import { type Cost, runMeasured } from '../cost.ts';
import { median, toSummary } from '../statistics.ts';
import { toFileRefs } from './corpus.ts';
import { pagefindProgram } from './pagefind.ts';
import type { BoxSystem } from './searchBoxes.ts';
import { divide, judge, type Row, toTimes } from './table.ts';
import type { Workshop } from './workshop.ts';

type Builder = (out: string) => Program;
/** `process` is the process that Trowel starts in a build, which begins with the documents that the hub has stored. */
type Measured = BoxSystem | 'process';

/** Measures time and memory of building the index: for Trowel from Markdown, and from stored documents; for Pagefind from built pages. */
export async function measureBuild(workshop: Workshop): Promise<Row[]> {
  const { options, say, temp } = workshop;
  const builders = new Map<Measured, Builder>();
  if (options.systems.includes('trowel')) {
    builders.set('trowel', await prepareTrowel(workshop));
    builders.set('process', await prepareProcess(workshop));
  }
  if (options.systems.includes('pagefind')) {
    const site = await workshop.sites.others();
    builders.set('pagefind', (out) => pagefindProgram({ site, out, selector: 'article', signal: workshop.signal }));
  }
  const costs = new Map<Measured, Cost[]>([...builders.keys()].map((system) => [system, []]));
  for (let turn = 1; turn <= options.runs; turn++) {
    for (const [system, program] of builders) {
      const out = folderOf(system, temp);
      await rm(system === 'process' ? path.join(out, 'built') : out, { recursive: true, force: true });
      const cost = await runMeasured(program(out), path.join(temp, 'usage'));
      say(`build ${turn}/${options.runs}, ${system}: ${toText(cost)}`);
      costs.get(system)?.push(cost);
    }
  }
  const of = (system: Measured, measure: keyof Cost) => costs.get(system)?.map((cost) => cost[measure]);
  const row = (
    figure: string,
    measure: keyof Cost,
    unit: string,
    digits: number,
    name: Measured = 'trowel',
  ): Row & { readonly times?: number } => {
    const [trowel, pagefind] = ([name, 'pagefind'] as const).map((system) => of(system, measure));
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
    row('Time of the index process of a build, from stored documents', 'seconds', 's', 2, 'process'),
    row('Processor time for that', 'processorSeconds', 's', 2, 'process'),
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

/** The folder for the index that one of them builds. The index process has the documents there, too. */
function folderOf(name: Measured, temp: string): string {
  return path.join(temp, `index-${name}`);
}

/** Stores the documents as the hub does in a build. */
async function prepareProcess({ documents, sites, signal, temp }: Workshop): Promise<Builder> {
  const { folder, scripts, preload } = await sites.program();
  const dir = folderOf('process', temp);
  await mkdir(dir, { recursive: true });
  await storeDocuments(dir, { language: 'en', documents: await documents() });
  return (out) => ({ script: path.join(scripts, 'index-search.mjs'), args: [out], cwd: folder, signal, preload });
}

function toText({ seconds, processorSeconds, megabytes }: Cost): string {
  return `${seconds.toFixed(2)} s, ${processorSeconds.toFixed(2)} s of processor time, ${megabytes.toFixed(0)} MB`;
}

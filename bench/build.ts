import path from 'node:path';
import { runMeasured } from './cost.ts';
import { clearCaches, listBuiltPages } from './site.ts';
import { toRatio, toSummary } from './statistics.ts';
import type { Row } from './table.ts';
import { buildProgram, type Compared, variants, type Workshop } from './workshop.ts';

type Temperature = 'cold' | 'warm';
interface Cost {
  readonly seconds: number[];
  readonly megabytes: number[];
}
const targets = {
  cold: { seconds: '≤ 1.10×', megabytes: '≤ 1.10×' },
  warm: { seconds: '≤ 1.03×', megabytes: '≤ 1.10×' },
};

/** Measures wall time and memory of a build without caches (cold) and of the next one (warm). The sites take turns. */
export async function measureBuild(workshop: Workshop): Promise<Row[]> {
  const { runs, say } = workshop;
  const costs = { cold: newCosts(), warm: newCosts() };
  for (let turn = 1; turn <= runs; turn++) {
    for (const temperature of ['cold', 'warm'] as const) {
      for (const variant of variants) {
        const { seconds, megabytes } = await build(workshop, variant, temperature);
        say(`build ${turn}/${runs}, ${temperature}, ${variant}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`);
        costs[temperature][variant].seconds.push(seconds);
        costs[temperature][variant].megabytes.push(megabytes);
      }
    }
  }
  const same = await comparePages(workshop);
  return [
    ...(['cold', 'warm'] as const).flatMap((temperature) => [
      toRow(`Build, ${temperature}: wall time`, costs[temperature], 'seconds', targets[temperature]),
      toRow(`Build, ${temperature}: peak memory`, costs[temperature], 'megabytes', targets[temperature]),
    ]),
    same,
  ];
}

function newCosts(): Record<Compared, Cost> {
  return { base: { seconds: [], megabytes: [] }, hub: { seconds: [], megabytes: [] } };
}

/** Builds one of the sites, measured. A cold build has no caches. */
export async function build(workshop: Workshop, variant: Compared, temperature: Temperature) {
  const site = await workshop.site(variant);
  if (temperature === 'cold') await clearCaches(site);
  return runMeasured(buildProgram(site, workshop.signal), path.join(workshop.temp, 'memory'));
}

function toRow(
  figure: string,
  costs: Record<Compared, Cost>,
  measure: keyof Cost,
  target: Record<keyof Cost, string>,
): Row {
  const [unit, digits] = measure === 'seconds' ? (['s', 1] as const) : (['MB', 0] as const);
  return {
    figure,
    base: toSummary(costs.base[measure], unit, digits),
    hub: toSummary(costs.hub[measure], unit, digits),
    compared: toRatio(costs.base[measure], costs.hub[measure]),
    target: target[measure],
  };
}

/** Checks that the hub has every page of the base site. Without that the comparison means nothing. */
async function comparePages(workshop: Workshop): Promise<Row> {
  const base = await listBuiltPages(await workshop.site('base'));
  const hub = new Set(await listBuiltPages(await workshop.site('hub')));
  const lost = base.filter((page) => !hub.has(page));
  if (lost.length > 0)
    throw new Error(`The hub lacks ${lost.length} pages of the base site: ${lost.slice(0, 5).join(', ')}`);
  const own = hub.size - base.length;
  return { figure: 'Build: HTML pages', base: `${base.length}`, hub: `the same and ${own} of the hub’s own` };
}

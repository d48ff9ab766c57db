import { parsePage } from '../../plugins/docusaurus-plugin-trowel/src/content/pageParser.ts';
import { buildPaths } from '../../plugins/docusaurus-plugin-trowel/src/hub/paths.ts';
import { createResolver } from '../../plugins/docusaurus-plugin-trowel/src/hub/resolver.ts';
import { sortTopologically } from '../../plugins/docusaurus-plugin-trowel/src/hub/topologicalOrder.ts';
import { median } from '../statistics.ts';
import type { Row } from './row.ts';

const size = { steps: 10_000, prerequisites: 3, runs: 5 };

/** Measures how long a path of 10,000 steps with 30,000 prerequisites takes: to order, and to plan as a whole. */
export function measureOrdering(): Row[] {
  const entries = [
    parsePage({ source: 'docs/paths/p.md', text: '---\ntitle: P\n---\n' }).entry,
    ...Array.from({ length: size.steps }, (_, at) => toStep(at)),
  ];
  const resolve = createResolver(entries);
  const plan = () => buildPaths(entries, resolve).paths[0]?.stages[0]?.steps ?? [];
  const steps = plan();
  if (steps.length !== size.steps) throw new Error(`The path has ${steps.length} steps of ${size.steps}.`);
  const nodes = [...steps].sort((a, b) => (a.id < b.id ? -1 : 1));
  const toRow = (figure: string, time: number, target = '') => ({ figure, measured: `${time.toFixed(0)} ms`, target });
  return [
    toRow(
      'Ordering 10,000 steps with 30,000 prerequisites',
      measure(() => sortTopologically(nodes)),
      '≤ 200 ms',
    ),
    toRow('The same path planned: names found, ordered, hashed', measure(plan)),
  ];
}

function measure(work: () => unknown): number {
  const times = Array.from({ length: size.runs }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
  return median(times);
}

/** Makes a step that comes after three others. Its number is spread over all, so that the order of reading is no order of walking. */
function toStep(at: number) {
  const before = Array.from({ length: size.prerequisites }, (_, nth) => at - 1 - ((at * 7919 + nth * 104_729) % 500));
  const after = before.filter((other) => other >= 0).map(nameOf);
  const tag = `paths:\n  - { path: p, after: [${after.join(', ')}] }`;
  return parsePage({ source: `docs/challenges/${nameOf(at)}.md`, text: `---\ntitle: ${nameOf(at)}\n${tag}\n---\n` })
    .entry;
}

/** Returns the name of a step: 7919 is prime to the number of steps, so each has its own. */
function nameOf(at: number): string {
  return `s-${(at * 7919) % size.steps}`;
}

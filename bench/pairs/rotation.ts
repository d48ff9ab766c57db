import { parsePage } from '../../plugins/docusaurus-plugin-trowel/src/content/pageParser.ts';
import { buildHub } from '../../plugins/docusaurus-plugin-trowel/src/hub/build.ts';
import { planRotations } from '../../plugins/docusaurus-plugin-trowel/src/mentoring/rotation/rotationPlan.ts';
import type { Row } from '../paths/row.ts';
import { median } from '../statistics.ts';
import { zones } from './zones.ts';

const size = { people: 40, onCall: 10, runs: 5 };

/** Measures how long it takes to plan who observes whom on call for a year: forty people in forty zones, each away for two weeks. */
export function measureRotation(): Row[] {
  return [toRow('1 week', 52, '≤ 1 s'), toRow('1 day', 364, '')];
}

function toRow(every: string, count: number, target: string): Row {
  const names = Array.from({ length: size.people }, (_, at) => `p${at}`);
  const pages = names.map((name, at) => {
    const month = String(1 + (at % 12)).padStart(2, '0');
    const away = `away: [{ from: 2026-${month}-05, to: 2026-${month}-18 }]`;
    return parsePage({
      source: `docs/people/${name}.md`,
      text: `---\ntitle: Person ${at}\ntimezone: ${zones[at % zones.length]}\n${away}\n---\n`,
    });
  });
  const fields = [
    'title: Watch',
    `observers: [${names.join(', ')}]`,
    `on_call: [${names.slice(0, size.onCall).join(', ')}]`,
    'start: 2026-01-05',
    'end: 2027-01-03',
    `every: ${every}`,
  ];
  const rotation = parsePage({ source: 'docs/rotations/watch.md', text: `---\n${fields.join('\n')}\n---\n` });
  const { entries } = buildHub([...pages, rotation]);
  const turns = planRotations(entries)[0]?.turns ?? [];
  if (turns.length !== count) throw new Error(`The rotation has ${turns.length} turns of ${count}.`);
  const times = Array.from({ length: size.runs }, () => {
    const begin = performance.now();
    planRotations(entries);
    return performance.now() - begin;
  });
  return {
    figure: `A rotation of ${size.people} people over a year, turns of ${every}`,
    measured: `${(median(times) / 1000).toFixed(2)} s`,
    target,
  };
}

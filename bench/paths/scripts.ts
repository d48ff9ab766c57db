import { weighPages } from '../js.ts';
import { median } from '../statistics.ts';
import type { PathsWorkshop } from './pathsWorkshop.ts';
import type { Row } from './row.ts';

/** Number of pages of each sort that are opened. */
const opened = 3;

/** Measures how much JavaScript a page has more in a hub with a path than in one without. */
export async function measureScripts(workshop: PathsWorkshop): Promise<Row[]> {
  const { hub } = workshop;
  const sorts = [
    { name: 'a page that is no step', addresses: hub.others.slice(0, opened), target: '0 B' },
    { name: "a step's page", addresses: hub.steps.slice(0, opened), target: '≤ 6,000 B' },
    { name: 'the home page, which shows the next step', addresses: ['/'], target: '' },
  ];
  const rows: Row[] = [];
  for (const { name, addresses, target } of sorts) {
    const walked = await weighPages(workshop, await workshop.built('walked'), addresses);
    const plain = await weighPages(workshop, await workshop.built('plain'), addresses);
    for (const [when, words] of [
      ['untouched', 'before it is touched'],
      ['hydrated', 'with React, before a path is used'],
    ] as const) {
      const more = walked.map((page, at) => page[when] - (plain[at]?.[when] ?? Number.NaN));
      rows.push({ figure: `JavaScript more in ${name}, ${words} (gzip)`, measured: toBytes(median(more)), target });
    }
  }
  return rows;
}

function toBytes(bytes: number): string {
  const sign = bytes > 0 ? '+' : bytes < 0 ? '−' : '';
  return `${sign}${Math.abs(bytes).toLocaleString('en')} B`;
}

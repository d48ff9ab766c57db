import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { findServedFile } from '../../test/support/servedFile.ts';
import { weighPages } from '../js.ts';
import type { PageScripts } from '../pageScripts.ts';
import { addressOf } from '../pages.ts';
import type { Site } from '../site.ts';
import { median } from '../statistics.ts';
import { type Compared, variants } from '../workshop.ts';
import type { Figure } from './growth.ts';
import type { SizeInput } from './measure.ts';

/** The hub's own pages that list much. */
const lists = [
  '/',
  '/decisions',
  '/decisions/timeline',
  '/archaeology',
  '/challenges',
  '/systems',
  '/people',
  '/reviews',
  '/gaps',
  '/reconsider',
  '/why',
  '/search',
];
/** Number of records to open: the first, which are in the hub of every size. */
const opened = 5;

interface Weight extends PageScripts {
  /** The HTML, not compressed and compressed. */
  readonly html: number;
  readonly gzip: number;
}

/** Weighs records in both sites, and the hub's own pages. */
export async function measureWeight({ workshop }: SizeInput): Promise<Figure[]> {
  const decisions = workshop.pages.filter(({ place }) => place.startsWith('decisions/'));
  const records = decisions.slice(0, opened).map(addressOf);
  const weights = {} as Record<Compared, readonly Weight[]>;
  for (const variant of variants) weights[variant] = await weigh(workshop, await workshop.built(variant), records);
  const both = (measure: keyof Weight) => ({
    base: median(weights.base.map((weight) => weight[measure])) / 1000,
    hub: median(weights.hub.map((weight) => weight[measure])) / 1000,
  });
  const hub = await workshop.built('hub');
  const shown: string[] = [];
  for (const address of lists) if (await findServedFile(hub.out, address)) shown.push(address);
  const own = await weigh(workshop, hub, shown);
  return [
    { figure: 'A record: HTML, gzip', unit: 'kB', ...both('gzip') },
    { figure: 'A record: JavaScript before it is touched, gzip', unit: 'kB', ...both('untouched') },
    { figure: 'A record: JavaScript in all, gzip', unit: 'kB', ...both('hydrated') },
    ...own.flatMap(({ html, gzip, hydrated }, at): Figure[] => [
      { figure: `\`${shown[at]}\`: HTML`, unit: 'kB', hub: html / 1000 },
      { figure: `\`${shown[at]}\`: HTML, gzip`, unit: 'kB', hub: gzip / 1000 },
      { figure: `\`${shown[at]}\`: JavaScript in all, gzip`, unit: 'kB', hub: hydrated / 1000 },
    ]),
  ];
}

async function weigh(workshop: SizeInput['workshop'], site: Site, addresses: readonly string[]): Promise<Weight[]> {
  const scripts = await weighPages(workshop, site, addresses);
  return Promise.all(
    scripts.map(async (page, at) => {
      const file = await findServedFile(site.out, addresses[at] ?? '');
      const html = await readFile(file ?? '');
      return { ...page, html: html.length, gzip: gzipSync(html, { level: 9 }).length };
    }),
  );
}

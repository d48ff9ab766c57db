import path from 'node:path';
import { openCache } from '../../plugins/docusaurus-plugin-trowel/src/cache/cache.ts';
import { parsePage } from '../../plugins/docusaurus-plugin-trowel/src/content/pageParser.ts';
import { readTrend } from '../../plugins/docusaurus-plugin-trowel/src/programme/history.ts';
import { choosePastDays } from '../../plugins/docusaurus-plugin-trowel/src/programme/trend.ts';
import type { Row } from '../paths/row.ts';
import type { Session } from '../session.ts';
import { makeHistory, placeOf } from './history.ts';

/** Measures what the trend adds to a build: to the first one, and to one after another. */
export async function measureTrend(
  { commits, pages }: { readonly commits: number; readonly pages: number },
  { temp, say }: Session,
): Promise<Row[]> {
  const root = path.join(temp, 'history');
  const today = new Date().toISOString().slice(0, 10);
  say(`making a history of ${commits} commits`);
  await makeHistory(root, { commits, pages, today });
  const sources = Array.from({ length: pages }, (_, page) => ({ source: placeOf(page) }));
  // As a build does it, whose maker has read the pages of today before.
  const read = async () => {
    const begin = performance.now();
    const { points, why } = await readTrend({
      root,
      env: process.env,
      daysSince: (first) => choosePastDays(today, first),
      pages: sources,
      parse: (page) => parsePage(page).entry,
      outcomeAfter: '6 months',
      cache: openCache({ folder: path.join(temp, 'cache'), scope: [root], version: 'bench' }),
    });
    if (points.length === 0) throw new Error(`There is no trend: ${why}.`);
    return (performance.now() - begin) / 1000;
  };
  say('reading the trend');
  const [first, second] = [await read(), await read()];
  const history = `${commits} commits, ${pages} pages`;
  return [
    { figure: `The trend, in a first build: ${history}`, measured: `${first.toFixed(2)} s`, target: '≤ 5 s' },
    { figure: 'The trend, in the next build', measured: `${second.toFixed(2)} s`, target: '≤ 0.5 s' },
  ];
}

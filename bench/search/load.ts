import type { Browser } from 'playwright-core';
import { createLink, slow4g } from '../link.ts';
import { type Server, serveFolder } from '../server.ts';
import { median, toKilobytes } from '../statistics.ts';
import { installTools } from '../tools.ts';
import { makeCertificate } from './certificate.ts';
import { type FirstResults, visit } from './firstResults.ts';
import { firstResultCount } from './resultTimes.ts';
import { sampleQueries } from './sampleQueries.ts';
import { type BoxSystem, boxes, boxSystems } from './searchBoxes.ts';
import { canSlowDown } from './slowdown.ts';
import { call, load } from './systems/pages.ts';
import { divide, judge, type Row, toTimes } from './table.ts';
import type { Workshop } from './workshop.ts';

/** A query, and its sort. */
interface SampleQuery {
  readonly sort: string;
  readonly text: string;
}
type Results = ReadonlyMap<BoxSystem, readonly FirstResults[]>;

/** How many times slower the processor is made. */
const times = 4;
/** How many queries to run on a slow connection in a system that loads its whole index. */
const mostWholeIndex = 2;

/** Measures bytes and requests from an idle page to the first eight results. */
export async function measureLoad(workshop: Workshop): Promise<Row[]> {
  const { results, queries } = await visitAll(workshop, { slow: false });
  const listed = (measure: 'bytes' | 'requests') => medians(results, ({ listed }) => listed[measure]);
  const complete = (measure: 'bytes' | 'requests') => medians(results, ({ complete }) => complete[measure]);
  workshop.note(`first results of: ${queries.map(({ sort, text }) => `“${text}” (${sort})`).join(', ')}`);
  const quiet = medians(results, ({ quiet }) => quiet.bytes);
  const row = (figure: string, values: Values, show: (value: number) => string): Row => ({
    figure,
    ...toCells(values, show),
    compared: toTimes(values.trowel, values.pagefind),
  });
  const whole = complete('bytes');
  const asked = complete('requests');
  return [
    row('Bytes to eight results in the list', listed('bytes'), toKilobytes),
    {
      ...row('Bytes to eight results with their passages', whole, toKilobytes),
      bar: '≤ 0.4× Pagefind',
      verdict: judge([{ value: divide(whole.trowel, whole.pagefind), atMost: 0.4 }]),
    },
    row('Bytes until the network is quiet', quiet, toKilobytes),
    row('Requests to eight results in the list', listed('requests'), String),
    {
      ...row('Requests to eight results with their passages', asked, String),
      bar: '≤ 10',
      verdict: judge([{ value: asked.trowel, atMost: 10 }]),
    },
  ];
}

/** Measures the time to the first eight results on a slow machine with a slow connection. */
export async function measureTime(workshop: Workshop): Promise<Row[]> {
  const { results } = await visitAll(workshop, { slow: true });
  const how = `slow 4G${canSlowDown ? `, ${times}× slower processor` : ''}`;
  const toSeconds = (value: number) => `${(value / 1000).toFixed(2)} s`;
  const listed = medians(results, ({ listed }) => listed.milliseconds);
  const complete = medians(results, ({ complete }) => complete.milliseconds);
  return [
    {
      figure: `Time to eight results in the list (${how})`,
      ...toCells(listed, toSeconds),
      compared: toTimes(listed.trowel, listed.pagefind),
    },
    {
      figure: `Time to eight results with their passages (${how})`,
      ...toCells(complete, toSeconds),
      compared: toTimes(complete.trowel, complete.pagefind),
      bar: '≤ 0.5× Pagefind',
      verdict: judge([{ value: divide(complete.trowel, complete.pagefind), atMost: 0.5 }]),
    },
  ];
}

async function visitAll(
  workshop: Workshop,
  { slow }: { readonly slow: boolean },
): Promise<{ readonly results: Results; readonly queries: readonly SampleQuery[] }> {
  const { browse, corpus, options, say, signal, sites } = workshop;
  await installTools(workshop);
  const systems = boxSystems.filter((system) => options.systems.includes(system));
  const certificate = await makeCertificate();
  const servers = new Map<BoxSystem, Server>();
  try {
    for (const system of systems)
      servers.set(system, await serveFolder((await boxes[system].site(sites)).out, { certificate }));
    const address = corpus.pages[Math.floor(corpus.pages.length / 2)]?.address ?? '/';
    return await browse(async (browser) => {
      const queries = await chooseQueries(workshop, { browser, server: servers.get('pagefind') });
      const results = new Map<BoxSystem, FirstResults[]>(systems.map((system) => [system, []]));
      // A first visit that does not count, since the server compresses each file when it is first requested.
      for (const [system, server] of servers)
        await visit({ browser, server, system, address, text: queries[0]?.text ?? '', signal });
      for (let turn = 1; turn <= (slow ? options.runs : 1); turn++) {
        for (const [at, { sort, text }] of queries.entries()) {
          for (const [system, server] of servers) {
            // It loads its whole index for any query, which takes a minute.
            if (slow && system === 'easyops' && at >= mostWholeIndex) continue;
            const link = { link: createLink(slow4g), times: canSlowDown ? times : 1 };
            const found = await visit({ browser, server, system, address, text, signal, ...(slow && { slow: link }) });
            say(`${slow ? `time ${turn}/${options.runs}` : 'load'}, ${system}, ${sort} “${text}”: ${toText(found)}`);
            if (found) results.get(system)?.push(found);
          }
        }
      }
      return { results, queries };
    });
  } finally {
    await Promise.all([...servers.values()].map(({ close }) => close()));
  }
}

interface ChooseInput {
  readonly browser: Browser;
  /** The server of the site with Pagefind's index. */
  readonly server: Server | undefined;
}

/** Chooses for each sort the first query for which Pagefind has eight results. It needs every word on a page. */
async function chooseQueries(workshop: Workshop, { browser, server }: ChooseInput): Promise<SampleQuery[]> {
  const sorts = sampleQueries(await workshop.documents());
  if (server === undefined)
    return sorts.flatMap(({ sort, candidates: [text] }) => (text === undefined ? [] : { sort, text }));
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.goto(server.origin);
  await load(page, 'pagefindPage');
  const chosen: SampleQuery[] = [];
  for (const { sort, candidates } of sorts) {
    for (const text of candidates) {
      if (chosen.some((other) => other.text === text)) continue;
      if ((await call<number>(page, 'trowelBenchPagefind.count', text)) < firstResultCount) continue;
      chosen.push({ sort, text });
      break;
    }
  }
  await page.context().close();
  return chosen;
}

type Values = Readonly<Partial<Record<BoxSystem, number>>>;

function medians(results: Results, measure: (found: FirstResults) => number): Values {
  return Object.fromEntries(
    [...results].flatMap(([system, found]) => (found.length > 0 ? [[system, median(found.map(measure))]] : [])),
  );
}

function toCells(values: Values, show: (value: number) => string): Partial<Record<BoxSystem, string>> {
  return Object.fromEntries(Object.entries(values).map(([system, value]) => [system, show(value)]));
}

function toText(found: FirstResults | undefined): string {
  if (!found) return 'no results';
  const { listed, complete, quiet } = found;
  const show = ({ bytes, requests }: FirstResults['quiet']) => `${toKilobytes(bytes)} in ${requests}`;
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
  return `listed ${show(listed)}, ${seconds(listed.milliseconds)}; complete ${show(complete)}, ${seconds(complete.milliseconds)}; in all ${show(quiet)}`;
}

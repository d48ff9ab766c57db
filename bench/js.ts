import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { glob } from 'tinyglobby';
import { findServedFile } from '../test/support/servedFile.ts';
import { type PageScripts, weighScripts } from './pageScripts.ts';
import { addressOf, findPlainPages, samplePages } from './pages.ts';
import type { Variant } from './plugins.ts';
import { serveFolder } from './server.ts';
import type { Site } from './site.ts';
import { median, spread, toKilobytes, toSummary } from './statistics.ts';
import type { Row } from './table.ts';
import type { Workshop } from './workshop.ts';

/** Number of pages to open. */
const opened = 5;
const all = ['base', 'light', 'hub'] as const satisfies readonly Variant[];

/** Measures the JavaScript of the same pages in Chromium, in sites of several sizes, and the main bundles of these sites. */
export async function measureJs(workshop: Workshop): Promise<Row[]> {
  const counts = [...new Set([...workshop.counts, workshop.pages.length])].sort((a, b) => a - b);
  const addresses = await findCommonPages(workshop, counts[0] ?? 0);
  const rows: Row[] = [];
  const hydrated: number[] = [];
  for (const count of counts) {
    const pages = {} as Record<Variant, readonly PageScripts[]>;
    const main = {} as Record<Variant, Main>;
    for (const variant of all) {
      const site = await workshop.built(variant, count);
      pages[variant] = await weighPages(workshop, site, addresses);
      main[variant] = await weighMain(site);
    }
    hydrated.push(median(pages.hub.map((page) => page.hydrated)));
    rows.push(...toPageRows(count, pages), toMainRow(count, main));
  }
  const [least, most] = [Math.min(...hydrated), Math.max(...hydrated)];
  if (counts.length > 1)
    rows.push({
      figure: `JavaScript at ${counts.join(', ')} pages: the most beside the least`,
      hub: `+${((most / least - 1) * 100).toFixed(1)} %`,
      target: '≤ +5 %',
    });
  return rows;
}

function toPageRows(count: number, pages: Readonly<Record<Variant, readonly PageScripts[]>>): Row[] {
  const toCells = (show: (pages: readonly PageScripts[]) => string) =>
    Object.fromEntries(all.map((variant) => [variant, show(pages[variant])]));
  const inKilobytes = (of: readonly PageScripts[], measure: keyof PageScripts) =>
    toSummary(
      of.map((page) => page[measure] / 1000),
      'kB',
    );
  const ahead = (of: readonly PageScripts[]) => median(of.map((page) => page.ahead));
  return [
    {
      figure: `JavaScript of a record before it is touched, ${count} pages (gzip; fetched ahead)`,
      ...toCells((of) => `${inKilobytes(of, 'untouched')}; ${toKilobytes(ahead(of))}`),
      target: '≤ 20 kB',
    },
    {
      figure: `JavaScript of a record in all, ${count} pages (gzip)`,
      ...toCells((of) => inKilobytes(of, 'hydrated')),
    },
  ];
}

/** Finds pages that are in the smallest site, and so in all. */
async function findCommonPages(workshop: Workshop, smallest: number): Promise<string[]> {
  const { out } = await workshop.built('base', smallest);
  const addresses: string[] = [];
  for (const page of samplePages(findPlainPages(samplePages(workshop.pages, smallest)), 2 * opened)) {
    const address = addressOf(page);
    if (await findServedFile(out, address)) addresses.push(address);
  }
  return spread(addresses.length, opened).flatMap((index) => addresses[index] ?? []);
}

/** Weighs the JavaScript of pages of a built site. */
export async function weighPages(
  { browse, say }: Pick<Workshop, 'browse' | 'say'>,
  { out }: Site,
  addresses: readonly string[],
): Promise<PageScripts[]> {
  const server = await serveFolder(out);
  try {
    return await browse(async (browser) => {
      const weighed: PageScripts[] = [];
      for (const address of addresses) {
        const page = await weighScripts(browser, server, address);
        say(
          `js: ${path.basename(path.dirname(out))}${address} runs ${toKilobytes(page.untouched)}, after a touch ${toKilobytes(page.hydrated)}`,
        );
        weighed.push(page);
      }
      return weighed;
    });
  } finally {
    await server.close();
  }
}

interface Main {
  readonly raw: number;
  readonly gzip: number;
}

function toMainRow(count: number, main: Readonly<Record<Variant, Main>>): Row {
  const cells = all.map((variant) => [
    variant,
    `${toKilobytes(main[variant].gzip)}; ${toKilobytes(main[variant].raw)}`,
  ]);
  return { figure: `Main bundle at ${count} pages (gzip; raw)`, ...Object.fromEntries(cells) };
}

/** Returns the size of what every page loads: the main bundle, and the runtime with the names of all other bundles. */
async function weighMain({ out }: Site): Promise<Main> {
  const files = await glob(['assets/js/main.*.js', 'assets/js/runtime~main.*.js'], { cwd: out });
  if (files.length !== 2) throw new Error(`One main bundle and one runtime were expected, found: ${files.join(', ')}`);
  const contents = await Promise.all(files.map((file) => readFile(path.join(out, file))));
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    raw: sum(contents.map(({ length }) => length)),
    gzip: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
  };
}

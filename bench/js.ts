import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { glob } from 'tinyglobby';
import { findServedFile } from '../test/support/servedFile.ts';
import { addressOf, findPlainPages, samplePages } from './pages.ts';
import { serveFolder } from './server.ts';
import type { Site } from './site.ts';
import { median, spread, toKilobytes, toKilobytesMore, toSummary } from './statistics.ts';
import type { Row } from './table.ts';
import { type Variant, variants, type Workshop } from './workshop.ts';

interface Size {
  readonly raw: number;
  readonly gzip: number;
}
/** Number of pages to open, and sizes of the sites whose bundles are measured. */
const opened = 5;
const smaller = [50, 500];

/** Measures the JavaScript that a page loads in Chromium, and the main bundle of sites of several sizes. */
export async function measureJs(workshop: Workshop): Promise<Row[]> {
  return [await measurePage(workshop), ...(await measureMainBundle(workshop))];
}

async function measurePage(workshop: Workshop): Promise<Row> {
  const base = await workshop.built('base');
  const hub = await workshop.built('hub');
  const addresses = await findCommonPages(workshop, base);
  const loaded = { base: await loadPages(workshop, base, addresses), hub: await loadPages(workshop, hub, addresses) };
  const more = loaded.hub.map((bytes, index) => bytes - (loaded.base[index] ?? Number.NaN));
  const inKilobytes = (bytes: readonly number[]) =>
    toSummary(
      bytes.map((size) => size / 1000),
      'kB',
    );
  return {
    figure: `JavaScript of a page (gzip, ${addresses.length} pages)`,
    base: inKilobytes(loaded.base),
    hub: inKilobytes(loaded.hub),
    compared: `${toKilobytesMore(median(more))}, at most ${toKilobytesMore(Math.max(...more))}`,
    target: '≤ +8 kB',
  };
}

async function findCommonPages({ pages }: Workshop, { out }: Site): Promise<string[]> {
  const addresses: string[] = [];
  for (const page of samplePages(findPlainPages(pages), 2 * opened)) {
    const address = addressOf(page);
    if (await findServedFile(out, address)) addresses.push(address);
  }
  return spread(addresses.length, opened).flatMap((index) => addresses[index] ?? []);
}

/** Returns the compressed bytes of the scripts that each page needs, without what it prefetches for other pages. */
async function loadPages({ browse, say }: Workshop, site: Site, addresses: readonly string[]): Promise<number[]> {
  const server = await serveFolder(site.out);
  try {
    return await browse(async (browser) => {
      const loaded: number[] = [];
      for (const address of addresses) {
        server.takeSent();
        // A new context has an empty cache.
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.goto(server.origin + address, { waitUntil: 'networkidle' });
        await context.close();
        const scripts = server.takeSent().filter((sent) => sent.address.endsWith('.js') && !sent.prefetched);
        loaded.push(scripts.reduce((sum, { bytes }) => sum + bytes, 0));
        say(`js: ${address} loads ${scripts.length} scripts, ${toKilobytes(loaded.at(-1) ?? 0)}`);
      }
      return loaded;
    });
  } finally {
    await server.close();
  }
}

async function measureMainBundle(workshop: Workshop): Promise<Row[]> {
  const counts = [...smaller.filter((count) => count < workshop.pages.length), workshop.pages.length];
  const rows: Row[] = [];
  for (const count of counts) {
    const size = {} as Record<Variant, Size>;
    for (const variant of variants) size[variant] = await weighMain(await workshop.built(variant, count));
    rows.push({
      figure: `Main bundle at ${count} entries (gzip; raw)`,
      base: toText(size.base),
      hub: toText(size.hub),
      compared: `${toKilobytesMore(size.hub.gzip - size.base.gzip)}; ${toKilobytesMore(size.hub.raw - size.base.raw)}`,
      target: 'difference does not grow',
    });
  }
  return rows;
}

/** Returns the size of what every page loads: the main bundle, and the runtime with the names of all other bundles. */
async function weighMain({ out }: Site): Promise<Size> {
  const files = await glob(['assets/js/main.*.js', 'assets/js/runtime~main.*.js'], { cwd: out });
  if (files.length !== 2) throw new Error(`One main bundle and one runtime were expected, found: ${files.join(', ')}`);
  const contents = await Promise.all(files.map((file) => readFile(path.join(out, file))));
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    raw: sum(contents.map(({ length }) => length)),
    gzip: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
  };
}

function toText({ raw, gzip }: Size): string {
  return `${toKilobytes(gzip)}; ${toKilobytes(raw)}`;
}

import { appendFile, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type Running, start } from '../test/support/program.ts';
import { addressOf, findPlainPages, samplePages } from './pages.ts';
import type { Site } from './site.ts';
import { toRatio, toSummary } from './statistics.ts';
import type { Row } from './table.ts';
import { type Compared, variants, type Workshop } from './workshop.ts';

/** Number of measured edits. One more comes first and is not measured, since the server is slower then. */
const edits = 5;
const patience = 180_000;

/** Measures how long `docusaurus start` takes to show an edited Markdown file in the open page. */
export async function measureEdit(workshop: Workshop): Promise<Row[]> {
  const { runs, say } = workshop;
  const seconds: Record<Compared, number[]> = { base: [], hub: [] };
  for (let turn = 1; turn <= runs; turn++) {
    for (const variant of variants) {
      say(`edit ${turn}/${runs}, ${variant}: starting the development server`);
      const measured = await editPage(workshop, await workshop.site(variant));
      say(`edit ${turn}/${runs}, ${variant}: ${measured.map((value) => value.toFixed(2)).join(', ')} s`);
      seconds[variant].push(...measured);
    }
  }
  return [
    {
      figure: 'Edit in `docusaurus start` until it shows',
      base: toSummary(seconds.base, 's', 2),
      hub: toSummary(seconds.hub, 's', 2),
      compared: toRatio(seconds.base, seconds.hub),
      target: '≤ 1.15×',
    },
  ];
}

/** Edits a page of a site that is being written. Returns the seconds until each edit shows. */
export async function editPage({ browse, pages, signal }: Workshop, site: Site): Promise<number[]> {
  const [subject] = samplePages(findPlainPages(pages), 1);
  if (subject === undefined) throw new Error('No page has a plain address.');
  const port = await findFreePort();
  const server = start({
    script: site.command,
    args: ['start', site.folder, '--no-open', '--host', 'localhost', '--port', String(port)],
    cwd: site.folder,
    signal,
  });
  const file = path.join(site.docs, subject.place);
  const before = await readFile(file);
  try {
    const address = `http://localhost:${port}${addressOf(subject)}`;
    await waitForServer({ address, server, signal });
    return await browse(async (browser) => {
      const page = await browser.newPage();
      page.setDefaultTimeout(patience);
      const seen = await watchForMarks(page);
      await page.goto(address);
      await page.locator('article h1, article h2, article p').first().waitFor();
      const seconds: number[] = [];
      for (let edit = 0; edit <= edits; edit++) {
        // The server may still be busy with the edit before.
        await wait(Math.max(3000, 2000 * (seconds.at(-1) ?? 0)), undefined, { signal });
        const mark = `bench-mark-${edit}.`;
        const appeared = seen(mark, signal);
        const written = Date.now();
        await appendFile(file, `\n\n${mark}\n`);
        seconds.push(((await appeared) - written) / 1000);
      }
      return seconds.slice(1);
    });
  } finally {
    await server.stop();
    await writeFile(file, before);
  }
}

/** Makes the page report when a mark appears in it, by this machine's clock. It still does after a reload. */
async function watchForMarks(page: Page): Promise<(mark: string, signal: AbortSignal) => Promise<number>> {
  const waiting = new Map<string, (time: number) => void>();
  await page.exposeFunction('trowelBenchSaw', (mark: string, time: number) => waiting.get(mark)?.(time));
  await page.addInitScript({ path: fileURLToPath(new URL('./watchMarks.mjs', import.meta.url)) });
  return (mark, signal) =>
    new Promise((resolve, reject) => {
      const giveUp = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
      giveUp.addEventListener('abort', () => reject(new Error(`${mark} did not appear.`)), { once: true });
      waiting.set(mark, resolve);
    });
}

interface WaitInput {
  readonly address: string;
  readonly server: Running;
  readonly signal: AbortSignal;
}

/** Waits until the server answers, which is after its first compilation. */
async function waitForServer({ address, server, signal }: WaitInput): Promise<void> {
  let ended = false;
  void server.ended
    .finally(() => {
      ended = true;
    })
    .catch(() => {});
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  while (!ended) {
    const answers = await fetch(address, { signal: limit }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    await wait(250, undefined, { signal: limit });
  }
  await server.ended;
  throw new Error(`The development server ended early:\n${server.output()}`);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

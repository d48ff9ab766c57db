import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { weighScripts } from '../pageScripts.ts';
import type { Row } from '../paths/row.ts';
import type { Server } from '../server.ts';

const address = '/programme';

/** Weighs the lead's page of the example hub. */
export async function measureWeight(browser: Browser, server: Server, folder: string): Promise<Row[]> {
  const { untouched, hydrated } = await weighScripts(browser, server, address);
  const html = gzipSync(await readFile(path.join(folder, address, 'index.html'))).length;
  const toSize = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return [
    { figure: `JavaScript of ${address} before it is touched (gzip)`, measured: toSize(untouched), target: '≤ 20 kB' },
    { figure: `JavaScript of ${address} in all (gzip)`, measured: toSize(hydrated), target: '' },
    { figure: `HTML of ${address} (gzip)`, measured: toSize(html), target: '' },
  ];
}

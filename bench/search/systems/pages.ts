import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** Loads one of this folder's scripts for pages into a page, past the server that counts. */
export async function load(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const script = await readFile(fileURLToPath(new URL(`../${name}.mjs`, import.meta.url)), 'utf8');
    await page.evaluate(`(() => {${script}})()`);
  }
}

/** Calls a function of such a script. What comes back is what the script says it is. */
export async function call<Result>(page: Page, name: string, ...values: readonly unknown[]): Promise<Result> {
  return page.evaluate<Result>(`${name}(${values.map((value) => JSON.stringify(value)).join(', ')})`);
}

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** Runs scripts of bench/search in a page. They are not requested from the server, which counts requests. */
export async function load(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const script = await readFile(fileURLToPath(new URL(`../${name}.mjs`, import.meta.url)), 'utf8');
    await page.evaluate(`(() => {${script}})()`);
  }
}

/** Calls a function of such a script. Its result is not checked. */
export async function call<Result>(page: Page, name: string, ...values: readonly unknown[]): Promise<Result> {
  return page.evaluate<Result>(`${name}(${values.map((value) => JSON.stringify(value)).join(', ')})`);
}

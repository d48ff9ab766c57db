import { readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import { launchBrowser } from '../../../test/support/browser.ts';
import { startSite } from '../../../test/support/docusaurus.ts';
import type { Running } from '../../../test/support/program.ts';
import { makeFixtureSite } from './support/fixture.ts';

// The development server while content is edited. Each test continues with the content that the one before left.

let site: string;
let server: Running;
let origin: string;
let browser: Browser;
let context: BrowserContext;

const patience = { timeout: 180_000, interval: 250 };

beforeAll(async () => {
  site = await makeFixtureSite(path.join(inject('runDir'), 'start'), { options: { onProblems: 'warn' } });
  const port = await findPort();
  origin = `http://127.0.0.1:${port}`;
  server = startSite({ site, args: ['--port', String(port), '--host', '127.0.0.1'] });
  browser = await launchBrowser();
  context = await browser.newContext({ baseURL: origin, reducedMotion: 'reduce' });
  context.setDefaultTimeout(patience.timeout);
  await vi.waitFor(async () => {
    const response = await fetch(`${origin}/docs/next/decisions/0002-second`);
    expect(response.status).toBe(200);
  }, patience);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// The server's output explains more than a page that did not change.
beforeEach(({ onTestFailed }) => onTestFailed(() => console.error(server.output().slice(-3_000))));

async function findPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const fileOf = (source: string) => path.join(site, source);
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

async function edit(source: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(fileOf(source), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(fileOf(source), changed);
}

test('an edited title changes on its page and in its index, in open windows', async () => {
  const page = await context.newPage();
  await page.goto('/docs/next/decisions/0002-second');
  await heading(page, 'Second, and valid').waitFor();
  const index = await context.newPage();
  await index.goto('/decisions');
  await index.getByRole('link', { name: 'Second, and valid' }).first().waitFor();
  await edit('docs/decisions/0002-second.md', (text) =>
    text.replace('title: Second, and valid', 'title: Second, said better'),
  );
  await heading(page, 'Second, said better').waitFor();
  await index.getByRole('link', { name: 'Second, said better' }).first().waitFor();
  await Promise.all([page.close(), index.close()]);
});

test('the Markdown of a page is that of the last edit, and so are the lists', async () => {
  const read = async (address: string) => {
    const response = await fetch(`${origin}${address}`);
    return { status: response.status, text: await response.text() };
  };
  await edit('docs/decisions/0002-second.md', (text) => text.replace('It was not enough', 'It never was enough'));
  await vi.waitFor(async () => {
    const { status, text } = await read('/docs/next/decisions/0002-second.md');
    expect(status).toBe(200);
    expect(text).toContain('# Second, said better');
    expect(text).toContain('It never was enough, see [the first](');
  }, patience);
  expect((await read('/llms.txt')).text).toContain('Second, said better');
  expect((await read('/docs/next/decisions/no-such-page.md')).text).not.toContain('trowel:');
});

test('a changed status shows on related pages', async () => {
  const page = await context.newPage();
  await page.goto('/docs/next/archaeology/two-clocks');
  const tie = page.getByRole('main').locator('li', { hasText: 'Second, said better' }).first();
  await tie.getByText('Accepted').waitFor();
  await edit('docs/decisions/0002-second.md', (text) => text.replace('status: accepted', 'status: deprecated'));
  await tie.getByText('Deprecated').waitFor();
  await page.close();
});

test('a new file becomes a page, a row of its index and a step of its path', async () => {
  const page = await context.newPage();
  await page.goto('/decisions');
  await page.getByRole('link', { name: 'Second, said better' }).first().waitFor();
  await writeFile(
    fileOf('docs/decisions/0007-new.md'),
    '---\ntitle: Just written\nstatus: proposed\npaths: [everyone/second]\n---\n\nSomething zirconium.\n\n:::ask[Why now?]\nSince then.\n:::\n',
  );
  const link = page.getByRole('link', { name: 'Just written' }).first();
  await link.waitFor();
  await link.click();
  await heading(page, 'Just written').waitFor();
  await page.getByText('Since then.').waitFor();
  await page.goto('/docs/next/paths/everyone');
  await page.locator('li[data-trowel-step]').getByRole('link', { name: 'Just written' }).waitFor();
  await page.close();
});

test('search finds new text', async () => {
  const page = await context.newPage();
  await vi.waitFor(async () => {
    await page.goto('/search?q=zirconium');
    await page.getByRole('main').getByRole('link', { name: 'Just written' }).first().waitFor({ timeout: 20_000 });
  }, patience);
  await page.close();
});

test('an edited block changes in its playbook', async () => {
  const page = await context.newPage();
  await page.goto('/docs/next/playbooks/talk');
  await page.getByText('What would break today?', { exact: true }).first().waitFor();
  // Also moves the block by two lines, since blocks are found by their lines.
  await edit('docs/decisions/0002-second.md', (text) =>
    text
      .replace('## Context\n', '## Context\n\nOne more paragraph.\n')
      .replace('What would break *today*?', 'What would break tomorrow?'),
  );
  await page.getByText('What would break tomorrow?', { exact: true }).first().waitFor();
  await page.getByText('Two of them pay twice.').first().waitFor({ state: 'attached' });
  await page.close();
});

test('broken front matter is reported and stops nothing, and works again once it is fixed', async () => {
  const file = fileOf('docs/decisions/0007-new.md');
  const whole = await readFile(file, 'utf8');
  const said = server.output().length;
  await writeFile(file, '---\ntitle: [never closed\nstatus: proposed\n---\n\nText.\n');
  await vi.waitFor(() => expect(server.output().slice(said)).toMatch(/0007-new\.md/), patience);
  const page = await context.newPage();
  await page.goto('/docs/next/systems/pay');
  await heading(page, 'Payment').waitFor();
  await writeFile(file, whole.replace('Just written', 'Mended'));
  await vi.waitFor(async () => {
    await page.goto('/decisions');
    await page.getByRole('link', { name: 'Mended' }).first().waitFor({ timeout: 20_000 });
  }, patience);
  await edit('docs/systems/pay.md', (text) => text.replace('title: Payment', 'title: Payments'));
  await vi.waitFor(async () => {
    await page.goto('/docs/next/systems/pay');
    await heading(page, 'Payments').waitFor({ timeout: 20_000 });
  }, patience);
  await page.close();
});

test('a problem in a field is reported with file and line', async () => {
  await edit('docs/decisions/0002-second.md', (text) =>
    text.replace('constraints: [provider]', 'constraints: [provder]'),
  );
  await vi.waitFor(
    () => expect(server.output()).toMatch(/docs\/decisions\/0002-second\.md:\d+:\d+ error: .*provder/),
    patience,
  );
});

import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession } from 'playwright-core';
import type { Server } from './server.ts';

/** Compressed bytes of the JavaScript of a page. */
export interface PageScripts {
  /** What runs until the page is idle, nobody having touched it; scripts inside the HTML too. */
  readonly untouched: number;
  /** What was fetched until then, but did not run. */
  readonly ahead: number;
  /** What has run when the page is hydrated, after a touch at the latest. */
  readonly hydrated: number;
}

/** The page is idle after this many milliseconds without news. */
const idle = 1500;
const patience = 60_000;

/** Opens a page in Chromium with an empty cache, waits, and touches it. Counts the scripts that V8 has compiled to run. */
export async function weighScripts(browser: Browser, server: Server, address: string): Promise<PageScripts> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const session = await context.newCDPSession(page);
    const { run, inline } = await watchScripts(session, server.origin);
    const sent = new Map<string, number>();
    const takeSent = () => {
      const news = server.takeSent();
      for (const { address: file, bytes } of news) if (file.endsWith('.js')) sent.set(file, bytes);
      return news.length;
    };
    const becomeIdle = async () => {
      for (let quiet = 0; quiet < idle; quiet += 100) {
        await page.waitForTimeout(100);
        if (takeSent() > 0 || server.isSending()) quiet = 0;
      }
    };
    const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + (sent.get(file) ?? 0), 0);

    server.takeSent();
    await page.goto(server.origin + address, { waitUntil: 'load' });
    await becomeIdle();
    const inHtml = gzipSync(await inline()).length;
    const untouched = sum(run) + inHtml;
    const ahead = sum(sent.keys()) - sum(run);
    // The first place of a mouse that rests brings nothing in: it has to move.
    for (const at of [200, 201]) await page.mouse.move(at, at);
    await page.locator('html[data-has-hydrated=true]').waitFor({ state: 'attached' });
    await becomeIdle();
    return { untouched, ahead, hydrated: sum(run) + inHtml };
  } finally {
    await context.close();
  }
}

/** Collects the scripts that V8 compiles: the paths of files, and the text of those inside the HTML. */
async function watchScripts(session: CDPSession, origin: string) {
  const run = new Set<string>();
  const inHtml: string[] = [];
  session.on('Debugger.scriptParsed', ({ url, scriptId }) => {
    if (!url.startsWith(origin)) return;
    const { pathname } = new URL(url);
    if (pathname.endsWith('.js')) run.add(pathname);
    else inHtml.push(scriptId);
  });
  await session.send('Debugger.enable');
  const inline = async () => {
    const sources = await Promise.all(inHtml.map((scriptId) => session.send('Debugger.getScriptSource', { scriptId })));
    return sources.map(({ scriptSource }) => scriptSource).join('\n');
  };
  return { run, inline };
}

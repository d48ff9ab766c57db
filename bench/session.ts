import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { findBrowser } from '../test/support/browserPath.mjs';
import { UsageError } from './arguments.ts';

/** The project's root. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** What every bench needs to run. */
export interface Session {
  /** Temporary folder, removed at the end. */
  readonly temp: string;
  readonly signal: AbortSignal;
  /** Path of npm's script. */
  readonly npm: string;
  /** Path of Chromium or Chrome. */
  readonly chromium: string;
  /** Prints progress to the terminal. */
  readonly say: (what: string) => void;
}

interface BenchProgram<Options> {
  readonly usage: string;
  /** Returns undefined when the command line asks for help. */
  readonly readOptions: (argv: readonly string[]) => Options | undefined;
  /** Returns the report as Markdown. */
  readonly bench: (options: Options, session: Session) => Promise<string>;
}

/** Runs a bench from the command line. Ctrl-C stops it. However it ends, nothing is left behind. */
export async function runFromTerminal<Options>({ usage, readOptions, bench }: BenchProgram<Options>): Promise<void> {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => stopping.abort(new Error('stopped')));
  }
  try {
    const options = readOptions(process.argv.slice(2));
    if (options === undefined) process.stdout.write(usage);
    else await withSession(stopping.signal, async (session) => process.stdout.write(await bench(options, session)));
  } catch (error) {
    const known = error instanceof UsageError || stopping.signal.aborted;
    console.error(known && error instanceof Error ? error.message : error);
    process.exitCode = stopping.signal.aborted ? 130 : 1;
  }
}

async function withSession(signal: AbortSignal, use: (session: Session) => Promise<unknown>): Promise<void> {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new UsageError('Run this with npm, as its help says.');
  const chromium = findBrowser();
  if (chromium === undefined) throw new UsageError('No Chromium or Chrome was found: node scripts/ready.mjs --browser');
  // Bundlers use real paths, and a temporary folder is often a link.
  const temp = await realpath(await mkdtemp(path.join(tmpdir(), 'trowel-bench-')));
  try {
    await use({ temp, signal, npm, chromium, say: createSay() });
  } finally {
    await rm(temp, { recursive: true, force: true, maxRetries: 5 });
  }
}

function createSay(): (what: string) => void {
  const begin = performance.now();
  return (what) => {
    const seconds = Math.round((performance.now() - begin) / 1000);
    process.stderr.write(
      `${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, '0')} ${what}\n`,
    );
  };
}

/** Runs a measurement. If it fails, returns a row that says so, so that the other results are kept. */
export async function attempt<Row>(
  name: string,
  signal: AbortSignal,
  measure: () => Promise<Row[]>,
): Promise<(Row | { readonly figure: string })[]> {
  try {
    return await measure();
  } catch (error) {
    signal.throwIfAborted();
    console.error(error);
    process.exitCode = 1;
    return [{ figure: `${name}: failed, see above` }];
  }
}

/** Runs a function with a browser, and closes the browser afterwards. */
export type Browse = <Result>(use: (browser: Browser) => Promise<Result>) => Promise<Result>;

export function createBrowse({ chromium, signal }: Pick<Session, 'chromium' | 'signal'>, args: string[] = []): Browse {
  return async (use) => {
    const { chromium: playwright } = await import('playwright-core');
    // This process handles Ctrl-C and closes Chromium.
    const browser = await playwright.launch({ executablePath: chromium, args, handleSIGINT: false });
    const close = () => browser.close();
    signal.addEventListener('abort', close, { once: true });
    try {
      return await use(browser);
    } finally {
      signal.removeEventListener('abort', close);
      await browser.close();
    }
  };
}

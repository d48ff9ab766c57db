import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SearchQuery, SearchResults } from '../../plugins/docusaurus-plugin-trowel/src/search/search.ts';
import { hub } from './workshop.ts';

const program = fileURLToPath(new URL('proxyProgram.ts', import.meta.url));

/** A proxy in a process of its own. */
export interface AskedProxy {
  readonly ask: (query: SearchQuery) => Promise<Answer>;
}

/** What came of one question. */
export interface Answer {
  readonly milliseconds: number;
  /** Absent when it was refused or came too late. */
  readonly results?: SearchResults;
}

/** Runs a function with a proxy over a cluster, which ends with it. */
export async function withProxy<Result>(
  urls: readonly string[],
  use: (proxy: AskedProxy) => Promise<Result>,
): Promise<Result> {
  const env = {
    ...process.env,
    TROWEL_SEARCH_URL: urls.join(','),
    TROWEL_PROXY_HUBS: hub,
    TROWEL_PROXY_ORIGINS: 'https://why.example.org',
    TROWEL_PROXY_PORT: '0',
    TROWEL_PROXY_PER_MINUTE: '100000',
  };
  const child = spawn(process.execPath, ['--conditions=trowel-source', '--import', 'tsx', program], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await readAddress(child);
    return await use({ ask: (query) => ask(address, query) });
  } finally {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  }
}

async function readAddress({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The proxy says nothing.');
  for await (const line of createInterface({ input: stdout })) {
    const { listening } = JSON.parse(line) as { readonly listening?: string };
    if (listening === undefined) continue;
    // Its log is read and dropped, so that it is not held up.
    stdout.resume();
    return listening;
  }
  throw new Error('The proxy ended before it listened.');
}

async function ask(address: string, query: SearchQuery): Promise<Answer> {
  const began = performance.now();
  try {
    const response = await fetch(`${address}/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ hubs: [hub], query }),
    });
    const body = await response.json();
    const milliseconds = performance.now() - began;
    return response.ok ? { milliseconds, results: body as SearchResults } : { milliseconds };
  } catch {
    return { milliseconds: performance.now() - began };
  }
}

import type { Completion, SearchResults } from 'docusaurus-plugin-trowel/search-engine';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Log, LogLine } from './log.ts';
import { limits, type ReaderRequest, readRequest } from './request.ts';

/** What answers the requests that are let through. */
export interface Answers {
  readonly search: (request: Extract<ReaderRequest, { type: 'search' }>, signal: AbortSignal) => Promise<SearchResults>;
  readonly complete: (
    request: Extract<ReaderRequest, { type: 'complete' }>,
    signal: AbortSignal,
  ) => Promise<readonly Completion[]>;
  /** Says whether the cluster answers. */
  readonly isHealthy: (signal: AbortSignal) => Promise<boolean>;
}

export interface HandlerOptions extends Answers {
  /** The hubs that readers of this proxy may search. */
  readonly hubs: readonly string[];
  /** The origins of the sites that may ask: `https://why.example.org`. */
  readonly origins: readonly string[];
  /** Milliseconds until a request is given up. */
  readonly patience: number;
  /** Requests at the same time, at most. */
  readonly most: number;
  readonly limiter: RateLimiterAbstract;
  readonly log: Log;
  readonly now: () => Date;
}

/** Answers a request of a browser. `client` is who asks, for the limit of requests. */
export type Handle = (request: Request, client: string) => Promise<Response>;

type Facts = Pick<LogLine, 'hubs' | 'total' | 'partial' | 'failure'>;

interface Outcome {
  readonly status: number;
  readonly body: unknown;
  readonly facts?: Facts;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Creates the handler of the proxy. It takes the border's query and nothing else, and asks one cluster only. */
export function createHandler(options: HandlerOptions): Handle {
  const { log, now, origins } = options;
  let running = 0;
  return async (request, client) => {
    const began = now();
    const { pathname } = new URL(request.url);
    const origin = request.headers.get('origin');
    const isAllowed = origin !== null && origins.includes(origin);
    running += 1;
    let outcome: Outcome;
    try {
      outcome = await handle(request, pathname, { options, client, running });
    } catch (error) {
      outcome = toFailure(error);
    } finally {
      running -= 1;
    }
    const { status, body, facts, headers } = outcome;
    log({
      time: began.toISOString(),
      path: pathname.slice(0, 100),
      status,
      milliseconds: now().getTime() - began.getTime(),
      ...facts,
    });
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        vary: 'origin',
        ...(isAllowed ? { 'access-control-allow-origin': origin } : {}),
        ...headers,
      },
    });
  };
}

interface Context {
  readonly options: HandlerOptions;
  readonly client: string;
  readonly running: number;
}

async function handle(request: Request, pathname: string, { options, client, running }: Context): Promise<Outcome> {
  const type = pathname.endsWith('/search') ? 'search' : pathname.endsWith('/complete') ? 'complete' : undefined;
  if (request.method === 'OPTIONS')
    return {
      status: 204,
      body: undefined,
      headers: {
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': 'content-type',
        'access-control-max-age': '86400',
      },
    };
  if (pathname.endsWith('/health') && request.method === 'GET') {
    const isHealthy = await options.isHealthy(AbortSignal.timeout(options.patience));
    return { status: isHealthy ? 200 : 503, body: { healthy: isHealthy } };
  }
  if (type === undefined) return refuse(404, 'Ask POST /search or POST /complete.');
  if (request.method !== 'POST') return refuse(405, `Ask by POST, not by ${request.method}.`);
  if (running > options.most) return refuse(503, 'Too many requests at the same time.', { 'retry-after': '1' });
  try {
    await options.limiter.consume(client);
  } catch (left) {
    if (left instanceof Error) throw left;
    const { msBeforeNext = 1_000 } = left as { readonly msBeforeNext?: number };
    return refuse(429, 'Too many requests.', { 'retry-after': String(Math.ceil(msBeforeNext / 1_000)) });
  }
  const body = await readBody(request);
  if (body === undefined) return refuse(413, `The body is longer than ${limits.bytes} bytes.`);
  const asked = readRequest(type, body);
  if ('fault' in asked) return refuse(400, asked.fault);
  const unknown = asked.hubs.find((hub) => !options.hubs.includes(hub));
  if (unknown !== undefined) return refuse(403, `The hub ${unknown} is not searched here.`);
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(options.patience)]);
  if (asked.type === 'complete')
    return { status: 200, body: await options.complete(asked, signal), facts: { hubs: asked.hubs } };
  const results = await options.search(asked, signal);
  return { status: 200, body: results, facts: { hubs: asked.hubs, total: results.total, partial: results.partial } };
}

function refuse(status: number, message: string, headers?: Outcome['headers']): Outcome {
  return { status, body: { message }, headers };
}

function toFailure(error: unknown): Outcome {
  const failure = error instanceof Error ? error.name : 'unknown';
  const isLate = failure === 'TimeoutError' || failure === 'AbortError';
  return {
    ...refuse(isLate ? 504 : 502, isLate ? 'The search takes too long.' : 'The search cannot be asked.'),
    facts: { failure },
  };
}

/** Reads a body of a reasonable length; `undefined` for a longer one, of which no more is read. */
async function readBody(request: Request): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > limits.bytes) return undefined;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

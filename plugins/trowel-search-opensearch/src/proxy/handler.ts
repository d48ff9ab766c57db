import type { Completion, SearchResults } from 'docusaurus-plugin-trowel/search-engine';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { type Log, type LogLine, type Route, routes } from './log.ts';
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
  const room = createRoom(options.most);
  return async (request, client) => {
    const began = now();
    const route = findRoute(request);
    const origin = request.headers.get('origin');
    const isAllowed = origin === null || origins.includes(origin);
    const { status, body, facts, headers } = await handle(request, { options, client, room, route, isAllowed }).catch(
      toFailure,
    );
    log({ time: began.toISOString(), route, status, milliseconds: now().getTime() - began.getTime(), ...facts });
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        vary: 'origin',
        ...(origin !== null && isAllowed ? { 'access-control-allow-origin': origin } : {}),
        ...headers,
      },
    });
  };
}

interface Context {
  readonly options: HandlerOptions;
  readonly client: string;
  readonly room: Room;
  readonly route: Route;
  /** Whether a site asks that may, or a program that is no browser. */
  readonly isAllowed: boolean;
}

/** A site may have the proxy anywhere below its address, so the last part of the path counts. */
function findRoute({ url }: Request): Route {
  const name = new URL(url).pathname.split('/').at(-1);
  return routes.find((route) => route === name) ?? 'other';
}

async function handle(request: Request, { options, client, room, route, isAllowed }: Context): Promise<Outcome> {
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
  if (route === 'health') {
    if (request.method !== 'GET') return refuse(405, `Ask by GET, not by ${request.method}.`, { allow: 'GET' });
    const isHealthy = await options.isHealthy(AbortSignal.timeout(options.patience));
    return { status: isHealthy ? 200 : 503, body: { healthy: isHealthy } };
  }
  if (route === 'other') return refuse(404, 'Ask POST /search or POST /complete.');
  if (request.method !== 'POST') return refuse(405, `Ask by POST, not by ${request.method}.`, { allow: 'POST' });
  if (!isAllowed) return refuse(403, 'This site may not ask here. TROWEL_PROXY_ORIGINS names those that may.');
  const wait = await findWait(options.limiter, client);
  if (wait > 0) return refuse(429, 'Too many requests.', { 'retry-after': String(wait) });
  const body = await readBody(request);
  if (body === undefined) return refuse(413, `The body is longer than ${limits.bytes} bytes.`);
  const asked = readRequest(route, body);
  if ('fault' in asked) return refuse(400, asked.fault);
  const unknown = asked.hubs.find((hub) => !options.hubs.includes(hub));
  if (unknown !== undefined) return refuse(403, `The hub ${unknown} is not searched here.`);
  // Counted from here: whoever sends slowly takes nobody's room.
  return (await room(() => answer(asked, options, request.signal))) ?? toFull();
}

async function answer(asked: ReaderRequest, options: HandlerOptions, left: AbortSignal): Promise<Outcome> {
  const signal = AbortSignal.any([left, AbortSignal.timeout(options.patience)]);
  if (asked.type === 'complete') {
    const completions = await withinTime(options.complete(asked, signal), signal);
    return { status: 200, body: completions, facts: { hubs: asked.hubs } };
  }
  const results = await withinTime(options.search(asked, signal), signal);
  return { status: 200, body: results, facts: { hubs: asked.hubs, total: results.total, partial: results.partial } };
}

/** Waits for work until the signal is aborted, whether or not the work knows the signal. */
async function withinTime<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  // When both fail, one of them is not awaited.
  work.catch(() => undefined);
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  stopped.catch(() => undefined);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Runs work unless too much is running. */
type Room = <Result>(work: () => Promise<Result>) => Promise<Result | undefined>;

function createRoom(most: number): Room {
  let running = 0;
  return async (work) => {
    if (running >= most) return undefined;
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
    }
  };
}

function toFull(): Outcome {
  return refuse(503, 'Too many requests at the same time.', { 'retry-after': '1' });
}

/** Counts a request. Returns the seconds until the next one is taken; 0 when this one is. */
async function findWait(limiter: RateLimiterAbstract, client: string): Promise<number> {
  try {
    await limiter.consume(client);
    return 0;
  } catch (left) {
    if (left instanceof Error) throw left;
    const { msBeforeNext = 1_000 } = left as { readonly msBeforeNext?: number };
    return Math.max(1, Math.ceil(msBeforeNext / 1_000));
  }
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

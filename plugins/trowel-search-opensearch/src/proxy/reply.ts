import type { Completion, SearchResults } from 'docusaurus-plugin-trowel/search-engine';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { findWait, type Room, withinTime } from './limits.ts';
import type { Route } from './log.ts';
import { type Outcome, refuse } from './outcome.ts';
import { limits, type ReaderRequest, readBody, readRequest } from './request.ts';

/** What answers the requests that are let through. */
export interface Answers {
  readonly search: (request: Extract<ReaderRequest, { type: 'search' }>, signal: AbortSignal) => Promise<SearchResults>;
  readonly complete: (
    request: Extract<ReaderRequest, { type: 'complete' }>,
    signal: AbortSignal,
  ) => Promise<readonly Completion[]>;
  /** Says whether the cluster answers. */
  readonly isHealthy: () => Promise<boolean>;
}

/** What is let through, and what answers it. */
export interface ReplyOptions extends Answers {
  /** The hubs that readers of this proxy may search. */
  readonly hubs: readonly string[];
  /** Milliseconds until a request is given up. */
  readonly patience: number;
  readonly limiter: RateLimiterAbstract;
}

/** A request, with what is known of it. */
export interface Asking {
  readonly request: Request;
  readonly route: Route;
  /** Who asks, for the limit of requests. */
  readonly reader: string;
  /** Whether a site asks that may, or a program that is no browser. */
  readonly isAllowed: boolean;
}

/** Decides what a request gets. Whatever is refused costs the cluster nothing. */
export async function reply(asking: Asking, options: ReplyOptions, room: Room): Promise<Outcome> {
  const { request, route, reader, isAllowed } = asking;
  const { method } = request;
  if (method === 'OPTIONS') return permission;
  if (route === 'other') return refuse(404, 'Ask POST /search or POST /complete.');
  if (route === 'health')
    return method === 'GET' ? replyHealth(options) : refuse(405, `Ask by GET, not by ${method}.`, { allow: 'GET' });
  if (method !== 'POST') return refuse(405, `Ask by POST, not by ${method}.`, { allow: 'POST' });
  if (!isAllowed) return refuse(403, 'This site may not ask here. TROWEL_PROXY_ORIGINS names those that may.');
  const wait = await findWait(options.limiter, reader);
  if (wait > 0) return refuse(429, 'Too many requests.', { 'retry-after': String(wait) });
  const body = await readBody(request);
  if (body === undefined) return refuse(413, `The body is longer than ${limits.bytes} bytes.`);
  const asked = readRequest(route, body);
  if ('fault' in asked) return refuse(400, asked.fault);
  const unknown = asked.hubs.find((hub) => !options.hubs.includes(hub));
  if (unknown !== undefined) return refuse(403, `The hub ${unknown} is not searched here.`);
  // Counted from here: whoever sends slowly takes nobody's room.
  const outcome = await room(() => answer(asked, options, request.signal));
  return outcome ?? refuse(503, 'Too many requests at the same time.', { 'retry-after': '1' });
}

/** What a browser may send from another site, which it asks first. */
const permission: Outcome = {
  status: 204,
  headers: {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '86400',
  },
};

/** A cluster that does not say in time how it is, is not healthy. */
async function replyHealth({ isHealthy, patience }: ReplyOptions): Promise<Outcome> {
  const healthy = await withinTime(isHealthy(), AbortSignal.timeout(patience)).catch(() => false);
  return { status: healthy ? 200 : 503, body: { healthy } };
}

async function answer(asked: ReaderRequest, options: ReplyOptions, left: AbortSignal): Promise<Outcome> {
  const signal = AbortSignal.any([left, AbortSignal.timeout(options.patience)]);
  if (asked.type === 'complete') {
    const completions = await withinTime(options.complete(asked, signal), signal);
    return { status: 200, body: completions, facts: { hubs: asked.hubs } };
  }
  const results = await withinTime(options.search(asked, signal), signal);
  return { status: 200, body: results, facts: { hubs: asked.hubs, total: results.total, partial: results.partial } };
}

import { createRoom } from './limits.ts';
import { type Log, type Route, routes } from './log.ts';
import { toFailure } from './outcome.ts';
import { toReader } from './reader.ts';
import { type ReplyOptions, reply } from './reply.ts';

/** How the handler is set up, and what it asks. */
export interface HandlerOptions extends ReplyOptions {
  /** The origins of the sites that may ask: `https://why.example.org`. */
  readonly origins: readonly string[];
  /** Requests at the same time, at most. */
  readonly most: number;
  readonly log: Log;
  readonly now: () => Date;
}

/** Answers a request of a browser. `reader` is the address of who asks, for the limit of requests. */
export type Handle = (request: Request, reader: string) => Promise<Response>;

/** Creates the handler of the proxy. It takes the border's query and nothing else, and asks one cluster only. */
export function createHandler({ origins, most, log, now, ...options }: HandlerOptions): Handle {
  const room = createRoom(most);
  return async (request, reader) => {
    const began = now();
    const route = findRoute(request);
    const origin = request.headers.get('origin');
    const isAllowed = origin === null || origins.includes(origin);
    const { status, body, facts, headers } = await reply(
      { request, route, reader: toReader(reader), isAllowed },
      options,
      room,
    ).catch(toFailure);
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

/** A site may have the proxy anywhere below its address, so the last part of the path counts. */
function findRoute({ url }: Request): Route {
  const name = new URL(url).pathname.split('/').at(-1);
  return routes.find((route) => route === name) ?? 'other';
}

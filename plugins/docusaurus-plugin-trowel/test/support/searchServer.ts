import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SearchQuery, SearchResults } from '../../src/search/search.ts';

/** What a search server does: `gone`, nothing listens; `broken`, the host before it says that it is down. */
export type Mood = 'answers' | 'partial' | 'hangs' | 'broken' | 'refuses' | 'gone';

/** A search server that a test has fail. It knows one page, whose title is in none of the site's pages. */
export interface SearchServer {
  readonly url: string;
  /** The texts that were asked for, whatever came of them. */
  readonly asked: string[];
  readonly be: (mood: Mood) => Promise<void>;
}

/** The title of the page that the server knows. */
export const pageOfServer = 'Known to the server alone';

const results: SearchResults = {
  total: 1,
  more: false,
  pages: [
    {
      id: 'docs/far',
      kind: 'system',
      title: { text: pageOfServer, ranges: [] },
      permalink: '/docs/next/welcome',
      systems: [],
      excerpt: { text: 'From afar.', ranges: [] },
      sections: [],
    },
  ],
  facets: [],
  corrections: [],
  suggestions: [],
  partial: false,
};

/** Starts a search server. Its address stays when it comes back. */
export async function startSearchServer(): Promise<SearchServer> {
  const asked: string[] = [];
  const waiting = new Set<ServerResponse>();
  let mood: Mood = 'answers';
  const statuses: Partial<Record<Mood, number>> = { broken: 502, refuses: 400 };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    if (request.url === '/search') asked.push((JSON.parse(body) as SearchQuery).text);
    if (mood === 'hangs') {
      waiting.add(response);
      return;
    }
    const isHealth = request.url === '/health';
    const status = isHealth && mood === 'refuses' ? 200 : (statuses[mood] ?? 200);
    response.writeHead(status, { 'access-control-allow-origin': '*', 'content-type': 'application/json' });
    const found = request.url === '/search' ? { ...results, partial: mood === 'partial' } : [];
    response.end(JSON.stringify(status === 200 ? found : {}));
  };
  const server: Server = createServer((request, response) => {
    // The reader has left.
    answer(request, response).catch(() => response.destroy());
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  server.unref();
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    async be(wanted) {
      if (wanted === 'gone' && server.listening) {
        server.close();
        server.closeAllConnections();
        await once(server, 'close');
      } else if (wanted !== 'gone' && !server.listening) await listen(port);
      mood = wanted;
      // Who was kept waiting is told that the connection is lost.
      if (wanted !== 'hangs') for (const response of waiting) response.destroy();
      waiting.clear();
    },
  };
}

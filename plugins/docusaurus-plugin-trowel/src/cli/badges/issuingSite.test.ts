import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findIssuingSite } from './issuingSite.ts';

/** Serves on this machine until the test ends, and returns the address. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const find = (address: string) => findIssuingSite(address, '/nowhere/a.json', '/nowhere');
const didOf = (host = '') => `did:web:${encodeURIComponent(host)}`;

describe('a site that is asked over the network', () => {
  test('gives its keys and its list, over http on this machine alone', async () => {
    const address = await serve(({ url, headers: { host } }, response) => {
      response.end(JSON.stringify(url === '/badges/status.json' ? { id: 'list' } : { id: didOf(host) }));
    });
    expect(await find(address)).toEqual({
      didDocument: { id: didOf(new URL(address).host) },
      statusList: { id: 'list' },
    });
  });

  test.each(['http://hub.example.org/', 'ftp://hub.example.org/', 'http://localhost.example.org/', 'https://'])(
    'is refused by an address that is not of HTTPS: %s',
    async (address) => {
      await expect(find(address)).rejects.toThrow('is no address that begins with https://');
    },
  );

  test('is not followed to another', async () => {
    let asked = 0;
    const other = await serve(({ headers: { host } }, response) => {
      asked += 1;
      response.end(JSON.stringify({ id: didOf(host) }));
    });
    const address = await serve((_, response) => {
      response.writeHead(302, { location: other }).end();
    });
    await expect(find(address)).rejects.toThrow('Redirects are not followed.');
    expect(asked).toBe(0);
  });

  test('is read no further than documents are long', async () => {
    let sent = 0;
    const address = await serve((_, response) => {
      const piece = Buffer.alloc(64 * 1024, 0x20);
      const send = () => {
        while (!response.destroyed && sent < 1 << 28) {
          sent += piece.length;
          if (!response.write(piece)) {
            response.once('drain', send);
            return;
          }
        }
        response.end();
      };
      send();
    });
    await expect(find(address)).rejects.toThrow('is no DID document');
    expect(sent).toBeLessThan(1 << 25);
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { parsePage } from '../../src/content/pageParser.ts';
import { buildHub } from '../../src/hub/build.ts';
import type { OtherHub } from '../../src/hub/hub.ts';
import { zipBundle } from '../../src/okf/archive.ts';
import { toBundle } from '../../src/okf/bundle.ts';

type Texts = Readonly<Record<string, string>>;
type Answer = (path: string) => {
  status?: number;
  headers?: Readonly<Record<string, string>>;
  body?: Uint8Array | string;
};

/** Serves answers on the loopback until the test ends. Returns the address. */
export async function serve(answer: Answer): Promise<string> {
  const server: Server = createServer((request, response) => {
    const { status = 200, headers = {}, body = '' } = answer(request.url ?? '');
    response.writeHead(status, headers);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Makes the files that a published hub has for others, by path below its address. */
export function publish(
  texts: Texts,
  url: string,
  otherHubs: readonly OtherHub[] = [],
): ReadonlyMap<string, Uint8Array | string> {
  const { entries } = buildHub(
    Object.entries(texts).map(([source, text]) => parsePage({ source, text })),
    otherHubs,
  );
  const bundle = toBundle({
    entries,
    isIncluded: () => true,
    textOf: ({ source }) => texts[source],
    site: {
      url: url.replace(/\/$/, ''),
      baseUrl: '/',
      addresses: new Map(entries.map(({ source }) => [source, `/${source.replace(/^docs\/|\.md$/g, '')}`])),
      folder: 'trowel/bundle/',
    },
  });
  return new Map<string, Uint8Array | string>([
    ['/trowel/bundle.zip', zipBundle(bundle.files)],
    ...bundle.files.map(({ path, text }) => [`/trowel/bundle/${path}`, text] as const),
  ]);
}

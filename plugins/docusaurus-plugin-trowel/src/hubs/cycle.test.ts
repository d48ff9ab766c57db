import { expect, test } from 'vitest';
import { publish, serve } from '../../test/support/publishedHub.ts';
import type { OtherHub } from '../hub/hub.ts';
import { copyAddress } from './addressCopy.ts';
import { digestOf } from './copy.ts';
import { parseCopy } from './copyContent.ts';
import { openNet } from './fetchCopy.ts';

test('two hubs that read each other have only their own entries for others, and come to rest at once', async () => {
  const texts = {
    a: {
      'docs/decisions/0001-a.md': '---\ntitle: A\nstatus: accepted\nrelates_to: ["b:decision/0001-b"]\n---\n\nText.\n',
    },
    b: {
      'docs/decisions/0001-b.md': '---\ntitle: B\nstatus: accepted\nsupersedes: ["a:decision/0001-a"]\n---\n\nText.\n',
    },
  };
  const files = { a: new Map(), b: new Map() } as Record<'a' | 'b', ReturnType<typeof publish>>;
  const addresses = {
    a: await serve((path) => ({ body: files.a.get(path) })),
    b: await serve((path) => ({ body: files.b.get(path) })),
  };
  const read = async (id: 'a' | 'b') => {
    const copy = await copyAddress(addresses[id], openNet);
    const { entries } = parseCopy(copy);
    const hub: OtherHub = { id, from: addresses[id], entries, cited: {}, textOf: () => '' };
    return { hub, digest: digestOf(copy) };
  };
  files.a = publish(texts.a, addresses.a);
  files.b = publish(texts.b, addresses.b, [(await read('a')).hub]);
  const first = await read('b');
  files.a = publish(texts.a, addresses.a, [first.hub]);
  files.b = publish(texts.b, addresses.b, [(await read('a')).hub]);
  const second = await read('b');
  expect(second.digest).toBe(first.digest);
  expect(second.hub.entries.map(({ id }) => id)).toEqual(['decision/0001-b']);
  // What B supersedes here is superseded there by nobody.
  expect((await read('a')).hub.entries.map(({ id, state }) => [id, state])).toEqual([['decision/0001-a', 'accepted']]);
});

import fc from 'fast-check';
import { matchRoutes } from 'react-router-config';
import { expect, test } from 'vitest';
import { toPathKey, toPathKeys, toShard } from './pathKey.ts';

const segment = fc.stringMatching(/^[a-zA-Z0-9äßσςİıſ你%~._ -]{1,6}$/);
const somePath = fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join('/')}`);

test.each([
  ['/docs/a', '/docs/a/'],
  ['/docs/a', '/Docs/A'],
  ['/docs/a', '/docs/a.html'],
  ['/docs/a', '/docs/a/index.html'],
  ['/docs/größe', '/docs/gr%C3%B6%C3%9Fe'],
  ['/docs/a b', '/docs/a%20b'],
  ['/docs/a', '/docs/a#more'],
  ['/docs/a', '/docs/a?q=1#more'],
  ['/', '/index.html'],
])('the page of %s is looked for under the same key by %s', (path, address) => {
  expect(toPathKeys(address)).toContain(toPathKey(path));
});

test('a path that cannot be decoded has a key all the same', () => {
  expect(toPathKeys('/docs/100%')).toEqual(['/DOCS/100%']);
});

test('every spelling of an address that the router takes for a route has one of the keys of that route', () => {
  const respell = fc.constantFrom(
    (path: string) => path,
    (path: string) => `${path}/`,
    (path: string) => path.toUpperCase(),
    (path: string) => path.toLowerCase(),
    (path: string) => encodeURI(path),
  );
  fc.assert(
    fc.property(somePath, respell, (path, spell) => {
      const address = spell(path);
      const found = [address, decode(address)].some(
        (one) => matchRoutes([{ path, exact: true }], one).length > 0 && !path.endsWith('.html'),
      );
      if (found) expect(toPathKeys(address)).toContain(toPathKey(path));
    }),
    { numRuns: 2000 },
  );
});

test('keys spread evenly over the shards', () => {
  const sizes = new Map<number, number>();
  for (let page = 0; page < 6400; page += 1) {
    const shard = toShard(`/DOCS/DECISIONS/${String(page).padStart(4, '0')}-A-RECORD`, 64);
    sizes.set(shard, (sizes.get(shard) ?? 0) + 1);
  }
  expect(sizes.size).toBe(64);
  expect(Math.max(...sizes.values())).toBeLessThan(160);
});

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

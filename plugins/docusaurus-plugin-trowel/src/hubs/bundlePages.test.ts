import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCopy } from './copyContent.ts';

const hubFile = (site: string) =>
  JSON.stringify({
    ...{ versions: { hub: 1, profile: 1, okf: '0.2' }, generation: 'a', digest: 'a', counts: {}, entries: [] },
    addresses: { site },
  });
const parse = (written: string) =>
  parseCopy({
    form: 'bundle',
    files: new Map([
      ['hub.json', hubFile(written)],
      ['a.md', `---\ntype: decision\nresource: ${JSON.stringify(written)}\n---\n\nText.\n`],
    ]),
  });

test('addresses in a bundle are those of pages, whatever its author writes for them', () => {
  const odd = fc.constantFrom(
    'javascript:alert(1)',
    'java\nscript:',
    '\u0001javascript:',
    'data:text/html,',
    'JaVaScRiPt:',
  );
  const fair = fc.constantFrom('https://', 'http://', 'https:', '//', 'x', '', ' ');
  const written = fc
    .tuple(fc.oneof(odd, fair, fc.string()), fc.oneof(fc.webUrl(), fc.string()))
    .map(([start, end]) => start + end);
  fc.assert(
    fc.property(fc.oneof(written, fc.webUrl()), (address) => {
      const { entries, address: site } = parse(address);
      for (const found of [entries[0]?.address, site])
        if (found !== undefined) expect(new URL(found, 'https://own.example.org/').protocol).toMatch(/^https?:$/);
    }),
    { numRuns: 300 },
  );
  expect(parse('https://hub.example.org/a')).toMatchObject({
    address: 'https://hub.example.org/a',
    entries: [{ address: 'https://hub.example.org/a' }],
  });
  expect(parse('javascript:alert(1)').entries.map(({ address }) => address)).toEqual([undefined]);
});

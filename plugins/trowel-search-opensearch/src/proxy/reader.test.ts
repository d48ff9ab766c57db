import { expect, test } from 'vitest';
import { findReader, toReader } from './reader.ts';

const from = (remoteAddress: string, trusted = 0, chain?: string) =>
  toReader(
    findReader(
      { headers: chain === undefined ? {} : { 'x-forwarded-for': chain }, socket: { remoteAddress } },
      trusted,
    ),
  );

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s is the reader %s', (address, reader) => {
  expect(from(address)).toBe(reader);
});

test('a list that is shorter than the proxies that are trusted counts for nothing', () => {
  expect(from('10.0.0.9', 2, '203.0.113.7')).toBe('10.0.0.9');
  expect(from('10.0.0.9', 2)).toBe('10.0.0.9');
  expect(from('10.0.0.9', 2, 'forged, 203.0.113.7, 10.0.0.8')).toBe('203.0.113.7');
});

test('a name of any length takes little memory', () => {
  expect(from('10.0.0.9', 1, 'x'.repeat(5_000)).length).toBe(64);
});

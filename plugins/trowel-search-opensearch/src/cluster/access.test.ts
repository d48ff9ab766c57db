import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readAccess } from './access.ts';

const url = 'https://search.internal:9200';

test('takes what is set, and a variable that is set to nothing for absent', () => {
  expect(readAccess({ TROWEL_SEARCH_URL: url, TROWEL_SEARCH_USER: '', TROWEL_SEARCH_API_KEY: '' })).toEqual({
    urls: [url],
  });
  expect(readAccess({ TROWEL_SEARCH_URL: url, TROWEL_SEARCH_USER: 'push', TROWEL_SEARCH_PASSWORD: 'x' })).toEqual({
    urls: [url],
    user: 'push',
    password: 'x',
  });
});

test('takes the addresses of several nodes', () => {
  const other = 'https://other.internal:9200';
  expect(readAccess({ TROWEL_SEARCH_URL: `${url}, ${other},` }).urls).toEqual([url, other]);
});

test.each([
  ['one wrong address of two', { TROWEL_SEARCH_URL: `${url},nonsense` }, 'TROWEL_SEARCH_URL is no address'],
  ['no address', {}, 'TROWEL_SEARCH_URL is not set'],
  ['an address of something else', { TROWEL_SEARCH_URL: 'ftp://search' }, 'TROWEL_SEARCH_URL is no address'],
  ['no address at all', { TROWEL_SEARCH_URL: 'search:' }, 'TROWEL_SEARCH_URL is no address'],
  [
    'a password in the address',
    { TROWEL_SEARCH_URL: 'https://admin:hunter2@search:9200' },
    'Use TROWEL_SEARCH_USER and TROWEL_SEARCH_PASSWORD',
  ],
  ['half an account', { TROWEL_SEARCH_URL: url, TROWEL_SEARCH_USER: 'push' }, 'TROWEL_SEARCH_PASSWORD is not'],
  ['the other half', { TROWEL_SEARCH_URL: url, TROWEL_SEARCH_PASSWORD: 'hunter2' }, 'TROWEL_SEARCH_USER is not'],
  [
    'two accounts',
    {
      TROWEL_SEARCH_URL: url,
      TROWEL_SEARCH_USER: 'push',
      TROWEL_SEARCH_PASSWORD: 'hunter2',
      TROWEL_SEARCH_API_KEY: 'k',
    },
    'Unset the one that is not meant',
  ],
  ['a certificate that is not there', { TROWEL_SEARCH_URL: url, TROWEL_SEARCH_CA: '/nowhere.pem' }, 'cannot be read'],
])('%s gets the fix, and shows no secret', (_, env: Record<string, string>, message) => {
  expect(() => readAccess(env)).toThrow(message);
  expect(() => readAccess(env)).not.toThrow('hunter2');
});

test('a file that is no certificate gets the fix', async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'trowel-')), 'ca.pem');
  await writeFile(file, '-----BEGIN PRIVATE KEY-----');
  expect(() => readAccess({ TROWEL_SEARCH_URL: url, TROWEL_SEARCH_CA: file })).toThrow('has no certificate');
  await writeFile(file, '-----BEGIN CERTIFICATE-----');
  expect(readAccess({ TROWEL_SEARCH_URL: url, TROWEL_SEARCH_CA: file }).ca).toBe('-----BEGIN CERTIFICATE-----');
});

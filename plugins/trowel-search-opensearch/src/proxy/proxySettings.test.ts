import { expect, test } from 'vitest';
import { readProxySettings } from './proxySettings.ts';

const env = { TROWEL_PROXY_HUBS: 'booking, gates', TROWEL_PROXY_ORIGINS: 'https://why.example.org' };

test('needs the hubs and the origins, and has a usual value for the rest', () => {
  expect(readProxySettings({ ...env, TROWEL_PROXY_PORT: '', TROWEL_PROXY_HOST: ' ' })).toEqual({
    port: 8787,
    host: '127.0.0.1',
    hubs: ['booking', 'gates'],
    origins: ['https://why.example.org'],
    perMinute: 300,
    trusted: 0,
  });
});

test('names every fault at once, with the variable', () => {
  const read = () =>
    readProxySettings({
      TROWEL_PROXY_HUBS: 'Booking,all',
      TROWEL_PROXY_ORIGINS: 'https://why.example.org/,*',
      TROWEL_PROXY_PORT: '0x50',
      TROWEL_PROXY_PER_MINUTE: '-1',
      TROWEL_PROXY_TRUSTED: '1e1',
    });
  expect(read).toThrow(/^The proxy cannot start:\n/);
  for (const fault of [
    '- TROWEL_PROXY_HUBS: "Booking" is no name of a hub',
    '- TROWEL_PROXY_HUBS: "all" is no name of a hub',
    '- TROWEL_PROXY_ORIGINS: "https://why.example.org/" is no origin',
    '- TROWEL_PROXY_ORIGINS: "*" is no origin',
    '- TROWEL_PROXY_PORT: a whole number up to 65535, not "0x50"',
    '- TROWEL_PROXY_PER_MINUTE: a whole number up to 100000, not "-1"',
    '- TROWEL_PROXY_TRUSTED: a whole number up to 10, not "1e1"',
  ])
    expect(read).toThrow(fault);
  expect(() => readProxySettings({})).toThrow(/TROWEL_PROXY_HUBS: .*\n- TROWEL_PROXY_ORIGINS: /);
});

import { expect, test } from 'vitest';
import { engine } from './index.ts';
import { readOptions } from './options.ts';

const proxy = 'https://search.example.org';

test('searches the hub of the site unless it names others', () => {
  expect(readOptions({ proxy, hub: 'booking' })).toEqual({ proxy, hub: 'booking', hubs: ['booking'] });
  expect(readOptions({ proxy, hub: 'booking', hubs: ['booking', 'gates'] }).hubs).toEqual(['booking', 'gates']);
});

test('names every fault at once, with the option', () => {
  const read = () => readOptions({ proxy: 'search', hubs: ['Gates'], password: 'hunter2' });
  for (const fault of [
    '- search.proxy: the address of the proxy: https://search.example.org',
    '- search.hub: the name of a hub in the cluster, as `booking`',
    '- search.hubs.0: small letters, digits and single `-`',
    'password',
  ])
    expect(read).toThrow(fault);
  expect(read).not.toThrow('hunter2');
  expect(() => readOptions({ proxy, hub: 'all' })).toThrow('`all` is the name of all hubs together');
});

test('tells readers where the proxy and the site are and which hubs are searched, and nothing else', () => {
  const place = { url: 'https://why.example.org', baseUrl: '/kb/' };
  expect(engine.toClientSettings(readOptions({ proxy, hub: 'booking' }), place)).toEqual({
    ...{ proxy, site: 'https://why.example.org/kb/' },
    hubs: ['booking'],
  });
});

import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildInMemory, toDocument } from '../../../test/support/searchDocuments.ts';
import { builtInFacets } from '../../facets/builtInFacets.ts';
import { layout } from '../index/layout.ts';
import type { SearchAccess, SearchDocument, SearchResults } from '../search.ts';
import { openSearch } from './searchClient.ts';

const value = (name: string) => [{ value: name, label: name }];
const ledger = toDocument({
  id: 'decision/ledger',
  kind: 'decision',
  title: 'One ledger',
  date: '2019-04-02',
  text: 'Every payment is recorded once, in the ledger.',
  facets: { kind: value('decision'), status: value('rejected'), system: value('checkout') },
});
const mooring = toDocument({
  id: 'guide/mooring',
  title: 'Mooring in wind',
  sections: [
    { text: 'Two lines forward, one aft; the ledger of moorings is on the bridge.', code: '' },
    { heading: 'Who', anchor: 'who', text: 'The harbourmaster.', code: '' },
  ],
  aliases: ['harbour'],
  facets: { kind: value('guide'), system: value('harbour') },
});

/** Serves files from a map and lists the requests. `broken` has content to serve instead; `undefined` for a missing file. */
function serve(files: ReadonlyMap<string, Uint8Array>, broken: Record<string, Uint8Array | undefined> = {}) {
  const requests: string[] = [];
  const state = { files, broken, requests };
  const load: SearchAccess['load'] = async (name) => {
    requests.push(name);
    const file = name.replace(/^.*\//, '');
    const content = Object.hasOwn(state.broken, file) ? state.broken[file] : state.files.get(name);
    if (content === undefined) throw new Error(`no ${name}`);
    return content;
  };
  return { state, load, requests };
}

const titles = ({ pages }: SearchResults) => pages.map(({ title }) => title.text);

describe('showing results', () => {
  test('lists the pages first, and then the same pages with passages', async () => {
    const { load } = serve(await buildInMemory([ledger, mooring]));
    const shown: SearchResults[] = [];
    const last = await openSearch({ load }).search({ text: 'ledger' }, (results) => shown.push(results));
    expect(shown.map(titles)).toEqual([['One ledger', 'Mooring in wind']]);
    expect(shown[0]?.pages.map(({ excerpt }) => excerpt)).toEqual([undefined, undefined]);
    expect(titles(last)).toEqual(['One ledger', 'Mooring in wind']);
    expect(last.pages[1]?.excerpt?.text).toContain('one aft');
  });

  test('loads no passages for an aborted query', async () => {
    const { load, requests } = serve(await buildInMemory([ledger, mooring]));
    let go: () => void = () => undefined;
    const settled = new Promise<void>((resolve) => {
      go = resolve;
    });
    const client = openSearch({ load, settle: () => settled });
    const leaving = new AbortController();
    const first = client.search({ text: 'moor' }, () => undefined, leaving.signal);
    leaving.abort();
    const second = client.search({ text: 'payment' }, () => undefined);
    go();
    expect([titles(await first), titles(await second)]).toEqual([['Mooring in wind'], ['One ledger']]);
    expect(requests.filter((name) => name.includes('/text-'))).toHaveLength(1);
  });

  test('loads each file once', async () => {
    const { load, requests } = serve(await buildInMemory([ledger, mooring]));
    const client = openSearch({ load });
    await client.search({ text: 'ledger' });
    const before = requests.length;
    await client.search({ text: 'ledger' });
    await client.search({ text: 'ledger payment' });
    expect(requests).toHaveLength(before);
  });

  test('can be prepared by loading what any query needs, and preparing never throws', async () => {
    const { load, requests } = serve(await buildInMemory([ledger]));
    await openSearch({ load }).prepare();
    expect(requests).toEqual(['manifest.bin']);
    await openSearch({ load: () => Promise.reject(new Error('offline')) }).prepare();
  });
});

describe('a page whose text is in several parts', () => {
  const long = toDocument({
    id: 'guide/long',
    title: 'Berths',
    summary: 'Where ships lie.',
    sections: ['Where ships lie.', 'The harbour has nine berths.', 'Cranes unload them.', 'Pilots board at sea.'].map(
      (text, at) => ({
        heading: at === 0 ? undefined : `Part ${at}`,
        anchor: at === 0 ? undefined : `part-${at}`,
        text,
        code: '',
      }),
    ),
  });
  const open = async () => {
    const { load, requests } = serve(await buildInMemory([long], { layout: { ...layout, textPart: 20 } }));
    const texts = () => requests.flatMap((name) => /text-\d+-(\d+)/.exec(name)?.[1] ?? []);
    return { client: openSearch({ load }), texts };
  };

  test('shows the passage of its best section, and loads only the part with that', async () => {
    const { client, texts } = await open();
    const [page] = (await client.search({ text: 'cranes' })).pages;
    expect(page?.excerpt?.text).toBe('Cranes unload them.');
    expect(page?.sections.map(({ permalink }) => permalink)).toEqual(['/guide/long#part-2']);
    expect(texts()).toEqual(['2']);
  });

  test('shows its summary when only the title matches', async () => {
    const { client, texts } = await open();
    expect((await client.search({ text: 'title:berths ' })).pages[0]?.excerpt?.text).toBe('Where ships lie.');
    expect(texts()).toEqual(['0']);
  });

  test('shows its summary and all sections that match on the search page', async () => {
    const { client, texts } = await open();
    const [page] = (await client.search({ text: 'cranes pilots', counted: true })).pages;
    expect(page?.excerpt?.text).toBe('Where ships lie.');
    expect(page?.sections.map(({ permalink }) => permalink).sort()).toEqual([
      '/guide/long#part-2',
      '/guide/long#part-3',
    ]);
    expect(texts().sort()).toEqual(['0', '2', '3']);
  });

  test('is found by a phrase in any of them', async () => {
    const { client } = await open();
    expect(titles(await client.search({ text: '"board at sea"' }))).toEqual(['Berths']);
    expect(titles(await client.search({ text: '"sea at board"' }))).toEqual([]);
  });
});

describe('a file that cannot be loaded', () => {
  const truncated = async (name: RegExp) => {
    // With the page table in a file of its own, as in a large hub.
    const files = await buildInMemory([ledger, mooring], { layout: { ...layout, onePageTable: 0 } });
    const [path = ''] = [...files.keys()].filter((file) => name.test(file));
    return { files, file: path.replace(/^.*\//, ''), content: files.get(path)?.slice(0, -9) };
  };

  test.each([
    ['a shard of words', /terms-/],
    ['the page table', /pages-/],
    ['a page’s text', /text-/],
  ])('is requested twice when it is truncated, and the results are marked as partial: %s', async (_, name) => {
    const { files, file, content } = await truncated(name);
    const { load, state, requests } = serve(files, { [file]: content });
    const client = openSearch({ load });
    const results = await client.search({ text: 'ledger' });
    expect(results.partial).toBe(true);
    expect(requests.filter((path) => path.endsWith(file)).length).toBeGreaterThanOrEqual(2);
    // The next query requests it again.
    state.broken = {};
    const mended = await client.search({ text: 'ledger' });
    expect([mended.partial, titles(mended)]).toEqual([false, ['One ledger', 'Mooring in wind']]);
  });

  test('leaves its page in the list when it is the page’s text', async () => {
    const files = await buildInMemory([ledger]);
    const [text = ''] = [...files.keys()].filter((name) => name.includes('/text-'));
    const { load } = serve(files, { [text.replace(/^.*\//, '')]: undefined });
    const results = await openSearch({ load }).search({ text: 'payment' });
    expect([titles(results), results.partial, results.pages[0]?.excerpt?.text]).toEqual([['One ledger'], true, '']);
  });

  test('is requested again by the next query when it is a block of a long list', async () => {
    const many = Array.from({ length: 9 }, (_, at) => toDocument({ id: `guide/${at}`, text: 'ledger' }));
    const files = await buildInMemory(many, {
      layout: { ...layout, wholeList: 2, postingsInShard: 2, postingsPerFile: 1 },
    });
    const blocks = [...files.keys()]
      .filter((name) => name.includes('/blocks-'))
      .map((name) => name.replace(/^.*\//, ''));
    const { load, state } = serve(files, Object.fromEntries(blocks.map((name) => [name, undefined])));
    const client = openSearch({ load });
    const broken = await client.search({ text: 'ledger', counted: true });
    expect([broken.partial, broken.total]).toEqual([true, 2]);
    expect((await client.search({ text: 'ledger', counted: true })).partial).toBe(true);
    state.broken = {};
    const mended = await client.search({ text: 'ledger', counted: true });
    expect([mended.partial, mended.total]).toEqual([false, 9]);
  });

  test('is noticed when bytes were changed in transit', async () => {
    const files = new Map(await buildInMemory([ledger, mooring]));
    const [name = ''] = [...files.keys()].filter((file) => file.includes('terms-'));
    const content = Uint8Array.from(files.get(name) as Uint8Array);
    content[content.length - 1] = (content.at(-1) as number) ^ 0xff;
    const { load } = serve(files, { [name.replace(/^.*\//, '')]: content });
    expect((await openSearch({ load }).search({ text: 'ledger' })).partial).toBe(true);
  });

  test('is an error when it is the manifest', async () => {
    const { load } = serve(new Map());
    await expect(openSearch({ load }).search({ text: 'ledger' })).rejects.toThrow('no manifest.bin');
  });
});

test('finds new pages when search is opened again after the site was published', async () => {
  const { load, state } = serve(await buildInMemory([ledger]));
  const client = openSearch({ load });
  await client.search({ text: 'ledger' });
  state.files = await buildInMemory([ledger, mooring]);
  await client.prepare();
  expect(titles(await client.search({ text: 'ledger' }))).toEqual(['One ledger', 'Mooring in wind']);
});

test('tells readers to reload a page that is older than the format of the index', async () => {
  const files = new Map(await buildInMemory([ledger]));
  const { load, state } = serve(files);
  const client = openSearch({ load });
  await client.prepare();
  const later = deflateSync(JSON.stringify({ format: 99, generation: 'other' }));
  state.files = new Map([['manifest.bin', later]]);
  await expect(client.search({ text: 'ledger' })).rejects.toThrow('Reload the page');
});

test('finds new pages from a page that was loaded before the site was published', async () => {
  const before = await buildInMemory([ledger]);
  const after = await buildInMemory([ledger, mooring]);
  const { load, state } = serve(before);
  const client = openSearch({ load });
  await client.prepare();
  state.files = after;
  const results = await client.search({ text: 'mooring' });
  expect([titles(results), results.partial]).toEqual([['Mooring in wind'], false]);
});

describe('typed filters', () => {
  const open = async (documents: readonly SearchDocument[]) =>
    openSearch({ load: serve(await buildInMemory(documents)).load });

  test.each([
    ['kind:decision', ['One ledger']],
    ['ledger system:harbour', ['Mooring in wind']],
    ['ledger before:2020', ['One ledger']],
    ['ledger after:2020', []],
    ['status:rejected system:checkout', ['One ledger']],
    ['"recorded once"', ['One ledger']],
    ['"once recorded"', []],
    ['ledger -payment', ['Mooring in wind']],
    // The word is in another section than "ledger".
    ['ledger -harbourmaster', ['One ledger']],
    ['-ledger', []],
    ['-harbourmaster', ['One ledger']],
    ['ledger -ledger', []],
    ['kind:decisions', ['One ledger']],
    ['harbour', ['Mooring in wind']],
    ['the', []],
    ['(a+)+$ ***', []],
    ['one  LEDGER', ['One ledger', 'Mooring in wind']],
  ])('%s finds %j', async (text, expected) => {
    expect(titles(await (await open([ledger, mooring])).search({ text }))).toEqual(expected);
  });

  test('combine with chosen filters, also when counting', async () => {
    const client = await open([ledger, mooring]);
    const results = await client.search({ text: 'kind:decision', filters: { system: ['harbour'] }, counted: true });
    expect([results.total, results.pages]).toEqual([0, []]);
  });

  test('can name a facet of the site’s own, which is completed and counted like the built-in ones', async () => {
    const facets = [
      ...builtInFacets,
      { name: 'severity', label: 'Severity', order: ['low', 'high'], aliases: ['sev'] },
    ];
    const documents = [
      { ...ledger, facets: { ...ledger.facets, severity: value('high') } },
      { ...mooring, facets: { ...mooring.facets, severity: value('low') } },
    ];
    const client = openSearch({ load: serve(await buildInMemory(documents, { facets })).load });
    const results = await client.search({ text: 'ledger sev:high', counted: true });
    expect(titles(results)).toEqual(['One ledger']);
    expect(results.facets.find(({ name }) => name === 'severity')).toEqual({
      name: 'severity',
      label: 'Severity',
      values: [
        { value: 'low', label: 'low', count: 1 },
        { value: 'high', label: 'high', count: 1 },
      ],
    });
    expect((await client.complete('severity:')).map(({ text }) => text)).toEqual(['severity:low', 'severity:high']);
  });

  test('are completed with values of the hub', async () => {
    const client = await open([ledger, mooring]);
    expect((await client.complete('ledger status:re')).map(({ text }) => text.trim())).toEqual([
      'ledger status:rejected',
    ]);
  });
});

describe('a query that finds nothing', () => {
  const suggest = async (text: string, filters = {}) => {
    const client = openSearch({ load: serve(await buildInMemory([ledger, mooring])).load });
    const results = await client.search({ text, filters });
    expect(results.pages).toEqual([]);
    return results.suggestions;
  };

  test('is suggested without a filter, typed or chosen', async () => {
    expect(await suggest('mooring kind:decision')).toEqual([
      { without: 'kind:decision', total: 1, query: { text: 'mooring', filters: {}, page: 1 } },
    ]);
    expect(await suggest('mooring', { kind: ['decision'] })).toEqual([
      { without: 'kind:decision', total: 1, query: { text: 'mooring', filters: {}, page: 1 } },
    ]);
  });

  test('is suggested without all filters when leaving out one is not enough', async () => {
    expect(await suggest('mooring kind:decision system:checkout')).toEqual([
      { total: 1, query: { text: 'mooring', filters: {}, page: 1 } },
    ]);
  });

  test('is suggested without dates', async () => {
    const [suggestion] = await suggest('ledger after:2030');
    expect([suggestion?.without, suggestion?.query.text]).toEqual(['after:2030', 'ledger']);
  });

  test('is suggested with the words of a phrase', async () => {
    const [suggestion] = await suggest('"once recorded"');
    expect([suggestion?.query.text, suggestion?.total]).toEqual(['once recorded', 1]);
  });

  test('is suggested with a similar word of the hub, if there is one', async () => {
    const [suggestion] = await suggest('mxxring');
    expect([suggestion?.instead, suggestion?.total]).toEqual(['mooring', 1]);
    expect(await suggest('xylophone')).toEqual([]);
  });
});

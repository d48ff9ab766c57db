import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildInMemory, toDocument } from '../../../test/support/searchDocuments.ts';
import { builtInFacets } from '../../facets/builtIn.ts';
import { layout } from '../index/layout.ts';
import type { SearchAccess, SearchDocument, SearchResults } from '../search.ts';
import { openSearch } from './open.ts';

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

/** Serves files from a map, and counts what is asked for; `broken` files come as something else. */
function serve(files: ReadonlyMap<string, Uint8Array>, broken: Record<string, Uint8Array | undefined> = {}) {
  const asked: string[] = [];
  const state = { files, broken, asked };
  const load: SearchAccess['load'] = async (name) => {
    asked.push(name);
    const file = name.replace(/^.*\//, '');
    const content = Object.hasOwn(state.broken, file) ? state.broken[file] : state.files.get(name);
    if (content === undefined) throw new Error(`no ${name}`);
    return content;
  };
  return { state, load, asked };
}

const titles = ({ pages }: SearchResults) => pages.map(({ title }) => title.text);

describe('answers that come in steps', () => {
  test('the list comes before the passages, and is the same list', async () => {
    const { load } = serve(await buildInMemory([ledger, mooring]));
    const shown: SearchResults[] = [];
    const last = await openSearch({ load }).search({ text: 'ledger' }, (results) => shown.push(results));
    expect(shown.map(titles)).toEqual([['One ledger', 'Mooring in wind']]);
    expect(shown[0]?.pages.map(({ excerpt }) => excerpt)).toEqual([undefined, undefined]);
    expect(titles(last)).toEqual(['One ledger', 'Mooring in wind']);
    expect(last.pages[1]?.excerpt?.text).toContain('one aft');
  });

  test('passages are not loaded for a question that nobody waits for any more', async () => {
    const { load, asked } = serve(await buildInMemory([ledger, mooring]));
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
    expect(asked.filter((name) => name.includes('/text-'))).toHaveLength(1);
  });

  test('what was loaded is not loaded again', async () => {
    const { load, asked } = serve(await buildInMemory([ledger, mooring]));
    const client = openSearch({ load });
    await client.search({ text: 'ledger' });
    const before = asked.length;
    await client.search({ text: 'ledger' });
    await client.search({ text: 'ledger payment' });
    expect(asked).toHaveLength(before);
  });

  test('preparing loads what any question needs, and never fails', async () => {
    const { load, asked } = serve(await buildInMemory([ledger]));
    await openSearch({ load }).prepare();
    expect(asked.map((name) => name.replace(/^.*\//, ''))).toEqual(['manifest.bin', 'pages-0.bin']);
    await openSearch({ load: () => Promise.reject(new Error('offline')) }).prepare();
  });
});

describe('files that cannot be had', () => {
  const truncated = async (name: RegExp) => {
    const files = await buildInMemory([ledger, mooring]);
    const [path = ''] = [...files.keys()].filter((file) => name.test(file));
    return { files, file: path.replace(/^.*\//, ''), content: files.get(path)?.slice(0, -9) };
  };

  test.each([
    ['a shard of words', /terms-/],
    ['the page table', /pages-/],
    ['a page’s text', /text-0/],
    ['the words of texts', /words/],
  ])('%s that comes cut short is asked for once more, then left out, and the answer says so', async (_, name) => {
    const { files, file, content } = await truncated(name);
    const { load, state, asked } = serve(files, { [file]: content });
    const client = openSearch({ load });
    const results = await client.search({ text: 'ledger' });
    expect(results.partial).toBe(true);
    expect(asked.filter((path) => path.endsWith(file)).length).toBeGreaterThanOrEqual(2);
    // The next question asks for it again.
    state.broken = {};
    const mended = await client.search({ text: 'ledger' });
    expect([mended.partial, titles(mended)]).toEqual([false, ['One ledger', 'Mooring in wind']]);
  });

  test('a text that is lost leaves its page in the list', async () => {
    const { load } = serve(await buildInMemory([ledger]), { 'text-0.bin': undefined });
    const results = await openSearch({ load }).search({ text: 'payment' });
    expect([titles(results), results.partial, results.pages[0]?.excerpt?.text]).toEqual([['One ledger'], true, '']);
  });

  test('a block of a long list that is lost is asked for again by the next question', async () => {
    const many = Array.from({ length: 9 }, (_, at) => toDocument({ id: `guide/${at}`, text: 'ledger' }));
    const files = await buildInMemory(many, {
      layout: { ...layout, wholeList: 2, recordsInShard: 2, recordsPerFile: 1 },
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

  test('bytes that were changed on the way are noticed', async () => {
    const files = new Map(await buildInMemory([ledger, mooring]));
    const [name = ''] = [...files.keys()].filter((file) => file.includes('terms-'));
    const content = Uint8Array.from(files.get(name) as Uint8Array);
    content[content.length - 1] = (content.at(-1) as number) ^ 0xff;
    const { load } = serve(files, { [name.replace(/^.*\//, '')]: content });
    expect((await openSearch({ load }).search({ text: 'ledger' })).partial).toBe(true);
  });

  test('a manifest of another format, or none, is an error', async () => {
    const { load } = serve(new Map());
    await expect(openSearch({ load }).search({ text: 'ledger' })).rejects.toThrow('no manifest.bin');
  });
});

test('whoever opens the box again finds what the site has now', async () => {
  const { load, state } = serve(await buildInMemory([ledger]));
  const client = openSearch({ load });
  await client.search({ text: 'ledger' });
  state.files = await buildInMemory([ledger, mooring]);
  await client.prepare();
  expect(titles(await client.search({ text: 'ledger' }))).toEqual(['One ledger', 'Mooring in wind']);
});

test('a page that is older than the format of the index says that it cannot read it', async () => {
  const files = new Map(await buildInMemory([ledger]));
  const { load, state } = serve(files);
  const client = openSearch({ load });
  await client.prepare();
  const later = deflateSync(JSON.stringify({ format: 99, generation: 'other' }));
  state.files = new Map([['manifest.bin', later]]);
  await expect(client.search({ text: 'ledger' })).rejects.toThrow('Reload the page');
});

test('a page that is older than the site finds what the site has now', async () => {
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
    // The word stands in another section than the ledger.
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

  test('what is typed and what is chosen narrow together, and are counted', async () => {
    const client = await open([ledger, mooring]);
    const results = await client.search({ text: 'kind:decision', filters: { system: ['harbour'] }, counted: true });
    expect([results.total, results.pages]).toEqual([0, []]);
  });

  test('a facet that the site has added is typed, completed and counted like the built-in ones', async () => {
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

  test('values are completed from the hub', async () => {
    const client = await open([ledger, mooring]);
    expect((await client.complete('ledger status:re')).map(({ text }) => text.trim())).toEqual([
      'ledger status:rejected',
    ]);
  });
});

describe('suggestions when nothing is found', () => {
  const suggest = async (text: string, filters = {}) => {
    const client = openSearch({ load: serve(await buildInMemory([ledger, mooring])).load });
    const results = await client.search({ text, filters });
    expect(results.pages).toEqual([]);
    return results.suggestions;
  };

  test('a filter that is in the way is left out, typed or chosen', async () => {
    expect(await suggest('mooring kind:decision')).toEqual([
      { without: 'kind:decision', total: 1, query: { text: 'mooring', filters: {}, page: 1 } },
    ]);
    expect(await suggest('mooring', { kind: ['decision'] })).toEqual([
      { without: 'kind:decision', total: 1, query: { text: 'mooring', filters: {}, page: 1 } },
    ]);
  });

  test('when several are in the way, all are left out', async () => {
    expect(await suggest('mooring kind:decision system:checkout')).toEqual([
      { total: 1, query: { text: 'mooring', filters: {}, page: 1 } },
    ]);
  });

  test('dates that are in the way are left out', async () => {
    const [suggestion] = await suggest('ledger after:2030');
    expect([suggestion?.without, suggestion?.query.text]).toEqual(['after:2030', 'ledger']);
  });

  test('a phrase that stands nowhere is taken as words', async () => {
    const [suggestion] = await suggest('"once recorded"');
    expect([suggestion?.query.text, suggestion?.total]).toEqual(['once recorded', 1]);
  });

  test('a word that is like one of the hub is offered, and one that is like none ends there', async () => {
    const [suggestion] = await suggest('mxxring');
    expect([suggestion?.instead, suggestion?.total]).toEqual(['mooring', 1]);
    expect(await suggest('xylophone')).toEqual([]);
  });
});

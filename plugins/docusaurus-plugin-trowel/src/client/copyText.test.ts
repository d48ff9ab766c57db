import { afterEach, expect, test, vi } from 'vitest';
import { copyFetched, copyText } from './copyText.ts';

afterEach(() => vi.unstubAllGlobals());

const give = (body: string, status = 200) => vi.stubGlobal('fetch', async () => new Response(body, { status }));

test('a browser without a clipboard copies nothing, and says so', async () => {
  expect(await copyText('A plan')).toBe(false);
  give('# A page');
  expect(await copyFetched('/a.md')).toBe('refused');
});

test('what is loaded is copied, by browsers that take it later and by those that do not', async () => {
  const copied: string[] = [];
  give('# A page');
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
  expect(await copyFetched('/a.md')).toBe('copied');
  expect(copied).toEqual(['# A page']);
  vi.stubGlobal(
    'ClipboardItem',
    class {
      constructor(readonly items: Readonly<Record<string, Promise<Blob>>>) {}
    },
  );
  vi.stubGlobal('navigator', {
    clipboard: {
      write: async ([{ items }]: [{ items: Record<string, Promise<Blob>> }]) =>
        void copied.push(await ((await items['text/plain']) as Blob).text()),
    },
  });
  expect(await copyFetched('/a.md')).toBe('copied');
  expect(copied).toEqual(['# A page', '# A page']);
});

test('a page that cannot be loaded is missing, and nothing is copied', async () => {
  give('Not found', 404);
  expect(await copyFetched('/a.md')).toBe('missing');
});

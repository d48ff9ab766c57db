import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { copySources, findSources, listSources, serveSources } from './sourceFiles.ts';

const crlf = '\ufeff---\r\ntitle: A\r\n---\r\n';

/** Asks the middleware for an address. */
async function ask(
  dataDir: string,
  url: string,
): Promise<{ readonly status: number; readonly text: string } | 'passed on'> {
  return new Promise((resolve) => {
    const response = {
      statusCode: 200,
      setHeader: () => undefined,
      end: (text: unknown) => resolve({ status: response.statusCode, text: String(text) }),
    };
    serveSources(dataDir)({ url, method: 'GET' } as IncomingMessage, response as unknown as ServerResponse, () =>
      resolve('passed on'),
    );
  });
}

describe('the Markdown of pages', () => {
  test('is that of the language in which they were written', () => {
    const pages = [
      { source: 'docs/a.md', file: '/site/docs/a.md', module: '@site/docs/a.md' },
      { source: 'docs/b.md', file: '/site/i18n/de/b.md', module: '@site/i18n/de/b.md' },
    ];
    expect(findSources(pages)).toEqual({ 'docs/a.md': '/site/docs/a.md' });
  });

  test('is that of the site’s own folder: no copy is written beside the others', () => {
    const pages = ['../docs/a.md', '/docs/a.md', '..docs/a.md'].map((source) => ({
      ...{ source, file: '/a.md', module: `@site/${source}` },
    }));
    expect(Object.keys(findSources(pages))).toEqual(['..docs/a.md']);
  });

  test('is copied into the site byte for byte', async () => {
    const folder = await makeFolder({ 'docs/a.md': crlf });
    await copySources(path.join(folder, 'built'), { 'docs/a.md': path.join(folder, 'docs/a.md') });
    expect(await readFile(path.join(folder, 'built/trowel/sources/docs/a.md'), 'utf8')).toBe(crlf);
  });

  test('is served in development, and no file besides', async () => {
    const folder = await makeFolder({ 'docs/a b.md': 'Text', 'secret.txt': 'x' });
    await listSources(folder, { 'docs/a b.md': path.join(folder, 'docs/a b.md') });
    expect(await ask(folder, '/base/trowel/sources/docs/a%20b.md')).toEqual({ status: 200, text: 'Text' });
    for (const url of ['secret.txt', '../secret.txt', '..%2fsecret.txt', '%', '__proto__', 'constructor'])
      expect(await ask(folder, `/trowel/sources/${url}`)).toMatchObject({ status: 404 });
    expect(await ask(folder, '/write')).toBe('passed on');
  });
});

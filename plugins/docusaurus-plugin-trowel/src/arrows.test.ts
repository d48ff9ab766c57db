import { describe, expect, test } from 'vitest';
import { readImports } from '../test/support/imports.ts';

/** What each folder may import of ours; the picture is in ARCHITECTURE.md. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  progress: ['shared'],
  session: ['shared', 'progress'],
  files: [],
  cache: ['files'],
  content: ['shared', 'cache'],
  hub: ['shared', 'content'],
  mentoring: ['shared', 'content', 'hub'],
  credit: ['shared', 'files', 'content', 'hub', 'mentoring'],
  programme: ['shared', 'cache', 'content', 'hub', 'mentoring', 'code'],
  facets: ['shared', 'content', 'hub'],
  search: ['shared', 'content', 'facets'],
  config: ['shared', 'content', 'facets', 'files', 'search'],
  why: ['shared', 'content', 'hub'],
  write: ['shared', 'content', 'config'],
  editor: ['shared', 'content', 'hub', 'why', 'write'],
  code: ['shared', 'content', 'why'],
  okf: ['shared', 'content', 'hub', 'why'],
  assistant: ['shared', 'content', 'hub', 'facets', 'search', 'why', 'write', 'okf'],
  hubs: ['shared', 'files', 'cache', 'content', 'hub', 'facets', 'search', 'why', 'code', 'okf'],
  docusaurus: ['shared', 'cache', 'content'],
  site: [
    'okf',
    'hubs',
    'shared',
    'files',
    'cache',
    'content',
    'config',
    'docusaurus',
    'hub',
    'mentoring',
    'credit',
    'programme',
    'facets',
    'search',
    'why',
    'write',
    'code',
  ],
  client: [
    'shared',
    'progress',
    'session',
    'content',
    'hub',
    'mentoring',
    'credit',
    'programme',
    'facets',
    'search',
    'site',
    'why',
    'write',
  ],
  theme: ['client'],
  early: ['shared', 'progress', 'client'],
  cli: [
    'editor',
    'shared',
    'files',
    'cache',
    'content',
    'config',
    'docusaurus',
    'hub',
    'mentoring',
    'credit',
    'programme',
    'facets',
    'search',
    'why',
    'write',
    'code',
    'okf',
    'assistant',
    'hubs',
  ],
};
/** Of these only shapes are imported: their code stays out of the browser, where the client and the facets run. */
const typesOnly: readonly (readonly [from: string, to: string])[] = [
  ['facets', 'hub'],
  ['session', 'progress'],
  ['client', 'content'],
  ['client', 'hub'],
  ['client', 'mentoring'],
  ['client', 'credit'],
  ['client', 'programme'],
  ['client', 'site'],
];

const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] as string) : '');
const imports = readImports()
  .map((one) => ({ ...one, from: roomOf(one.file), to: roomOf(one.imported) }))
  .filter(({ from }) => from !== '');

describe('the arrows between the folders', () => {
  test('there are imports to look at', () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  test.each(Object.entries(mayImport))('%s imports of ours only %j', (folder, allowed) => {
    const wrong = imports.filter(
      ({ from, to }) => from === folder && to !== folder && to !== '..' && !allowed.includes(to),
    );
    expect(wrong.map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
  });

  test.each(typesOnly)('%s imports of %s nothing but types', (folder, target) => {
    const wrong = imports.filter(({ from, to, isType }) => from === folder && to === target && !isType);
    expect(wrong.map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
  });

  test('what runs before React imports of the client only the store', () => {
    const wrong = imports.filter(
      ({ from, imported }) =>
        from === 'early' && imported.startsWith('client/') && !imported.startsWith('client/progress/'),
    );
    expect(wrong.map(({ file, imported }) => `${file} → ${imported}`)).toEqual([]);
  });

  test('a component of the theme imports relatively only what is in its own folder, which an eject copies', () => {
    const folderOf = (file: string) => /^theme\/(?:Trowel\/(?:ui\/)?)?[^/]+\//.exec(file)?.[0] ?? file;
    const wrong = imports.filter(
      ({ from, file, imported, specifier }) =>
        from === 'theme' && specifier.startsWith('.') && folderOf(imported) !== folderOf(file),
    );
    expect(wrong.map(({ file, specifier }) => `${file} → ${specifier}`)).toEqual([]);
  });
});

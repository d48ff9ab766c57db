import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unzipBundle, zipBundle } from './archive.ts';
import { readBundle } from './readBundle.ts';

const concept = (front = 'type: Metric', body = '\nText.\n') => `---\n${front}\n---\n${body}`;
const read = (files: Readonly<Record<string, string>>) =>
  readBundle(Object.entries(files).map(([path, text]) => ({ path, text })));

describe('reading a bundle', () => {
  test('takes a concept with nothing but a type, and leaves out listings', () => {
    const { concepts, problems, hub } = read({
      'index.md': '# Metrics\n',
      'log.md': '# Log\n',
      'metrics/index.md': '# A\n',
      'metrics/a.md': concept(),
      'metrics/picture.svg': '<svg/>',
    });
    expect(concepts).toEqual([
      { path: 'metrics/a.md', type: 'Metric', frontMatter: { type: 'Metric' }, body: '\nText.\n' },
    ]);
    expect([problems, hub]).toEqual([[], undefined]);
  });

  test.each([
    ['../a.md', 'leads out of the bundle'],
    ['a/../../b.md', 'leads out of the bundle'],
    ['/etc/a.md', 'is absolute'],
    ['C:/a.md', 'is absolute'],
    ['a\\b.md', 'is absolute'],
    ['a/con.md', 'a device of Windows'],
    ['a//b.md', 'not every disk takes'],
    ['a/b. /c.md', 'not every disk takes'],
    ['a\u0000.md', 'control characters'],
    [`${'a'.repeat(500)}.md`, 'longer than 400'],
  ])('leaves out a file with the path %j', (path, message) => {
    const { concepts, problems } = read({ [path]: concept(), 'good.md': concept() });
    expect(concepts.map((one) => one.path)).toEqual(['good.md']);
    expect(problems).toEqual([{ path, message: expect.stringContaining(message) }]);
  });

  test('keeps the first of two paths that differ by capital letters only', () => {
    const { concepts, problems } = read({ 'a/B.md': concept(), 'A/b.md': concept() });
    expect(concepts.map(({ path }) => path)).toEqual(['a/B.md']);
    expect(problems[0]?.message).toBe('Left out: `a/B.md` has the same path but for capital letters.');
  });

  test.each([
    ['broken', concept('type: [a'), 'is not valid YAML'],
    ['missing', 'Text.\n', 'has no front matter'],
    ['never closed', '---\ntype: a\n', 'never closed'],
    ['without a type', concept('title: A'), 'has no `type`'],
    ['a list', concept('- type'), 'no list of `key: value` lines'],
    ['a circle', concept('type: a\nb: &b [*b]'), /nested too deeply|not valid YAML/],
    ['deep', concept(`type: a\nb: ${'['.repeat(200)}${']'.repeat(200)}`), 'nested too deeply'],
    ['a bomb', concept(`type: a\n${toBomb()}`), 'not valid YAML'],
  ])('front matter that is %s costs that concept only', (_, text, message) => {
    const { concepts, problems } = read({ 'a.md': text, 'good.md': concept() });
    expect(concepts.map(({ path }) => path)).toEqual(['good.md']);
    expect(problems).toEqual([{ path: 'a.md', message: expect.stringMatching(message) }]);
  });

  test('of a later version is done as far as it is understood, and said', () => {
    const { concepts, problems } = read({
      'index.md': '---\nokf_version: "0.3"\n---\n',
      'hub.json': '{"versions": {"hub": 2, "profile": 1, "okf": "0.3"}}',
      'a.md': concept('type: decision\ntrowel:\n  profile: 2\n  id: decision/a\n  fields:\n    title: A'),
    });
    expect(concepts[0]?.page).toEqual({ source: 'a.md', text: '---\ntitle: A\n---\n\nText.\n' });
    expect(problems.map(({ message }) => message)).toEqual([
      'Written in OKF `0.3`, known is 0.2; read as far as it is understood.',
      expect.stringContaining('Written by a later Trowel (version 2, known is 1)'),
      expect.stringContaining('Not read: `generation` is wrong'),
      expect.stringContaining('Written by a later Trowel (profile 2, known is 1)'),
    ]);
  });

  test('of an earlier version of the format says nothing', () => {
    expect(read({ 'index.md': '---\nokf_version: "0.1"\n---\n' }).problems).toEqual([]);
  });

  test('finds the page’s own front matter also where another program has laid the concept out anew', () => {
    const { concepts } = read({
      'a.md': concept('trowel: {fields: {title: A, tags: [x]}, profile: 1, id: decision/a}\ntype: decision'),
    });
    expect(concepts[0]?.page?.text).toBe('---\ntitle: A\ntags: [x]\n---\n\nText.\n');
  });

  test('never throws, whatever the files say', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            '---\n',
            'type: a\n',
            'trowel:\n',
            '  profile: 1\n',
            '  fields:\n',
            '    a: b\n',
            '  links: [[a]]\n',
            '{',
            '&a [*a]',
          ),
        )
        .map((all) => all.join('')),
    );
    const path = fc.oneof(fc.string(), fc.constantFrom('a.md', 'index.md', 'hub.json', 'log.md', 'b/c.md'));
    fc.assert(
      fc.property(fc.array(fc.record({ path, text })), (files) => {
        expect(() => readBundle(files)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

describe('an archive', () => {
  const files = [
    { path: 'a.md', text: concept() },
    { path: 'b/ü.md', text: 'Ünïcode' },
  ];

  test('has the same bytes for the same files, and gives them back', () => {
    expect(zipBundle(files)).toEqual(zipBundle(files));
    expect(unzipBundle(zipBundle(files))).toEqual({ files, problems: [] });
  });

  test('gives no file that is outside of it, a symbolic link, or too large', () => {
    const zip = zipSync({
      '../a.md': strToU8('x'),
      'link.md': [strToU8('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }],
      'large.md': strToU8('x'.repeat(2000)),
      'other.exe': strToU8('x'),
      'good.md': strToU8('x'),
    });
    const { files: found, problems } = unzipBundle(zip, { files: 10, file: 1000, all: 10_000 });
    expect(found).toEqual([{ path: 'good.md', text: 'x' }]);
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      '../a.md: Left out: its path leads out of the bundle.',
      'link.md: Left out: it is a symbolic link.',
      'large.md: Left out: it is larger than 0 MB.',
    ]);
  });

  test('is read up to a number of files and bytes only', () => {
    const many = zipSync(Object.fromEntries([1, 2, 3, 4].map((at) => [`${at}.md`, strToU8('x'.repeat(100))])));
    expect(unzipBundle(many, { files: 2, file: 1000, all: 10_000 }).files).toHaveLength(2);
    const { files: found, problems } = unzipBundle(many, { files: 9, file: 1000, all: 250 });
    expect(found).toHaveLength(2);
    expect(problems).toEqual([{ message: 'Read in part only: the bundle has more than 9 files or 0 MB.' }]);
  });

  test('that lies about its sizes gives no more than it says', () => {
    const zip = zipSync({ 'a.md': strToU8('x'.repeat(1_000_000)) });
    const view = new DataView(zip.buffer);
    for (let at = 0; at < zip.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    const { files: found } = unzipBundle(zip);
    expect(found.map(({ text }) => text.length).every((length) => length <= 10)).toBe(true);
  });

  test('that is none is said to be none', () => {
    expect(unzipBundle(strToU8('no zip')).problems[0]?.message).toContain('no archive that can be read');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(unzipBundle(bytes).files).toEqual([]);
      }),
    );
  });
});

function toBomb(): string {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  return names
    .map(
      (name, at) =>
        `${name}: &${name} [${
          at === 0
            ? 'x'
            : Array(9)
                .fill(`*${names[at - 1]}`)
                .join(', ')
        }]`,
    )
    .join('\n');
}

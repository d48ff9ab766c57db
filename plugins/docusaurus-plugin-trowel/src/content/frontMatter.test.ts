import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainText } from './encoding.ts';
import { parseAnyFrontMatter, parseFrontMatter } from './frontMatter.ts';
import { bodyOf } from './pageParts.ts';

describe('front matter', () => {
  test('has the position of every field and item, with any line ends and a byte order mark', () => {
    const field = fc.stringMatching(/^[a-z]{1,6}$/);
    const end = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(
        fc.uniqueArray(field, { minLength: 1, maxLength: 6 }),
        end,
        fc.constantFrom('', '\ufeff'),
        (fields, lineEnd, mark) => {
          const text = ['---', ...fields.map((name) => `${name}: [a, b]`), '---', 'Body'].join(lineEnd);
          const read = parseFrontMatter(toPlainText(mark + text));
          for (const [index, name] of fields.entries()) {
            expect(read.placeOfName(name)).toEqual({ line: index + 2, column: 1 });
            expect(read.place(name, 1)).toEqual({ line: index + 2, column: name.length + 7 });
          }
          expect([read.body, read.bodyLine]).toEqual(['Body', fields.length + 2]);
        },
      ),
    );
  });

  test('loses only a broken field, and keeps the positions of the others', () => {
    const slip = fc.constantFrom(
      'Foo: bar',
      '"open',
      "'open",
      '[open',
      '{a: b',
      '[a] b',
      '@a',
      '"a" b',
      '\n\tb: c',
      '%x: y',
    );
    const field = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(fc.uniqueArray(field, { minLength: 1, maxLength: 6 }), slip, fc.nat(), (fields, value, seed) => {
        const broken = fields[seed % fields.length] as string;
        const lines = fields.map((name) => (name === broken ? `${name}: ${value}` : `${name}: [a, b]`));
        const read = parseFrontMatter(['---', ...lines, '---', ''].join('\n'));
        const yaml = lines.join('\n').split('\n');
        expect(Object.keys(read.data)).toEqual(fields.filter((name) => name !== broken));
        for (const name of Object.keys(read.data)) {
          const line = yaml.findIndex((text) => text.startsWith(`${name}: [a, b]`)) + 2;
          expect(read.place(name, 1)).toEqual({ line, column: name.length + 7 });
        }
        expect(read.errors.map(({ message }) => message.includes(`\`${broken}\``))).toEqual([true]);
      }),
    );
  });

  test.each([
    ['a: Foo: bar', 'put the value in quotes: `a: "Foo: bar"`'],
    ['a: "open', 'begins with " and never ends; close it'],
    ['a: [x', 'close it with ]'],
    ['a:x\nb: @c', 'no space behind its colon'],
    ['a:\n\tb: c', 'use spaces'],
  ])('has an error that says how to fix %j', (yaml, advice) => {
    expect(parseFrontMatter(`---\n${yaml}\n---\n`).errors[0]?.message).toContain(advice);
  });

  test('has positions inside a field', () => {
    const read = parseFrontMatter('---\na:\n  - { b: 1 }\n  - c: [x, y]\n---\n');
    expect(read.placeOfName('a', 1, 'c')).toEqual({ line: 4, column: 5 });
    expect(read.place('a', 1, 'c', 1)).toEqual({ line: 4, column: 12 });
    expect(read.place('a', 7)).toEqual({ line: 3, column: 3 });
  });

  test('can be absent', () => {
    const read = parseFrontMatter('# Title\n\n---\n');
    expect([read.body, read.bodyLine, read.errors, read.data]).toEqual(['# Title\n\n---\n', 0, [], {}]);
  });

  test('can be empty', () => {
    expect(parseFrontMatter('---\n---\nText').errors).toEqual([]);
    expect(parseFrontMatter('---\n---\nText').body).toBe('Text');
  });

  test('is reported when it is nested too deeply', () => {
    const deep = `---\na: ${'['.repeat(20_000)}\n---\n`;
    expect(parseFrontMatter(deep).errors[0]?.message).toMatch(/nested too deeply|not valid YAML/);
  });

  test('has three errors at most', () => {
    expect(parseFrontMatter(`---\n${'a: [\n'.repeat(50)}---\n`).errors.length).toBeLessThanOrEqual(3);
  });

  test('cannot change an object’s prototype', () => {
    const { data } = parseFrontMatter('---\n__proto__: { polluted: yes }\n---\n');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(data)).toEqual(['__proto__']);
  });
});

describe('front matter that Docusaurus does not read', () => {
  test.each([
    ['TOML', '+++\ntitle = "Row"\ndate = 2024-03-05\n+++\nBody\n', 2, 3],
    ['without its first line', 'title: Row\ndate: 2024-03-05\n---\nBody\n', 1, 2],
    ['behind a comment', '<!-- x\ny -->\n\n---\ntitle: Row\ndate: 2024-03-05\n---\nBody\n', 5, 6],
  ])('is read when it is %s, with the lines of its fields and a warning', (_, text, titleLine, dateLine) => {
    const read = parseAnyFrontMatter(text);
    expect(read.data).toEqual({ title: 'Row', date: '2024-03-05' });
    expect([read.place('title')?.line, read.place('date')?.line]).toEqual([titleLine, dateLine]);
    expect([read.body, read.bodyLine, bodyOf(text)]).toEqual(['Body\n', dateLine + 1, 'Body\n']);
    expect(read.warning?.message).toMatch(/Docusaurus shows .*as text/);
    expect(parseFrontMatter(text).data).toEqual({});
  });

  test.each([
    '+++\nA diff\n+++\n',
    'Note: a\nWarning: b\n---\nText\n',
    'Status: accepted\n\n---\n',
    'Status: accepted\n------\n',
    'title: a, in running text\nthat goes on\n---\n',
    '<!-- x -->\n\nstatus: accepted\n---\n',
    '# Title\n\n---\ntitle: x\n---\n',
    '---\nstatus: accepted\n---\n',
  ])('is not seen in %j', (text) =>
    expect(parseAnyFrontMatter(text)).toEqual(expect.not.objectContaining({ warning: expect.anything() })),
  );

  test('that is broken TOML has an error with its line', () => {
    const { errors, data } = parseAnyFrontMatter('+++\ntitle = "a"\nstatus = "b\n+++\n');
    expect(data).toEqual({});
    expect(errors).toEqual([
      { message: expect.stringContaining('is not valid TOML'), at: { line: 3, column: expect.any(Number) } },
    ]);
  });
});

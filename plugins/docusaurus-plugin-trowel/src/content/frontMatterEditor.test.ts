import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainText } from './encoding.ts';
import { parseFrontMatter } from './frontMatter.ts';
import { EditError, removeField, setField } from './frontMatterEditor.ts';

const page = `---
title: "One: ledger" # said so by finance
verified: 2024-01-31   # by Tiago
systems:
  - checkout
  # not booking
  - mooring

# the owner
owner: ada
---

verified: in the text
`;

describe('a field of front matter', () => {
  test('is replaced in its line, and the comment after it is kept', () => {
    const edited = setField(page, 'verified', '2026-11-22');
    expect(edited).toBe(page.replace('2024-01-31', '2026-11-22'));
  });

  test('is added at the end when it is missing', () => {
    expect(setField(page, 'due', '2026-11-22')).toBe(page.replace('owner: ada\n', 'owner: ada\ndue: 2026-11-22\n'));
  });

  test('is added with front matter to a page without any', () => {
    expect(setField('# Title\n', 'verified', '2026-11-22')).toBe('---\nverified: 2026-11-22\n---\n\n# Title\n');
  });

  test('keeps the line ends and the byte order mark of the file', () => {
    const windows = `\ufeff${page.replaceAll('\n', '\r\n')}`;
    expect(setField(windows, 'verified', '2026-11-22')).toBe(windows.replace('2024-01-31', '2026-11-22'));
  });

  test('may contain a # that begins no comment, also in quotes', () => {
    const text = '---\ntitle: "a # b" # c\nname: x#1\n---\n';
    expect(setField(text, 'title', 'T')).toBe('---\ntitle: T # c\nname: x#1\n---\n');
    expect(setField(text, 'name', 'y')).toBe('---\ntitle: "a # b" # c\nname: y\n---\n');
  });

  test('is removed with all its lines, and only those', () => {
    expect(removeField(page, 'systems')).toBe(
      page.replace('systems:\n  - checkout\n  # not booking\n  - mooring\n', ''),
    );
    expect(removeField(page, 'log')).toBe(page);
  });

  test('is not changed when the front matter is broken or the value has several lines', () => {
    expect(() => setField('---\ntitle: x\n', 'verified', '1')).toThrow(EditError);
    expect(() => setField(page, 'systems', '[x]')).toThrow(/several lines/);
  });

  test.each([
    ['mixed line ends', '---\ntitle: x\n---\n\r\ntext\r\n', '---\ntitle: x\nverified: 1\n---\n\r\ntext\r\n'],
    ['carriage returns as line ends', '---\rtitle: x\r---\rtext\r', '---\rtitle: x\rverified: 1\r---\rtext\r'],
    ['no line end at the end', '---\ntitle: x\n---', '---\ntitle: x\nverified: 1\n---'],
  ])('is added as one line to a page with %s', (_, text, edited) => {
    expect(setField(text, 'verified', '1')).toBe(edited);
  });

  test.each([
    ['all fields on one line', '---\n{title: x}\n---\n'],
    ['a value with an anchor that others use', '---\nverified: &day 2024-01-31\ndate: *day\n---\n'],
    ['an explicit key', '---\n? verified\n: 2024-01-31\n---\n'],
    ['indented fields', '---\n  title: x\n---\n'],
  ])('is not changed when others would change with it: %s', (_, text) => {
    expect(() => setField(text, 'verified', '2026-11-22')).toThrow(/cannot be changed alone/);
  });

  test('is removed together with its indentation', () => {
    expect(removeField('---\n  log: 1\n  a: x\n---\n', 'log')).toBe('---\n  a: x\n---\n');
  });

  test('is not removed when others use its anchor', () => {
    expect(() => removeField('---\nlog: &who ada\nowner: *who\n---\n', 'log')).toThrow(/cannot be changed alone/);
  });

  test.each([
    ['without a value', 'verified:\n', 'verified: 1\n'],
    ['without a value, with spaces', 'verified:  \n', 'verified:  1\n'],
    ['without a value, with a comment', 'verified: # not yet\n', 'verified: 1 # not yet\n'],
    ['with a name in quotes', '"verified" :\t2024\n', '"verified" :\t1\n'],
    ['with a tag and an unused anchor', 'verified: !!str &day 2024 # c\n', 'verified: 1 # c\n'],
    ['with a list on one line', 'verified: [a, "b ] # c"]   # d\n', 'verified: 1   # d\n'],
    ['after text that looks like it', 'text: |\n  verified: 2\nverified: 3\n', 'text: |\n  verified: 2\nverified: 1\n'],
    ['that is indented like all others', '  a: x\n  verified: 2\n', '  a: x\n  verified: 1\n'],
  ])('%s is replaced in its line', (_, before, after) => {
    expect(setField(`---\n${before}---\n`, 'verified', '1')).toBe(`---\n${after}---\n`);
  });

  test('is not changed when its value begins on the next line', () => {
    expect(() => setField('---\nverified:\n  2024\n---\n', 'verified', '1')).toThrow(/several lines/);
    expect(() => setField('---\nverified: [\n 1]\n---\n', 'verified', '1')).toThrow(/several lines/);
    expect(() => setField('---\nverified: |\n  1\n---\n', 'verified', '1')).toThrow(/several lines/);
  });

  test('is then parsed with its new value, and every other field with its old one', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    const value = fc.stringMatching(/^[a-z0-9 #:'"-]{0,12}$/).map((text) => JSON.stringify(text));
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 5 }), name, value, (fields, field, written) => {
        const lines = Object.entries(fields).map(([key, held]) => `${key}: ${held}\n`);
        const before = parseFrontMatter(`---\n${lines.join('')}---\nText\n`);
        const after = parseFrontMatter(setField(`---\n${lines.join('')}---\nText\n`, field, written));
        expect(after.data).toEqual({ ...before.data, [field]: JSON.parse(written) });
        expect(after.body).toBe(before.body);
      }),
    );
  });
});

describe('any front matter', () => {
  test.each(['\n', '\r\n', '\r', 'mixed'])('with line ends %j is edited only in the lines of one field', (kind) => {
    fc.assert(
      fc.property(frontMatter, fc.constantFrom('', '\ufeff'), fc.nat(), (fields, mark, chosen) => {
        const endings = kind === 'mixed' ? ['\n', '\r\n', '\r\n'] : [kind];
        const join = (lines: readonly string[]) =>
          lines.map((line, at) => line + endings[at % endings.length]).join('');
        const lines = ['---', ...fields.flatMap(({ above, own }) => [...above, ...own]), '---', '', 'text: here'];
        const text = mark + join(lines);
        const readData = (page: string) => parseFrontMatter(toPlainText(page)).data;
        const data = readData(text);
        const at = chosen % fields.length;
        const field = fields[at] as (typeof fields)[number];
        const first =
          1 +
          fields.slice(0, at).reduce((sum, { above, own }) => sum + above.length + own.length, 0) +
          field.above.length;

        const { [field.name]: _, ...others } = data;
        const removed = removeField(text, field.name);
        expect(readData(removed)).toEqual(others);
        expect(splitLines(removed)).toEqual(splitLines(text).toSpliced(first, field.own.length));

        const added = setField(text, 'new', '[1]');
        expect(readData(added)).toEqual({ ...data, new: [1] });
        expect(withoutEndings(splitLines(added))).toEqual(
          withoutEndings(splitLines(text).toSpliced(lines.indexOf('---', 1), 0, 'new: [1]')),
        );

        if (field.own.length > 1) {
          expect(() => setField(text, field.name, '"x"')).toThrow(EditError);
          return;
        }
        const renewed = setField(text, field.name, '"x"');
        expect(readData(renewed)).toEqual({ ...others, [field.name]: 'x' });
        const [line = ''] = field.own;
        const after = splitLines(renewed);
        expect(after.toSpliced(first, 1)).toEqual(splitLines(text).toSpliced(first, 1));
        expect(after[first]?.startsWith(line.slice(0, line.indexOf(':') + 1))).toBe(true);
        expect(after[first]?.trimEnd().endsWith(field.remark)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

const remark = fc.constantFrom('', ' # a: remark', '\t# "said" so', '   #');
const oneLine = fc.constantFrom(
  '',
  ' x',
  ' 2024-01-31',
  ' x#1 y',
  " 'it''s # not'",
  ' "a \\" # b: c"',
  ' [a, "b # c"]',
  ' {k: v}',
  ' ~',
  ' !!str 1',
  ' &a b',
  ' http://x/y',
);
const manyLines = fc.constantFrom<string[]>(
  ['', '  - a', '  # in', '  - b: [c]'],
  ['', '- a', '- "b"'],
  [' |', '  # text', '', '  new: 1'],
  [' >-', '  a', '  b'],
  ['', '  k: v', '  l:', '    - m'],
  [' [a,', '  b]'],
  [' "a', '  b"'],
  [' a', '  b # c'],
);
const frontMatter = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom('a', 'b-c', '"q u"', "'s'", 'verified', 'étape'),
      above: fc.subarray(['', '# remark', '#new: 2']),
      value: fc.oneof(
        fc.tuple(oneLine, remark).map(([value, end]) => ({ own: [value + end], remark: end.trim() })),
        manyLines.map((own) => ({ own, remark: '' })),
      ),
    }),
    { minLength: 1, selector: ({ name }) => name },
  )
  .map((fields) =>
    fields.map(({ name, above, value: { own, remark } }) => ({
      name: name.replaceAll(/["']/g, ''),
      above,
      own: own.map((line, at) => (at === 0 ? `${name}:${line}` : line)),
      remark,
    })),
  );

/** Splits a text into lines, with their line ends. */
function splitLines(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g) ?? [];
}

function withoutEndings(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/[\r\n]+$/, ''));
}

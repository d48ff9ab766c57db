import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EditError, removeField, setField } from './edit.ts';
import { parseFrontMatter } from './frontMatter.ts';

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
  test('is renewed in one line, its remark kept', () => {
    const edited = setField(page, 'verified', '2026-11-22');
    expect(edited).toBe(page.replace('2024-01-31', '2026-11-22'));
  });

  test('is added where it is missing, at the end', () => {
    expect(setField(page, 'due', '2026-11-22')).toBe(page.replace('owner: ada\n', 'owner: ada\ndue: 2026-11-22\n'));
  });

  test('makes the front matter of a page that has none', () => {
    expect(setField('# Title\n', 'verified', '2026-11-22')).toBe('---\nverified: 2026-11-22\n---\n\n# Title\n');
  });

  test('keeps the line ends and the byte order mark of the file', () => {
    const windows = `\ufeff${page.replaceAll('\n', '\r\n')}`;
    expect(setField(windows, 'verified', '2026-11-22')).toBe(windows.replace('2024-01-31', '2026-11-22'));
  });

  test('keeps a # that is no remark, and replaces what is in quotes', () => {
    const text = '---\ntitle: "a # b" # c\nname: x#1\n---\n';
    expect(setField(text, 'title', 'T')).toBe('---\ntitle: T # c\nname: x#1\n---\n');
    expect(setField(text, 'name', 'y')).toBe('---\ntitle: "a # b" # c\nname: y\n---\n');
  });

  test('is removed with all its lines, and nothing of its neighbours', () => {
    expect(removeField(page, 'systems')).toBe(
      page.replace('systems:\n  - checkout\n  # not booking\n  - mooring\n', ''),
    );
    expect(removeField(page, 'log')).toBe(page);
  });

  test('is not touched where the front matter cannot be read, or the value has several lines', () => {
    expect(() => setField('---\ntitle: x\n', 'verified', '1')).toThrow(EditError);
    expect(() => setField(page, 'systems', '[x]')).toThrow(/several lines/);
  });

  test.each([
    ['line ends of both kinds', '---\ntitle: x\n---\n\r\ntext\r\n', '---\ntitle: x\nverified: 1\n---\n\r\ntext\r\n'],
    ['line ends of old', '---\rtitle: x\r---\rtext\r', '---\rtitle: x\rverified: 1\r---\rtext\r'],
    ['no line end at its end', '---\ntitle: x\n---', '---\ntitle: x\nverified: 1\n---'],
  ])('is one line of difference in a page with %s', (_, text, edited) => {
    expect(setField(text, 'verified', '1')).toBe(edited);
  });

  test.each([
    ['all fields on one line', '---\n{title: x}\n---\n'],
    ['a value that others repeat', '---\nverified: &day 2024-01-31\ndate: *day\n---\n'],
    ['a name on a line of its own', '---\n? verified\n: 2024-01-31\n---\n'],
    ['fields that are indented', '---\n  title: x\n---\n'],
  ])('is not touched where others would change with it: %s', (_, text) => {
    expect(() => setField(text, 'verified', '2026-11-22')).toThrow(/cannot be changed alone/);
  });

  test('is not removed when others repeat it', () => {
    expect(() => removeField('---\nlog: &who ada\nowner: *who\n---\n', 'log')).toThrow(/cannot be changed alone/);
  });

  test('is what the reader then reads, and every other field is as it was', () => {
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

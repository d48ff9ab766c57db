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

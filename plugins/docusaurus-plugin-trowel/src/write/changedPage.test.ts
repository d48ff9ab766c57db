import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, formOf } from '../../test/support/writtenDrafts.ts';
import { toPlainText } from '../content/encoding.ts';
import { parseFrontMatter } from '../content/frontMatter.ts';
import { changePage, readPage } from './changedPage.ts';
import { toFileText } from './data.ts';
import { toSafeText } from './markdown.ts';

const form = formOf('system');
const page = `---
title: Ledger  # the books
# Kept by hand.
status: active
owners:
  - ana
  - bo
governs: ["src/**", { repository: other, paths: ["x"] }]
x-team: blue
---

Every booking, once.

## What it does   {#what}

It <b>writes</b>.

## Own heading

- a
`;
const textOf = (changed: ReturnType<typeof changePage>) => ('text' in changed ? changed.text : changed.fault);

describe('a page that is there, in the form', () => {
  const draft = readPage(form, page);

  test('is read with what the form can express', () => {
    expect(draft.values).toEqual({ title: 'Ledger', status: 'active', owners: ['ana', 'bo'] });
    expect(draft.lead).toBe('Every booking, once.');
    expect(draft.sections).toEqual([
      { heading: 'What it does', text: 'It <b>writes</b>.' },
      { heading: 'Own heading', text: '- a' },
      { heading: 'How we run it, and why', text: '' },
      { heading: 'Where it hurts', text: '' },
    ]);
  });

  test.each([page, page.replaceAll('\n', '\r\n'), `\ufeff${page}`, '# Only a title\n\nText', '', '---\ntitle: A\n---'])(
    'stays byte for byte when nothing was changed',
    (text) => {
      expect(textOf(changePage(form, readPage(form, text), text))).toBe(text);
    },
  );

  test('changes the lines of a field and nothing else', () => {
    const changed = textOf(
      changePage(form, { ...draft, values: { ...draft.values, owners: ['cy'], title: 'The ledger' } }, page),
    );
    expect(changed).toBe(
      page.replace('title: Ledger', 'title: The ledger').replace('owners:\n  - ana\n  - bo\n', 'owners: [cy]\n'),
    );
  });

  test('changes the text of a section and nothing else, with the line ends of the file', () => {
    const sections = draft.sections.map((section, at) => (at === 1 ? { ...section, text: '- a\n- b' } : section));
    expect(textOf(changePage(form, { ...draft, sections }, page))).toBe(page.replace('- a\n', '- a\n- b\n'));
    const windows = page.replaceAll('\n', '\r\n');
    expect(textOf(changePage(form, { ...readPage(form, windows), sections }, windows))).toBe(
      windows.replace('- a\r\n', '- a\r\n- b\r\n'),
    );
  });

  test('keeps the HTML that it had, and shows what was pasted besides as it is written', () => {
    const text = 'It <b>writes</b>, <i>always</i>.\n\n<script>alert(1)</script>';
    const sections = draft.sections.map((section, at) => (at === 0 ? { ...section, text } : section));
    expect(textOf(changePage(form, { ...draft, sections }, page))).toBe(
      page.replace('It <b>writes</b>.', 'It <b>writes</b>, \\<i>always\\</i>.\n\n\\<script>alert(1)\\</script>'),
    );
  });

  test('gets a section of the template behind its own once it has a text', () => {
    const sections = draft.sections.map((section, at) => (at === 3 ? { ...section, text: 'At night.' } : section));
    expect(textOf(changePage(form, { ...draft, sections }, page))).toBe(`${page}\n## Where it hurts\n\nAt night.\n`);
  });

  test('is not written when a field would replace what the form cannot show', () => {
    const values = { ...draft.values, governs: ['lib/**'] };
    expect(changePage(form, { ...draft, values }, page)).toEqual({
      fault: expect.stringContaining('`governs` has a value that this form cannot show'),
    });
    const empty = page.replace(/^governs: .*$/m, 'governs: []');
    expect(textOf(changePage(form, { ...readPage(form, empty), values }, empty))).toContain('lib/**');
  });

  test('says why broken front matter cannot be changed', () => {
    const broken = '---\ntitle: [a\n---\n';
    const changed = changePage(form, { ...readPage(form, broken), values: { title: 'B' } }, broken);
    expect(changed).toHaveProperty('fault');
  });

  test('has every change that was made, and keeps the rest, whatever is written', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, text) => {
        fc.pre(
          toFileText(title).trim() !== '' && !/^ {0,3}(?:##|[=-])|```|~~~|:::/m.test(text) && !/[\r\u2028]/.test(text),
        );
        const sections = draft.sections.map((section, at) => (at === 1 ? { ...section, text } : section));
        const changed = textOf(changePage(form, { ...draft, values: { ...draft.values, title }, sections }, page));
        const { data, errors } = parseFrontMatter(toPlainText(changed));
        expect(errors).toEqual([]);
        expect(data).toEqual({ ...parseFrontMatter(page).data, title: toFileText(title).trim() });
        const read = readPage(form, changed);
        expect(read.sections[0]).toEqual(draft.sections[0]);
        expect(read.sections[1]).toEqual({ heading: 'Own heading', text: toSafeText(text) });
      }),
    );
  });
});
